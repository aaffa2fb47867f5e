// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

#ifdef CONFIG_PM_SLEEP
static u32 userfaultfd_saved[4];

static int userfaultfd_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		userfaultfd_saved[i] = regs[i];
	return 0;
}
#else
#define userfaultfd_save_regs(regs)	(-EOPNOTSUPP)
#endif

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum userfaultfd_event {
	userfaultfd_EV_START,
	userfaultfd_EV_STOP,
	userfaultfd_EV_ERROR,
	userfaultfd_EV_MAX
};

static unsigned long userfaultfd_events[userfaultfd_EV_MAX];

static inline void userfaultfd_account(enum userfaultfd_event ev)
{
	switch (ev) {
	case userfaultfd_EV_START:
	case userfaultfd_EV_STOP:
		userfaultfd_events[ev]++;
		break;
	case userfaultfd_EV_ERROR:
		userfaultfd_events[userfaultfd_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

static int uffd_merge(struct vm_userfault *to, u32 features)
{
	if (to->features & ~features)
		return -EINVAL;
	to->features |= features;
	return 0;
}

int userfaultfd_features(u32 a, u32 b, void *ctx)
{
	struct vm_userfault uf = {
		.ctx = ctx,
	};
	int ret = uffd_merge(&uf, a);

	return ret ?: uffd_merge(&uf, a | b);
}
