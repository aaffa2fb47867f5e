// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum mte_event {
	mte_EV_START,
	mte_EV_STOP,
	mte_EV_ERROR,
	mte_EV_MAX
};

static unsigned long mte_events[mte_EV_MAX];

static inline void mte_account(enum mte_event ev)
{
	switch (ev) {
	case mte_EV_START:
	case mte_EV_STOP:
		mte_events[ev]++;
		break;
	case mte_EV_ERROR:
		mte_events[mte_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#ifdef CONFIG_PM_SLEEP
static u32 mte_saved[4];

static int mte_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		mte_saved[i] = regs[i];
	return 0;
}
#else
#define mte_save_regs(regs)	(-EOPNOTSUPP)
#endif

#define VM_MTE		BIT(37)
#define VM_MTE_ALLOWED	BIT(38)

static void mte_toggle(unsigned long *flags, unsigned long bit)
{
	*flags ^= bit;
}

static bool mte_allowed(const struct vm_area_struct *vma)
{
	return vma->vm_flags & VM_MTE_ALLOWED;
}

int arch_validate_flags(struct mm_struct *mm, bool on)
{
	struct vm_area_struct *vma = mm->mmap;
	int n = 0;

	do {
		if (!mte_allowed(vma))
			continue;
		if (on)
			vma->vm_flags |= VM_MTE;
		else
			mte_toggle(&vma->vm_flags, VM_MTE);
		n++;
	} while ((vma = vma->vm_next));
	return n;
}
