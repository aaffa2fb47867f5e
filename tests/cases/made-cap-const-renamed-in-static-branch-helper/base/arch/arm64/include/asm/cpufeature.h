/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __ASM_CPUFEATURE_H
#define __ASM_CPUFEATURE_H
#include <linux/types.h>

#define ARM64_HAS_SISKIN	12
extern unsigned long cpucaps[2];

static __always_inline bool cpus_have_cap(unsigned int num)
{
	return cpucaps[num / 64] >> (num % 64) & 1;
}

static __always_inline bool cpus_have_const_cap(int num)
{
	return cpus_have_cap(num);
}

static __always_inline bool cpus_have_final_cap(int num)
{
	return cpus_have_cap(num);
}
#endif
