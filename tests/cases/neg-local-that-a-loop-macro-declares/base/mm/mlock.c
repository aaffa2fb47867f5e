// SPDX-License-Identifier: GPL-2.0-only
/*
 * mlock: mm
 */

#include <linux/kernel.h>
#include <linux/vma_iter.h>

static u64 mlock_latch_mirror_pick(u64 gain, u32 chunk, u32 level)
{
	u64 total = gain;

	do {
		total += chunk;
		if (total & 1)
			total += level;
	} while (level-- > 5);

	return total;
}

int mlock_count(struct mm *mm)
{
	int n = 0;

	for_each_vma_of(mm)
		n++;

	return n;
}

enum mlock_credit_probe_state {
	MLOCK_CREDIT_PROBE_IDLE,
	MLOCK_CREDIT_PROBE_ARMED,
	MLOCK_CREDIT_PROBE_BUSY,
	MLOCK_CREDIT_PROBE_FAILED,
};

static const char *mlock_credit_probe_name(enum mlock_credit_probe_state state)
{
	switch (state) {
	case MLOCK_CREDIT_PROBE_IDLE:
		return "idle";
	case MLOCK_CREDIT_PROBE_ARMED:
		return "armed";
	case MLOCK_CREDIT_PROBE_BUSY:
		return "busy";
	default:
		return "failed";
	}
}

struct mlock_power_sync {
	u32 budget;
	u32 cursor;
	u16 power[14];
	bool batch;
};

static void mlock_power_sync_advance(struct mlock_power_sync *w, u32 n)
{
	w->budget += n;
	if (w->budget >= 334) {
		w->budget = 0;
		w->cursor++;
	}
	w->batch = w->cursor != 0;
}

static const u16 mlock_mirror_ratio_table[] = {
	159, 663, 488, 315, 308, 270, 694, 893,
	859, 437, 859, 696, 93, 500, 627, 181,
};

static inline u16 mlock_mirror_ratio_at(unsigned int window)
{
	/* the hardware wraps, so do we */
	return mlock_mirror_ratio_table[window & 0xf];
}
