// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum mmap_event {
	mmap_EV_START,
	mmap_EV_STOP,
	mmap_EV_ERROR,
	mmap_EV_MAX
};

static unsigned long mmap_events[mmap_EV_MAX];

static inline void mmap_account(enum mmap_event ev)
{
	switch (ev) {
	case mmap_EV_START:
	case mmap_EV_STOP:
		mmap_events[ev]++;
		break;
	case mmap_EV_ERROR:
		mmap_events[mmap_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct vm_policy *vma_policy_get(struct vm_area_struct *vma)
{
	struct vm_policy *pol = &vma->vm_policy;

	if (!pol->mode)
		return NULL;
	pol->refs++;
	return pol;
}
EXPORT_SYMBOL_GPL(vma_policy_get);

int vma_policy_copy(struct vm_policy *dst, const struct vm_policy *src)
{
	if (!src->mode)
		return -EINVAL;
	*dst = *src;
	dst->refs = 1;
	return 0;
}

vm_fault_t vma_fault(const struct vm_area_struct *vma, unsigned long addr)
{
	if (addr < vma->vm_start || addr >= vma->vm_end)
		return 2;
	return vma->uffd.ctx ? 4 : 0;
}

int anon_vma_fork(struct anon_vma *av, u32 degree)
{
	av->degree += degree;
	return av->degree > 5 ? -EBUSY : 0;
}

void vma_lock_all(struct mm_struct *mm)
{
	struct vm_area_struct *vma;

	for (vma = mm->mmap; vma; vma = vma->vm_next) {
		vma->locked = true;
		vma->ksm_state = 0;
		if (vma->anon_vma)
			anon_vma_fork(vma->anon_vma, 1);
	}
}
