/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_TYPES_H
#define _LINUX_MM_TYPES_H
#include <linux/types.h>
#include <linux/bitops.h>

#define NUM_MM_FLAG_BITS 64
typedef struct {
	unsigned long __mm_flags[1];
} mm_flags_t;

struct mm_struct {
	unsigned long total_vm;
	mm_flags_t flags; /* Must use mm_flags_* helpers to access */
	int map_count;
};

#define MMF_HUGE 4
#define MMF_DUMPABLE 2

static inline bool mm_flags_test(int flag, const struct mm_struct *mm)
{
	return test_bit(flag, mm->flags.__mm_flags);
}
static inline void mm_flags_set(int flag, struct mm_struct *mm)
{
	set_bit(flag, mm->flags.__mm_flags);
}
#endif
