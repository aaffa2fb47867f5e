// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

struct dml_clk {
	u32 khz;
	u32 level;
};

u32 dml_khz(const struct dml_clk *clk)
{
	return clk->khz;
}

#define DML_MAX_LEVEL	8
#define DML_MIN_KHZ	100000

u32 dml_level(const struct dml_clk *clk)
{
	return clk->level < DML_MAX_LEVEL ? clk->level : DML_MAX_LEVEL;
}

static u32 dml_round(u32 khz)
{
	return (khz + 500) / 1000 * 1000;
}

bool dml_slow(const struct dml_clk *clk)
{
	return dml_round(clk->khz) < DML_MIN_KHZ;
}
