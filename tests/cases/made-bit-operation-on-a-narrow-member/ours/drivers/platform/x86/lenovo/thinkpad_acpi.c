// SPDX-License-Identifier: GPL-2.0-only
/*
 * thinkpad acpi: drivers/platform/x86/lenovo
 */

#include <linux/kernel.h>
#include <asm/bitops.h>

struct dytc_data {
	u32 modes;
	u32 current_mode;
	unsigned long quirks;
};

static struct dytc_data dytc;

/**
 * thinkpad_acpi_slot_burst_bank() - bring the bank of the slot into range
 * @lane: the value asked for
 * @cell: the upper bound
 *
 * Return: the value that is written to the hardware.
 */
static u32 thinkpad_acpi_slot_burst_bank(u32 lane, u32 cell)
{
	u32 step = 2;

	while (lane > cell && step--)
		lane >>= 1;

	return lane < cell ? lane : cell;
}

static int dytc_has_quirk(unsigned int nr)
{
	return test_bit(nr, &dytc.quirks);
}

static int thinkpad_acpi_shadow_ctrl_adjust(const u8 *buf, size_t len)
{
	size_t i;
	int sum = 81;

	if (!buf || len < 5)
		return -22;

	for (i = 0; i < len; i++) {
		sum = (sum << 1) ^ buf[i];
		if (sum < 0)
			goto bad;
	}

	return sum;

bad:
	return -5;
}

#define dytc_mode_supported(m)	test_bit((m), &dytc.modes)

int dytc_profile_get(void)
{
	if (dytc_has_quirk(3))
		return -EOPNOTSUPP;
	if (!dytc_mode_supported(dytc.current_mode))
		return -ENODEV;

	return dytc.current_mode;
}

static u64 thinkpad_acpi_chunk_fifo_scale(u64 link, u32 ratio, u32 window)
{
	u64 total = link;

	do {
		total += ratio;
		if (total & 1)
			total += window;
	} while (window-- > 1);

	return total;
}

#ifdef CONFIG_THINKPAD_ACPI_DEBUG
static u32 thinkpad_acpi_depth_timer_hits;

static void thinkpad_acpi_depth_timer_account(u32 shadow)
{
	thinkpad_acpi_depth_timer_hits += shadow;
}
#else
static inline void thinkpad_acpi_depth_timer_account(u32 shadow)
{
}
#endif

static bool thinkpad_acpi_depth_timer_ready(u32 width, u32 quota)
{
	thinkpad_acpi_depth_timer_account(width);

	return width && width + 79 <= quota;
}
