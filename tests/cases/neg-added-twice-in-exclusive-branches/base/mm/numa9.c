// SPDX-License-Identifier: GPL-2.0
#include <linux/numa9.h>

#ifdef CONFIG_PM_SLEEP
static int num9_saved_mode;

static int num9_suspend_mode(int mode)
{
	num9_saved_mode = mode;
	return 0;
}

static int num9_resume_mode(void)
{
	return num9_saved_mode;
}
#endif

static const struct {
	unsigned int id;
	const char *name;
} num9_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *num9_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(num9_names); i++)
		if (num9_names[i].id == id)
			return num9_names[i].name;
	return "unknown";
}
#ifdef CONFIG_NUMA9
int numa9_nodes = 2;

int numa9_node_of(unsigned long pfn)
{
	return (int)(pfn >> 18) % numa9_nodes;
}
#endif

int numa9_local(unsigned long pfn)
{
	return numa9_node_of(pfn) == 0;
}
