// SPDX-License-Identifier: GPL-2.0
#include <linux/numa.h>

#ifdef CONFIG_PM_SLEEP
static int num_saved_mode;

static int num_suspend_mode(int mode)
{
	num_saved_mode = mode;
	return 0;
}

static int num_resume_mode(void)
{
	return num_saved_mode;
}
#endif

static const struct {
	unsigned int id;
	const char *name;
} num_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *num_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(num_names); i++)
		if (num_names[i].id == id)
			return num_names[i].name;
	return "unknown";
}

#ifdef CONFIG_NUMA
int numa_nodes = 2;

int numa_node_of(unsigned long pfn)
{
	return (int)(pfn >> 18) % numa_nodes;
}
#endif

int numa_local(unsigned long pfn)
{
	return numa_node_of(pfn) == 0;
}
