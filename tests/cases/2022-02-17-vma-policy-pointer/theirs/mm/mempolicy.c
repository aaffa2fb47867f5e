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

static struct vm_policy default_policy = { .mode = 1, .nodes = { [0] = 1 } };

static int policy_weight(const struct vm_policy *pol)
{
	unsigned int i, n = 0;

	for (i = 0; i < ARRAY_SIZE(pol->nodes); i++)
		n += pol->nodes[i];
	return n;
}

int mbind_range(struct mm_struct *mm, unsigned long start, unsigned long end)
{
	struct vm_area_struct *vma;
	int ret = 0;

	for (vma = mm->mmap; vma && vma->vm_start < end; vma = vma->vm_next) {
		if (vma->vm_end <= start || vma->vm_policy.mode)
			continue;
		ret = vma_policy_copy(&vma->vm_policy, &default_policy);
		if (ret)
			break;
		vma->vm_policy.nodes[policy_weight(&vma->vm_policy) & 7]++;
	}
	return ret;
}
