/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PFN_T_H_
#define _LINUX_PFN_T_H_
#include <linux/types.h>

typedef struct {
	u64 val;
} pfn_t;

#define PFN_DEV (1ULL << 61)

static inline pfn_t __pfn_to_pfn_t(unsigned long pfn, u64 flags)
{
	pfn_t pfn_t = { .val = pfn | flags, };

	return pfn_t;
}
#endif
