// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>
#include <linux/linkstate.h>

#define VETH_RING_SIZE 64
#define VETH_RING_MASK (VETH_RING_SIZE - 1)

static unsigned int veth_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & VETH_RING_MASK;
}

static bool veth_ring_full(unsigned int head, unsigned int tail)
{
	return veth_ring_space(head, tail) == 0;
}

static const struct {
	unsigned int id;
	const char *name;
} veth_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *veth_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(veth_names); i++)
		if (veth_names[i].id == id)
			return veth_names[i].name;
	return "unknown";
}

static char veth_name[LINK_NAME_MAX];

const char *veth_ifname(void)
{
	return veth_name;
}
