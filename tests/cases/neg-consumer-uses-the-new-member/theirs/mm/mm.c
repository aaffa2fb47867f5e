// SPDX-License-Identifier: GPL-2.0
#include <linux/mm.h>

/* Bring a raw sample into the unit the callers count in. */
static int mm_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

int mm_charge(struct mm *mm, unsigned long pages)
{
	mutex_lock(&mm->mmap_lock);
	mm->total += pages;
	mutex_unlock(&mm->mmap_lock);
	return 0;
}

unsigned long mm_total(const struct mm *mm)
{
	return mm ? mm->total : 0;
}
