/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_PGTABLE_H
#define _ASM_PGTABLE_H

typedef struct { unsigned long pmd; } pmd_t;

#define pmd_val(x)	((x).pmd)
#define pmd_leaf(pmd)	(pmd_val(pmd) & 0x400)

#endif
