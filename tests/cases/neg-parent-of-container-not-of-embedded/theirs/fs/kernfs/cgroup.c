// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/cgroup-defs.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_CGROUP_QUIET)
static int cgroup_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 cgroup_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool cgroup_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return cgroup_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

static unsigned int cgroup_debug_mask = 0x3;
module_param(cgroup_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} cgroup_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused cgroup_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cgroup_debug_names); i++)
		if (cgroup_debug_mask & cgroup_debug_names[i].bit)
			printk("cgroup: %s\n", cgroup_debug_names[i].name);
}

struct kernfs_node {
	struct kernfs_node *parent;
	const char *name;
	union {
		struct cgroup *cgrp;
		struct kernfs_node __rcu *ancestors[2];
	};
};

struct kernfs_css {
	struct kernfs_node *parent, *self;
	cgroup_css_t *(*css_parent)(cgroup_css_t *);
};

int kernfs_depth(const struct cgroup *cgrp, struct kernfs_css *css)
{
	const struct kernfs_node *kn = cgrp->procs_file.kn;
	cgroup_css_t *pos = css->css_parent((cgroup_css_t *)&cgrp->self);
	int depth = 0;

	css->css_parent = css_parent;
	for (; kn && kn->parent != css->parent; kn = rcu_dereference(kn->parent))
		depth++;
	while ((pos = css_parent(pos)))
		depth += pos->id;
	return depth + (css->self->ancestors[0] == NULL);
}
