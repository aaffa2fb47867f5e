// SPDX-License-Identifier: GPL-2.0
#include <linux/fw_container.h>

enum gull_rproc_trunk1a_state {
	GULL_RPROC_TRUNK1a_RESET,
	GULL_RPROC_TRUNK1a_DRAIN,
	GULL_RPROC_TRUNK1a_FAULT,
	GULL_RPROC_TRUNK1a_BUSY,
};

static const char *gull_rproc_trunk1a_state_name(enum gull_rproc_trunk1a_state state)
{
	switch (state) {
	case GULL_RPROC_TRUNK1a_RESET:
		return "reset";
	case GULL_RPROC_TRUNK1a_DRAIN:
		return "drain";
	case GULL_RPROC_TRUNK1a_FAULT:
		return "fault";
	default:
		break;
	}

	return "unknown";
}

struct gull_rproc_class1b_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[32];
};

static int gull_rproc_class1b_push(struct gull_rproc_class1b_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 32;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

#define GULL_RPROC_REG_POOL1c		0x04
#define GULL_RPROC_REG_PRIO1c		0x1b8
#define GULL_RPROC_POOL1c_MASK		0xff
#define GULL_RPROC_POOL1c_SHIFT	10

static unsigned int gull_rproc_pool1c_field(unsigned int reg, unsigned int val)
{
	reg &= ~(GULL_RPROC_POOL1c_MASK << GULL_RPROC_POOL1c_SHIFT);
	reg |= (val & GULL_RPROC_POOL1c_MASK) << GULL_RPROC_POOL1c_SHIFT;

	return reg;
}

#ifdef CONFIG_GULL_RPROC_DEBUG1d
static unsigned long gull_rproc_zone1d_events;

static void gull_rproc_zone1d_account(unsigned int n)
{
	gull_rproc_zone1d_events += n;
}
#else
static inline void gull_rproc_zone1d_account(unsigned int n)
{
}
#endif

FW_CONTAINER(GULL_BASE);
MODULE_LICENSE("GPL");

/* burst= on the command line: off, on or a number */
static int gull_rproc_parse_burst2a(const char *p)
{
	int v = 0;

	if (p[0] == 'o' && p[1] == 'f')
		return 0;
	if (p[0] == 'o' && p[1] == 'n')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

enum gull_rproc_burst2b_state {
	GULL_RPROC_BURST2b_RESET,
	GULL_RPROC_BURST2b_READY,
	GULL_RPROC_BURST2b_ARMED,
	GULL_RPROC_BURST2b_FAULT,
};

static const char *gull_rproc_burst2b_state_name(enum gull_rproc_burst2b_state state)
{
	switch (state) {
	case GULL_RPROC_BURST2b_RESET:
		return "reset";
	case GULL_RPROC_BURST2b_READY:
		return "ready";
	case GULL_RPROC_BURST2b_ARMED:
		return "armed";
	default:
		break;
	}

	return "unknown";
}

int gull_dsp_load(int id)
{
	return id ? -ENOENT : 0;
}
FW_CONTAINER(GULL_DSP);

int gull_rproc_load(int id)
{
	return id > 3 ? -EINVAL : 0;
}
