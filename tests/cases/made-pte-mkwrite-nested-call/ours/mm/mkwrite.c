// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

static inline pte_t pte_mkdirty(pte_t pte)
{
	pte.pte |= 0x40;
	return pte;
}

pte_t maybe_mkwrite(pte_t pte, struct vm_area_struct *vma)
{
	if (likely(vma->vm_flags & 2))
		pte = pte_mkdirty(pte_mkwrite(pte));
	return pte;
}
