// SPDX-License-Identifier: GPL-2.0
#include <linux/pgtable.h>

int walk(pmd_t *pmd)
{
	int n = 0;

	for (; pmd_val(*pmd); pmd++) {
		if (pmd_large(*pmd))
			continue;
		n++;
	}

	return n;
}
