// SPDX-License-Identifier: GPL-2.0
#include <linux/intel_fam.h>
#include <linux/export.h>

static const struct fam_entry fam_table[] = {
	{ .model = FAM6_MEROM_MOBILE, .name = "merom" },
	{ .model = FAM6_LAKE_MOBILE, .name = "lake" },
};

#define FAM_RING_SIZE 64
#define FAM_RING_MASK (FAM_RING_SIZE - 1)

static unsigned int fam_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & FAM_RING_MASK;
}

static bool fam_ring_full(unsigned int head, unsigned int tail)
{
	return fam_ring_space(head, tail) == 0;
}

#ifdef CONFIG_PM_SLEEP
static int fam_saved_mode;

static int fam_suspend_mode(int mode)
{
	fam_saved_mode = mode;
	return 0;
}

static int fam_resume_mode(void)
{
	return fam_saved_mode;
}
#endif

const struct fam_entry *fam_lookup_model(u32 model)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(fam_table); i++)
		if (fam_table[i].model == model)
			return &fam_table[i];
	return NULL;
}
EXPORT_SYMBOL_GPL(fam_lookup_model);
