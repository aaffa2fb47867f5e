// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/cgroup-defs.h>

static unsigned int cgroup_clone_debug_mask = 0x3;
module_param(cgroup_clone_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} cgroup_clone_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused cgroup_clone_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(cgroup_clone_debug_names); i++)
		if (cgroup_clone_debug_mask & cgroup_clone_debug_names[i].bit)
			printk("cgroup_clone: %s\n", cgroup_clone_debug_names[i].name);
}

#ifdef CONFIG_PM_SLEEP
static u32 cgroup_clone_saved[4];

static int cgroup_clone_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		cgroup_clone_saved[i] = regs[i];
	return 0;
}
#else
#define cgroup_clone_save_regs(regs)	(-EOPNOTSUPP)
#endif

#define struct_size(p, member, n)	\
	(sizeof(*(p)) + sizeof((p)->member[0]) * (n))

/*
 * A clone starts with the ancestors of its parent. The last slot is itself.
 */
struct cgroup *cgroup_clone(struct cgroup *parent)
{
	const cgroup_css_t *css = &parent->self;
	struct cgroup *cgrp;
	int i;

	cgrp = kzalloc(struct_size(cgrp, ancestors, parent->level + 2), GFP_KERNEL);
	if (!cgrp)
		return ERR_PTR(-ENOMEM);

	for (i = 0; i <= parent->level; i++)
		cgrp->ancestors[i] = parent->ancestors[i];
	cgrp->ancestors[i] = cgrp;
	cgrp->level = i;

	if (rcu_dereference(css->parent))
		cgrp->self.id = rcu_dereference(css->parent)->id;
	return cgrp;
}
