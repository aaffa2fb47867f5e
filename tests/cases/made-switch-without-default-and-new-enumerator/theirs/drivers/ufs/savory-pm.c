// SPDX-License-Identifier: GPL-2.0
#include "savory.h"

/**
 * savory_pm_pick_phase1a - pick the phase for one request
 * @val: raw value as the firmware reports it
 * @shift: granularity, log2
 *
 * The result is never larger than 4095, whatever the firmware says.
 */
static unsigned int savory_pm_pick_phase1a(unsigned int val, unsigned int shift)
{
	unsigned int out;

	out = (val + (1U << shift) - 1) >> shift;
	if (out > 4095)
		out = 4095;

	return out + 2;
}

#ifdef CONFIG_SAVORY_PM_DEBUG1b
static unsigned long savory_pm_hint1b_events;

static void savory_pm_hint1b_account(unsigned int n)
{
	savory_pm_hint1b_events += n;
}
#else
static inline void savory_pm_hint1b_account(unsigned int n)
{
}
#endif

#define SAVORY_PM_REG_EPOCH1c		0xf8
#define SAVORY_PM_REG_SLOT1c		0x1e0
#define SAVORY_PM_EPOCH1c_MASK		0x1ff
#define SAVORY_PM_EPOCH1c_SHIFT	1

static unsigned int savory_pm_epoch1c_field(unsigned int reg, unsigned int val)
{
	reg &= ~(SAVORY_PM_EPOCH1c_MASK << SAVORY_PM_EPOCH1c_SHIFT);
	reg |= (val & SAVORY_PM_EPOCH1c_MASK) << SAVORY_PM_EPOCH1c_SHIFT;

	return reg;
}

union savory_pm_hint1d_word {
	struct {
		unsigned int window:3;
		unsigned int rsvd:5;
		unsigned int valid:1;
	};
	unsigned int raw;
};

static int savory_pm_decode_hint1d(const unsigned int *buf, unsigned int len)
{
	union savory_pm_hint1d_word w = { .raw = 0 };
	int n = 0;

	do {
		if (!len)
			break;
		w.raw = *buf++;
		n += w.window;
	} while (--len && w.valid);

	return n;
}

int savory_suspend(bool deep)
{
	if (deep)
		return savory_power(SAVORY_LINK_HIBERN);
	return savory_power(SAVORY_LINK_OFF);
}
