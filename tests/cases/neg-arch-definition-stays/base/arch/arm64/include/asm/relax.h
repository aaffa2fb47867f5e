/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_ARM64_RELAX_H
#define _ASM_ARM64_RELAX_H

#define arch_cpu_relax_hint arch_cpu_relax_hint
static inline void arch_cpu_relax_hint(unsigned int spins)
{
	while (spins--)
		__asm__ volatile("yield" : : : "memory");
}

#include <asm-generic/relax.h>

#endif
