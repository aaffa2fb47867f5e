// SPDX-License-Identifier: GPL-2.0
#include <linux/sysctl.h>

static const struct {
	unsigned int id;
	const char *name;
} ctl_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *ctl_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ctl_names); i++)
		if (ctl_names[i].id == id)
			return ctl_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int ctl_saved_mode;

static int ctl_suspend_mode(int mode)
{
	ctl_saved_mode = mode;
	return 0;
}

static int ctl_resume_mode(void)
{
	return ctl_saved_mode;
}
#endif

static struct ctl_entry ctl_hops = {
	.procname = "hop_limit",
};

static int ctl_hops_handler(struct ctl_entry *ctl, int write, void *buf,
			size_t *lenp, loff_t *ppos)
{
	if (write && *ppos)
		return -EINVAL;
	*lenp = *(size_t *)ctl->data;
	return 0;
}

static bool ctl_hops_permitted(const struct ctl_entry *ctl, int op)
{
	return !(op & 2) || ctl->data;
}

static const struct ctl_ops ctl_hops_ops = {
	.handler = ctl_hops_handler,
	.permitted = ctl_hops_permitted,
};

int ctl_init(void)
{
	ctl_hops.ops = &ctl_hops_ops;
	return ctl_register(&ctl_hops);
}
