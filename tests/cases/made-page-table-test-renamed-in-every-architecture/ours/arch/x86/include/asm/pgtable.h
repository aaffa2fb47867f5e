/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_PGTABLE_H
#define _ASM_PGTABLE_H

typedef struct { unsigned long pmd; } pmd_t;

#define pmd_val(x)	((x).pmd)

static inline int pmd_leaf(pmd_t pte)
{
	return pmd_val(pte) & 0x80;
}

#endif
