// SPDX-License-Identifier: GPL-2.0
/*
 * Take references on the pages behind user addresses.
 */
#include <linux/err.h>
#include <linux/export.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/slab.h>

static struct page *follow_page(struct vm_area_struct *vma,
				unsigned long addr, unsigned int gup_flags)
{
	u64 pte = vma->vm_mm->page_table[addr >> PAGE_SHIFT];
	struct page *page;

	if (!(pte & 1))
		return NULL;
	if ((gup_flags & FOLL_WRITE) && !(pte & 2))
		return NULL;

	page = pfn_to_page(pte >> PAGE_SHIFT);
	if (gup_flags & FOLL_GET)
		get_page(page);
	return page;
}

static int faultin_page(struct vm_area_struct *vma, unsigned long addr,
			unsigned int gup_flags)
{
	unsigned int flags = 0;
	vm_fault_t ret;

	if (gup_flags & FOLL_WRITE)
		flags |= FAULT_FLAG_WRITE;

	ret = handle_mm_fault(vma, addr, flags);
	if (ret & VM_FAULT_OOM)
		return -ENOMEM;
	if (ret & VM_FAULT_SIGBUS)
		return -EFAULT;
	return 0;
}

static int check_vma_flags(const struct vm_area_struct *vma,
			   unsigned int gup_flags)
{
	if (vma->vm_flags & (VM_IO | VM_PFNMAP))
		return -EFAULT;
	if ((gup_flags & FOLL_WRITE) && !(vma->vm_flags & VM_WRITE) &&
	    !(gup_flags & FOLL_FORCE))
		return -EFAULT;
	return 0;
}

/**
 * get_user_pages - take references on user pages of the current process
 * @start: first address
 * @nr_pages: how many pages
 * @gup_flags: FOLL_ flags
 * @pages: where to put them; NULL when only the fault is wanted
 * @vmas: where to put the vma of each; NULL when not wanted
 *
 * The caller holds mmap_sem for reading. Returns the number of pages, which
 * may be less than asked for, or a negative errno when there was none.
 */
long get_user_pages(unsigned long start, unsigned long nr_pages,
		    unsigned int gup_flags, struct page **pages,
		    struct vm_area_struct **vmas)
{
	struct mm_struct *mm = current->mm;
	struct vm_area_struct *vma;
	struct page *page;
	unsigned long i = 0;
	int ret = 0;

	if (pages)
		gup_flags |= FOLL_GET;

	while (i < nr_pages) {
		unsigned long addr = start + i * PAGE_SIZE;

		vma = find_vma(mm, addr);
		if (!vma || vma->vm_start > addr) {
			ret = -EFAULT;
			break;
		}
		ret = check_vma_flags(vma, gup_flags);
		if (ret)
			break;

		page = follow_page(vma, addr, gup_flags);
		if (!page) {
			ret = faultin_page(vma, addr, gup_flags);
			if (ret)
				break;
			continue;
		}
		if (pages)
			pages[i] = page;
		if (vmas)
			vmas[i] = vma;
		i++;
	}
	return i ? (long)i : ret;
}
EXPORT_SYMBOL(get_user_pages);

/**
 * get_user_pages_longterm - get_user_pages() for pages kept indefinitely
 * @start: first address
 * @nr_pages: how many pages
 * @gup_flags: FOLL_ flags
 * @pages: where to put them
 * @vmas: where to put the vma of each; NULL when not wanted
 *
 * Pages of a file system that may want them back are refused.
 */
long get_user_pages_longterm(unsigned long start, unsigned long nr_pages,
			     unsigned int gup_flags, struct page **pages,
			     struct vm_area_struct **vmas)
{
	struct vm_area_struct **tmp = vmas;
	long got;
	long i;

	if (!pages)
		return -EINVAL;
	if (!tmp) {
		tmp = kcalloc(nr_pages, sizeof(*tmp), GFP_KERNEL);
		if (!tmp)
			return -ENOMEM;
	}

	got = get_user_pages(start, nr_pages, gup_flags, pages, tmp);
	for (i = 0; i < got; i++) {
		if (!tmp[i]->vm_file || !(tmp[i]->vm_flags & VM_SHARED))
			continue;
		release_user_pages(pages, got, false);
		got = -EOPNOTSUPP;
		break;
	}

	if (tmp != vmas)
		kfree(tmp);
	return got;
}
EXPORT_SYMBOL(get_user_pages_longterm);
