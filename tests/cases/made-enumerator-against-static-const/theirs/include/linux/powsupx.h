/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_POWSUPX_H
#define _LINUX_POWSUPX_H

#include <linux/types.h>

enum powsupx_status {
	POWX_UNKNOWN,
	POWX_CHARGING,
	POWX_FULL,
	POWX_INHIBIT,
};
/* Registers, all of 32 bits */
#define POWX_REG_CTRL				0x00
#define POWX_REG_STATUS				0x04
#define POWX_REG_INT_EN				0x08
#define POWX_REG_INT_STAT			0x0c
#define POWX_REG_FIFO_LVL			0x10
#define POWX_REG_CLK_DIV			0x14
#define POWX_REG_DMA_ADDR			0x18

/**
 * struct powx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct powx_regs_dump {
	u64 when;
	u32 val[7];
	unsigned int nr;
};
int powsupx_changed(enum powsupx_status s);

#endif /* _LINUX_POWSUPX_H */
