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

int vma_check_policy(struct vm_area_struct *const *vmas, struct vm_policy *out)
{
	const struct vm_policy *pol = vma_policy_get(vmas[0]);
	struct vm_area_struct copy = *vmas[1];
	const void *opaque = vma_policy_get(*vmas);

	if (!pol || vma_policy_get(vmas[1])->mode == pol->mode)
		return vma_policy_get(&copy) != opaque;
	if (vma_fault(vmas[0], 0) | vma_fault(&copy, copy.vm_start))
		return -EIO;
	return vma_policy_copy(out, pol->refs ? pol : vma_policy_get(vmas[2]));
}
