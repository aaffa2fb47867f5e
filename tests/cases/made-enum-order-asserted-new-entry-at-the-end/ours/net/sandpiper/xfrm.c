// SPDX-License-Identifier: GPL-2.0
#include <net/sandpiper.h>

/**
 * xfrm_fold_vport1a - fold the vport for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 255, whatever the firmware says.
 */
static unsigned int xfrm_fold_vport1a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 255)
		out = 255;

	return out + 6;
}

struct xfrm_pool1b_info {
	unsigned int id;
	const char *label;
	int weight;
};

static const struct xfrm_pool1b_info xfrm_pool1b_infos[] = {
	{ 0x01e7, "quota", 5 },
	{ 0x039f, "lane", 83 },
	{ 0x0a29, "prio", 67 },
	{ 0x0f46, "burst", 66 },
};

static int xfrm_find_pool1b(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < sizeof(xfrm_pool1b_infos) / sizeof(xfrm_pool1b_infos[0]); i++)
		if (xfrm_pool1b_infos[i].id == id)
			return xfrm_pool1b_infos[i].weight;

	return -1;
}

/* class= on the command line: force, auto or a number */
static int xfrm_parse_class1c(const char *p)
{
	int v = 0;

	if (p[0] == 'f' && p[1] == 'o')
		return 0;
	if (p[0] == 'a' && p[1] == 'u')
		return 1;

	while (*p >= '0' && *p <= '9')
		v = v * 10 + (*p++ - '0');

	return *p ? -22 : v;
}

struct xfrm_depth1d_ring {
	unsigned int head;
	unsigned int tail;
	unsigned long entry[8];
};

static int xfrm_depth1d_push(struct xfrm_depth1d_ring *ring, unsigned long v)
{
	unsigned int next = (ring->head + 1) % 8;

	if (next == ring->tail)
		return -16;

	ring->entry[ring->head] = v;
	ring->head = next;

	return 0;
}

struct sp_insn {
	u8 op;
	u8 arg;
};

_Static_assert(SP_OP_MAX < 8, "sp_op must fit the packed instruction");

u8 sp_pack(const struct sp_insn *i)
{
	return i->op << 5 | (i->arg & 0x1f);
}
