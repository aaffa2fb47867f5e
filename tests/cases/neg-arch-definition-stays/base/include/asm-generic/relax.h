/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_GENERIC_RELAX_H
#define _ASM_GENERIC_RELAX_H

#include <linux/types.h>

#ifndef arch_cpu_relax_hint
static inline void arch_cpu_relax_hint(unsigned int spins)
{
}
#endif

static inline unsigned int relax_step(unsigned int spins)
{
	return spins < 64 ? spins * 2 : 64;
}

#endif
