// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

static int pin_one(pte_t *pte, unsigned long addr, void *data)
{
	*pte = pte_mkwrite(*pte);
	return addr ? 0 : -EINVAL;
}

long gup_test(unsigned long addr, struct page **pages, struct vm_area_struct *vma)
{
	long n = get_user_pages(addr, 1, 0, pages, NULL);

	if (n > 0)
		vma->vm_flags |= 4;
	if (n > 0 && folio_test_error(page_folio(pages[0])))
		return -EIO;
	return apply_to_page_range(vma->vm_mm, addr, 4096, pin_one, NULL);
}
