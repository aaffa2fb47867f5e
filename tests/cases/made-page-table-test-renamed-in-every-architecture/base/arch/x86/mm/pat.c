// SPDX-License-Identifier: GPL-2.0
#include <asm/pgtable.h>

int pat_split(pmd_t *pmd)
{
	return pmd_large(*pmd) ? 1 : 0;
}
