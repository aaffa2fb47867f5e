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

/* the first address of @vma that faults, or its end */
unsigned long mte_first_fault(const struct vm_area_struct *vma)
{
	unsigned long addr = vma->vm_start;

	while (addr < vma->vm_end && !vma_fault(vma, addr))
		addr += 4096;
	return addr;
}
