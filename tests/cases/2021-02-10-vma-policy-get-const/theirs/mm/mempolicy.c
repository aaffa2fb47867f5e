// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

#ifdef CONFIG_PM_SLEEP
static u32 mempolicy_saved[4];

static int mempolicy_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		mempolicy_saved[i] = regs[i];
	return 0;
}
#else
#define mempolicy_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum mempolicy_event {
	mempolicy_EV_START,
	mempolicy_EV_STOP,
	mempolicy_EV_ERROR,
	mempolicy_EV_MAX
};

static unsigned long mempolicy_events[mempolicy_EV_MAX];

static inline void mempolicy_account(enum mempolicy_event ev)
{
	switch (ev) {
	case mempolicy_EV_START:
	case mempolicy_EV_STOP:
		mempolicy_events[ev]++;
		break;
	case mempolicy_EV_ERROR:
		mempolicy_events[mempolicy_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

int vma_dup_policy(struct vm_area_struct *src, struct vm_area_struct *dst)
{
	struct vm_policy *pol = vma_policy_get(src);

	if (!pol)
		return 0;
	pol->mode &= ~BIT(15);
	return vma_policy_copy(&dst->vm_policy, pol);
}

void vma_reset_policy(struct vm_area_struct *vma)
{
	if (vma->vm_policy.mode)
		vma_policy_get(vma)->nodes[0] = 0;
}
