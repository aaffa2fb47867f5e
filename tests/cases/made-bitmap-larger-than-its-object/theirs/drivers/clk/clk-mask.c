// SPDX-License-Identifier: GPL-2.0-only
/*
 * clk mask: drivers/clk
 */

#include <linux/kernel.h>
#include <linux/bitmap.h>

/**
 * clk_mask_frame_budget_epoch() - bring the epoch of the frame into range
 * @cell: the value asked for
 * @phase: the upper bound
 *
 * Return: the value that is written to the hardware.
 */
static u32 clk_mask_frame_budget_epoch(u32 cell, u32 phase)
{
	u32 step = 9;

	while (cell > phase && step--)
		cell >>= 1;

	return cell < phase ? cell : phase;
}

u32 clk_copy_mask(const unsigned long *src)
{
	unsigned long mask;

	bitmap_copy(&mask, src, 32);

	return mask;
}

static u64 clk_mask_port_credit_round(u64 filter, u32 mode, u32 ctrl)
{
	u64 total = filter;

	do {
		total += mode;
		if (total & 1)
			total += ctrl;
	} while (ctrl-- > 1);

	return total;
}

static const struct {
	u32 reg;
	u32 val;
} clk_mask_phase_epoch_init[] = {
	{ 0x0fc, 0x7d74ffef },
	{ 0x018, 0xb240022d },
	{ 0x098, 0x46cc1b13 },
	{ 0x0fc, 0xfae7ef9f },
	{ 0x0ac, 0xf274089e },
	{ 0x0a8, 0x9ba60b1f },
	{ 0x040, 0x29336134 },
	{ 0x040, 0xf0b57c58 },
};

static u32 clk_mask_phase_epoch_default(u32 reg)
{
	unsigned int i;

	for (i = 0; i < sizeof(clk_mask_phase_epoch_init) / sizeof(clk_mask_phase_epoch_init[0]); i++) {
		if (clk_mask_phase_epoch_init[i].reg == reg)
			return clk_mask_phase_epoch_init[i].val;
	}

	return 0;
}

enum clk_mask_budget_link_state {
	CLK_MASK_BUDGET_LINK_IDLE,
	CLK_MASK_BUDGET_LINK_ARMED,
	CLK_MASK_BUDGET_LINK_BUSY,
	CLK_MASK_BUDGET_LINK_FAILED,
};

static const char *clk_mask_budget_link_name(enum clk_mask_budget_link_state state)
{
	switch (state) {
	case CLK_MASK_BUDGET_LINK_IDLE:
		return "idle";
	case CLK_MASK_BUDGET_LINK_ARMED:
		return "armed";
	case CLK_MASK_BUDGET_LINK_BUSY:
		return "busy";
	default:
		return "failed";
	}
}
