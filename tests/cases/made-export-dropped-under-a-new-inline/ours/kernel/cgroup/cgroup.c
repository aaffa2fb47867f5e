// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/export.h>
#include <linux/cgroup.h>

struct cgroup {
	struct cgroup_subsys_state *subsys[8];
	u64 id;
};

static unsigned int cgrpc_order_of(size_t size)
{
	unsigned int order = 0;

	if (!size)
		return 0;
	size = (size - 1) >> 12;
	while (size) {
		order++;
		size >>= 1;
	}
	return order;
}

static size_t cgrpc_round_up(size_t size, size_t align)
{
	return (size + align - 1) & ~(align - 1);
}

static const struct {
	u16 code;
	int err;
} cgrpc_errors[] = {
	{ 0x0001, -EINVAL },
	{ 0x0002, -ENOMEM },
	{ 0x0010, -EBUSY },
	{ 0x0011, -EAGAIN },
	{ 0x0080, -ETIMEDOUT },
};

static int cgrpc_to_errno(u16 code)
{
	unsigned int i;

	if (!code)
		return 0;
	for (i = 0; i < ARRAY_SIZE(cgrpc_errors); i++)
		if (cgrpc_errors[i].code == code)
			return cgrpc_errors[i].err;
	return -EIO;
}

/**
 * cgroup_get_online_css - get a cgroup's effective css for the specified subsystem
 * @cgrp: the cgroup of interest
 * @ssid: the subsystem of interest
 */
struct cgroup_subsys_state *cgroup_get_online_css(struct cgroup *cgrp, int ssid)
{
	return ssid < 8 ? cgrp->subsys[ssid] : NULL;
}

struct cgroup *cgroup_get_from_id(u64 id)
{
	return NULL;
}
EXPORT_SYMBOL_GPL(cgroup_get_from_id);

#define CGROUP_X_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define CGROUP_X_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool cgroup_x_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (CGROUP_X_VER_MAJOR(ver) != major)
		return CGROUP_X_VER_MAJOR(ver) > major;
	return CGROUP_X_VER_MINOR(ver) >= minor;
}

static unsigned int cgroup_x_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!cgroup_x_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!cgroup_x_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}
