// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

int huge_enter(struct mm_struct *mm);
int huge_enter(struct mm_struct *mm)
{
	if (test_bit(MMF_HUGE, &mm->flags))
		return 0;
	set_bit(MMF_HUGE, &mm->flags);
	return 1;
}
