/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DPATH_H
#define DPATH_H

#include <linux/types.h>

struct dlane {
	u32 swing;
	u32 pre;
	bool trained;
};
struct dpath {
	unsigned int nr_lanes;
	struct dlane lane[4];
};
/* Registers, all of 32 bits */
#define DPATH_REG_CTRL				0x00
#define DPATH_REG_STATUS			0x04
#define DPATH_REG_INT_EN			0x08
#define DPATH_REG_INT_STAT			0x0c
#define DPATH_REG_FIFO_LVL			0x10
#define DPATH_REG_CLK_DIV			0x14
#define DPATH_REG_DMA_ADDR			0x18

/**
 * struct dpath_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct dpath_regs_dump {
	u64 when;
	u32 val[7];
	unsigned int nr;
};
void dpath_write(struct dpath *dp, unsigned int lane, u32 val);
bool dpath_locked(struct dpath *dp, unsigned int lane);
int dpath_bring_up(struct dpath *dp);

#endif /* DPATH_H */
