/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_GENERIC_RELAX_H
#define _ASM_GENERIC_RELAX_H

#include <linux/types.h>

static inline unsigned int relax_step(unsigned int spins)
{
	return spins < 64 ? spins * 2 : 64;
}

#endif
