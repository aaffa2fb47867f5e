// SPDX-License-Identifier: GPL-2.0
#include <linux/vsysfs.h>

union verbena_phase1a_word {
	struct {
		unsigned int burst:9;
		unsigned int rsvd:5;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int verbena_decode_phase1a(const unsigned int *buf, unsigned int len)
{
	union verbena_phase1a_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.burst;
	} while (--len && w.valid);

	return n;
}

struct verbena_window1b_hooks {
	int (*poll)(void *priv, unsigned int arg);
	int (*kick)(void *priv, unsigned int arg);
	int (*ack)(void *priv, unsigned int arg);
};

static int verbena_window1b_poll(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0x97) : -22;
}

static int verbena_window1b_kick(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xa2) : -22;
}

static int verbena_window1b_ack(void *priv, unsigned int arg)
{
	return priv ? (int)(arg & 0xb2) : -22;
}

static const struct verbena_window1b_hooks verbena_window1b_default_hooks = {
	.poll	= verbena_window1b_poll,
	.kick	= verbena_window1b_kick,
	.ack	= verbena_window1b_ack,
};

struct verbena_vport1c_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct verbena_vport1c_info verbena_vport1c_infos[] = {
	{ 0x0218, "phase", 78 },
	{ 0x027f, "prio", 70 },
	{ 0x06ae, "zone", 5 },
	{ 0x0b0a, "burst", 99 },
};

static int verbena_find_vport1c(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(verbena_vport1c_infos) / sizeof(verbena_vport1c_infos[0]); i++)
		if (verbena_vport1c_infos[i].id == id)
			return verbena_vport1c_infos[i].weight;

	return -1;
}

struct verbena_trunk1d_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[16];
};

static int verbena_trunk1d_push(struct verbena_trunk1d_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 16;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

static struct vattr verbena_id = { .name = "id" };
static struct vattr *verbena_attrs[] = { &verbena_id, NULL };

/* zone= on the command line: auto, lazy or a number */
static int verbena_parse_zone2a(const char *p)
{
	int v = 0;

	if (p[0] == 'a' && p[1] == 'u')
		return 0;
	if (p[0] == 'l' && p[1] == 'a')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

struct verbena_vport2b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[16];
};

static int verbena_vport2b_push(struct verbena_vport2b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 16;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

static struct vattr_group verbena_group = {
	.name = "verbena",
	.attrs = verbena_attrs,
};

int verbena_init(void)
{
	return vsysfs_create(&verbena_group);
}
