// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/linkstate.h>

#define VETH9_RING_SIZE 64
#define VETH9_RING_MASK (VETH9_RING_SIZE - 1)

static unsigned int veth9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & VETH9_RING_MASK;
}

static bool veth9_ring_full(unsigned int head, unsigned int tail)
{
	return veth9_ring_space(head, tail) == 0;
}

static const struct {
	unsigned int id;
	const char *name;
} veth9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *veth9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(veth9_names); i++)
		if (veth9_names[i].id == id)
			return veth9_names[i].name;
	return "unknown";
}
static char veth9_name[LINK_NAME_MAX];

const char *veth9_ifname(void)
{
	return veth9_name;
}
