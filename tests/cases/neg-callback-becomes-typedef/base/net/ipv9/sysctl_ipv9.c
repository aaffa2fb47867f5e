// SPDX-License-Identifier: GPL-2.0
#include <linux/sysctl_lite.h>

static const struct {
	unsigned int id;
	const char *name;
} ctl9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *ctl9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ctl9_names); i++)
		if (ctl9_names[i].id == id)
			return ctl9_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int ctl9_saved_mode;

static int ctl9_suspend_mode(int mode)
{
	ctl9_saved_mode = mode;
	return 0;
}

static int ctl9_resume_mode(void)
{
	return ctl9_saved_mode;
}
#endif
static struct ctl_entry ctl9_hops = {
	.procname = "hop_limit",
};

int ctl9_init(void)
{
	return ctl_register(&ctl9_hops);
}
