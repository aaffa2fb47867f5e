// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/pagewalk.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum pagewalk_event {
	pagewalk_EV_START,
	pagewalk_EV_STOP,
	pagewalk_EV_ERROR,
	pagewalk_EV_MAX
};

static unsigned long pagewalk_events[pagewalk_EV_MAX];

static inline void pagewalk_account(enum pagewalk_event ev)
{
	switch (ev) {
	case pagewalk_EV_START:
	case pagewalk_EV_STOP:
		pagewalk_events[ev]++;
		break;
	case pagewalk_EV_ERROR:
		pagewalk_events[pagewalk_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_PAGEWALK_QUIET)
static int pagewalk_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 pagewalk_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool pagewalk_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return pagewalk_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#define PMD_SIZE	(1UL << 21)

static int walk_pmd_range(pmd_t *pmd, unsigned long addr, unsigned long end,
			  struct mm_walk *walk)
{
	if (!pmd->pmd)
		return walk->ops->pte_hole ? walk->ops->pte_hole(addr, end, walk) : 0;
	if (walk->ops->pmd_entry)
		return walk->ops->pmd_entry(pmd, addr, end, walk);
	return 0;
}

int walk_page_range(struct mm_struct *mm, unsigned long start,
		    unsigned long end, const struct mm_walk_ops *ops,
		    void *private)
{
	struct mm_walk walk = { ops, mm, private };
	unsigned long addr;
	int err = 0;

	if (start >= end || !mm)
		return -EINVAL;

	for (addr = start; addr < end && !err; addr += PMD_SIZE)
		err = walk_pmd_range(&mm->pgd[(addr / PMD_SIZE) & 7],
				     addr, min(addr + PMD_SIZE, end), &walk);
	return err;
}
EXPORT_SYMBOL_GPL(walk_page_range);
