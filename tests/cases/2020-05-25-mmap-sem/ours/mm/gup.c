// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include <linux/mmap_lock.h>

#define FOLL_WRITE	0x01
#define FOLL_FAST_ONLY	0x80000

struct page;

#ifdef CONFIG_LOCKDEP
void __might_lock_read(const struct rw_semaphore *sem);
# define might_lock_read(lock) __might_lock_read(lock)
#else
# define might_lock_read(lock) do { (void)(lock); } while (0)
#endif

struct vm_area_struct *find_vma(struct mm_struct *mm, unsigned long addr);
int lockless_pages_from_mm(unsigned long start, unsigned long end,
			   struct page **pages);

static long __gup_longterm_unlocked(unsigned long start, int nr_pages,
				    unsigned int gup_flags, struct page **pages)
{
	struct mm_struct *mm = current->mm;
	long ret = -EFAULT;

	mmap_read_lock(mm);
	if (find_vma(mm, start))
		ret = nr_pages;
	mmap_read_unlock(mm);
	return ret;
}

static int internal_get_user_pages_fast(unsigned long start, int nr_pages,
					unsigned int gup_flags,
					struct page **pages)
{
	int nr;

	if (gup_flags & ~(FOLL_WRITE | FOLL_FAST_ONLY))
		return -EINVAL;

	if (!(gup_flags & FOLL_FAST_ONLY))
		might_lock_read(&current->mm->mmap_sem);

	nr = lockless_pages_from_mm(start, start + nr_pages * 4096UL, pages);
	if (nr == nr_pages || gup_flags & FOLL_FAST_ONLY)
		return nr;
	return __gup_longterm_unlocked(start, nr_pages - nr, gup_flags,
				       pages + nr);
}

int get_user_pages_fast(unsigned long start, int nr_pages,
			unsigned int gup_flags, struct page **pages)
{
	return internal_get_user_pages_fast(start, nr_pages,
					    gup_flags & FOLL_WRITE, pages);
}
EXPORT_SYMBOL_GPL(get_user_pages_fast);
