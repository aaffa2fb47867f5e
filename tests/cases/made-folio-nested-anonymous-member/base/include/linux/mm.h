/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_MM_H
#define _LINUX_MM_H

#include <linux/kernel.h>

struct page {
	unsigned long flags;
	void *mapping;
};

struct folio {
	union {
		struct {
			unsigned long flags;
			unsigned long index;
		};
		struct page page;
	};
};

struct mm_struct;

struct vm_area_struct {
	unsigned long vm_start;
	unsigned long vm_end;
	struct mm_struct *vm_mm;
	unsigned long vm_flags;
};

typedef struct { unsigned long pte; } pte_t;
typedef int (*pte_fn_t)(pte_t *pte, unsigned long addr, void *data);

#define FOLIO_FLAG(uname, lname, bit)					\
static inline bool folio_test_##lname(const struct folio *folio)	\
{ return folio->flags & BIT(bit); }					\
static inline void folio_set_##lname(struct folio *folio)		\
{ folio->flags |= BIT(bit); }						\
static inline int Page##uname(const struct page *page)			\
{ return !!(page->flags & BIT(bit)); }

FOLIO_FLAG(Dirty, dirty, 1)
FOLIO_FLAG(Error, error, 2)
FOLIO_FLAG(Private2, private_2, 3)

#define page_folio(p) ((struct folio *)(p))
#define folio_page(folio, n) (&(folio)->page + (n))

long get_user_pages(unsigned long start, unsigned long nr_pages,
		    unsigned int gup_flags, struct page **pages,
		    struct vm_area_struct **vmas);
long pin_user_pages(unsigned long start, unsigned long nr_pages,
		    unsigned int gup_flags, struct page **pages);
int apply_to_page_range(struct mm_struct *mm, unsigned long address,
			unsigned long size, pte_fn_t fn, void *data);

#ifdef CONFIG_MMU
pte_t pte_mkwrite(pte_t pte);
#else
static inline pte_t pte_mkwrite(pte_t pte)
{
	return pte;
}
#endif

struct shrink_control {
	gfp_t gfp_mask;
};

struct shrinker {
	unsigned long (*count_objects)(struct shrinker *, struct shrink_control *sc);
	int seeks;
};

int __printf(2, 3) register_shrinker(struct shrinker *shrinker,
				     const char *fmt, ...);
void unregister_shrinker(struct shrinker *shrinker);

static inline bool vma_is_big(const struct vm_area_struct *vma)
{
	return vma->vm_end - vma->vm_start > 4096;
}

#endif
