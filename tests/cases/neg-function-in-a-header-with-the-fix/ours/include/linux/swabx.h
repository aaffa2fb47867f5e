/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SWABX_H
#define _LINUX_SWABX_H

#include <linux/types.h>

/* Registers, all of 32 bits */
#define SWABX_REG_CTRL				0x00
#define SWABX_REG_STATUS			0x04
#define SWABX_REG_INT_EN			0x08
#define SWABX_REG_INT_STAT			0x0c
#define SWABX_REG_FIFO_LVL			0x10
#define SWABX_REG_CLK_DIV			0x14

/**
 * struct swabx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct swabx_regs_dump {
	u64 when;
	u32 val[6];
	unsigned int nr;
};
u32 swabx_u32(u32 v);

#define HAVE_SWABX_TABLE
static inline int swabx_table(u16 *t, unsigned int n)
{
	unsigned int i;

	/* tables of odd machines are short */
	if (!t || !n)
		return -EINVAL;
	for (i = 0; i < n; i++)
		t[i] = (u16)((t[i] << 8) | (t[i] >> 8));
	return 0;
}

#endif /* _LINUX_SWABX_H */
