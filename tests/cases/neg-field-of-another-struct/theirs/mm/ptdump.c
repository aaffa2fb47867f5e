// SPDX-License-Identifier: GPL-2.0
#include <linux/pagewalk.h>
#include <linux/ptdump.h>

static const struct {
	unsigned int id;
	const char *name;
} ptdump_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *ptdump_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ptdump_names); i++)
		if (ptdump_names[i].id == id)
			return ptdump_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int ptdump_saved_mode;

static int ptdump_suspend_mode(int mode)
{
	ptdump_saved_mode = mode;
	return 0;
}

static int ptdump_resume_mode(void)
{
	return ptdump_saved_mode;
}
#endif

void ptdump_note(struct ptdump_range *r, unsigned int level)
{
	if (level == 3)
		r->pte_entry++;
	else if (level == 2)
		r->pmd_entry++;
}

unsigned int ptdump_walk(struct ptdump_range *walk)
{
	struct ptdump_range empty = {
		.pmd_entry = 0,
		.start = walk->start,
		.end = walk->end,
	};

	if (!walk->pmd_entry)
		return empty.pmd_entry;
	return walk->pmd_entry + walk->pte_entry;
}
