/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MM_TYPES_H
#define _MM_TYPES_H

#include <linux/types.h>

struct ma_state {
	unsigned long index;
	unsigned long last;
};

struct mm_struct;

struct vma_iterator {
	struct ma_state mas;
	struct mm_struct *mm;
};

#define VMA_ITERATOR(name, __mm, __addr) \
	struct vma_iterator name = { \
		.mas = { .index = __addr }, \
		.mm = __mm, \
	}

unsigned long vma_next(struct vma_iterator *vmi);

#endif
