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

struct vm_userfault *uffd_alloc(size_t extra);

static struct vm_userfault *uffd_table[16];

static int uffd_find(const struct vm_userfault *uf)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(uffd_table); i++)
		if (uffd_table[i] == uf)
			return i;
	return -EINVAL;
}

int uffd_add(struct vm_userfault **slot)
{
	struct vm_userfault *uf = uffd_alloc(sizeof(struct vm_userfault *));

	if (!uf || uffd_find(uf) >= 0)
		return -EBUSY;
	*slot = uffd_table[0] = uf;
	return 0;
}
