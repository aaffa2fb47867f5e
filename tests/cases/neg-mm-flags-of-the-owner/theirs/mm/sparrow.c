// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

struct sparrow {
	struct mm_struct *mm;
	unsigned long flags;
};

#define mm_flag(m) (&(m)->flags)

void sparrow_enable(struct sparrow *mm);
void sparrow_enable(struct sparrow *mm)
{
	set_bit(0, &mm->flags);
	if (!test_bit(MMF_DUMPABLE, mm_flag(mm)))
		return;
	mm->mm->map_count++;
}
