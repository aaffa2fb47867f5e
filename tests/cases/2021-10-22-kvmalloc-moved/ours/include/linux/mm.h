/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_MM_H
#define __LINUX_MM_H

#include <linux/types.h>

struct page;
struct mm_struct;

bool is_vmalloc_addr(const void *x);
int can_do_mlock(void);

#endif /* __LINUX_MM_H */
