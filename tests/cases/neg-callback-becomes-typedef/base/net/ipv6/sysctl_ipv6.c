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

int ctl_init(void)
{
	return ctl_register(&ctl_hops);
}
