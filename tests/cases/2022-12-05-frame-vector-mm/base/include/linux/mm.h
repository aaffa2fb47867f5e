/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H

#include <linux/types.h>

#define FOLL_FORCE 0x10
#define FOLL_WRITE 0x01

struct mm_struct {
	unsigned long context;
};

struct frame_vector {
	unsigned int nr_allocated;
	unsigned int nr_frames;
	bool got_ref;
};

struct mm_struct *current_mm(void);
unsigned long untagged_addr(unsigned long addr);
unsigned long untagged_addr_mm(struct mm_struct *mm, unsigned long addr);
int pin_user_pages_fast(unsigned long start, unsigned int nr, unsigned int flags);
int follow_pfn(struct mm_struct *mm, unsigned long start);

#endif
