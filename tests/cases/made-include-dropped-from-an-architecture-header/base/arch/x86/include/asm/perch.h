/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_PERCH_H
#define _ASM_PERCH_H
#include <linux/types.h>
#include <linux/roost.h>

static inline void perch_write(u32 v, volatile void *to)
{
	*(volatile u32 *)to = v;
}
#endif
