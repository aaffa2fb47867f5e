/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H

#include <linux/errno.h>
#include <linux/gfp.h>
#include <linux/kernel.h>
#include <linux/mm_types.h>

#define FOLL_WRITE	0x01
#define FOLL_TOUCH	0x02
#define FOLL_GET	0x04
#define FOLL_FORCE	0x10
#define FOLL_LONGTERM	0x10000

typedef int vm_fault_t;

#define VM_FAULT_OOM	0x01
#define VM_FAULT_SIGBUS	0x02
#define VM_FAULT_RETRY	0x04
#define VM_FAULT_ERROR	(VM_FAULT_OOM | VM_FAULT_SIGBUS)

#define FAULT_FLAG_WRITE	0x01
#define FAULT_FLAG_ALLOW_RETRY	0x04

struct vm_fault {
	struct vm_area_struct *vma;
	unsigned long address;
	unsigned int flags;
	struct page *page;
};

struct vm_operations_struct {
	void (*open)(struct vm_area_struct *vma);
	void (*close)(struct vm_area_struct *vma);
	vm_fault_t (*fault)(struct vm_fault *vmf);
};

struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr);
vm_fault_t handle_mm_fault(struct vm_area_struct *vma, unsigned long address,
			   unsigned int flags);

long get_user_pages(unsigned long start, unsigned long nr_pages,
		    unsigned int gup_flags, struct page **pages,
		    struct vm_area_struct **vmas);
long get_user_pages_longterm(unsigned long start, unsigned long nr_pages,
			     unsigned int gup_flags, struct page **pages,
			     struct vm_area_struct **vmas);

struct page *pfn_to_page(unsigned long pfn);
unsigned long page_to_pfn(const struct page *page);
void __put_page(struct page *page);
void set_page_dirty(struct page *page);

static inline void get_page(struct page *page)
{
	atomic_inc(&page->refcount);
}

static inline void put_page(struct page *page)
{
	if (atomic_dec_and_test(&page->refcount))
		__put_page(page);
}

static inline unsigned long vma_pages(const struct vm_area_struct *vma)
{
	return (vma->vm_end - vma->vm_start) >> PAGE_SHIFT;
}

/**
 * release_user_pages - give back what get_user_pages() handed out
 * @pages:	the pages
 * @nr_pages:	how many
 * @dirty:	whether somebody wrote to them
 */
static inline void release_user_pages(struct page **pages,
				      unsigned long nr_pages, bool dirty)
{
	unsigned long i;

	for (i = 0; i < nr_pages; i++) {
		if (dirty)
			set_page_dirty(pages[i]);
		put_page(pages[i]);
	}
}

#endif /* _LINUX_MM_H */
