// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

int huge_enter(struct mm_struct *mm);
int huge_enter(struct mm_struct *mm)
{
	if (mm_flags_test(MMF_HUGE, mm))
		return 0;
	mm_flags_set(MMF_HUGE, mm);
	return 1;
}
