// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

struct sparrow {
	struct mm_struct *mm;
	unsigned long flags;
};

void sparrow_enable(struct sparrow *s);
void sparrow_enable(struct sparrow *s)
{
	set_bit(0, &s->flags);
	if (!test_bit(MMF_DUMPABLE, &s->mm->flags))
		return;
	s->mm->map_count++;
}
