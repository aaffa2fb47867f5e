/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRIVERS_CLK_CLK_TABLE_H
#define _DRIVERS_CLK_CLK_TABLE_H

#define CLK_TABLE_RATIO		"linux/ratio.h"
#define CLK_TABLE_MAX		16

enum clk_table_power {
	CLK_TABLE_POWER_OFF,
	CLK_TABLE_POWER_STANDBY,
	CLK_TABLE_POWER_FULL,
};

struct clk_table_version {
	u8 major;
	u8 minor;
	u16 patch;
};

static inline u32 clk_table_version_code(const struct clk_table_version *v)
{
	return (u32)v->major << 24 | (u32)v->minor << 16 | v->patch;
}

#endif /* _DRIVERS_CLK_CLK_TABLE_H */
