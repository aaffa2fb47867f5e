// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/mm_types.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum ksm_event {
	ksm_EV_START,
	ksm_EV_STOP,
	ksm_EV_ERROR,
	ksm_EV_MAX
};

static unsigned long ksm_events[ksm_EV_MAX];

static inline void ksm_account(enum ksm_event ev)
{
	switch (ev) {
	case ksm_EV_START:
	case ksm_EV_STOP:
		ksm_events[ev]++;
		break;
	case ksm_EV_ERROR:
		ksm_events[ksm_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#ifdef CONFIG_PM_SLEEP
static u32 ksm_saved[4];

static int ksm_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		ksm_saved[i] = regs[i];
	return 0;
}
#else
#define ksm_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct ksm_slot {
	struct list_head node;
	struct vm_area_struct *vma;
};

static u8 ksm_xchg(u8 *state, u8 to)
{
	u8 old = *state;

	*state = to;
	return old;
}

int ksm_scan(struct list_head *slots)
{
	struct ksm_slot *slot;
	int n = 0;

	list_for_each_entry(slot, slots, node) {
		if (slot->vma->locked || !slot->vma->vm_mm)
			continue;
		n += ksm_xchg(&slot->vma->ksm_state, 1);
	}
	return n;
}

size_t ksm_meta(const struct vm_area_struct *vma)
{
	return sizeof(vma->locked) * vma->vm_mm->map_count;
}
