/* SPDX-License-Identifier: GPL-2.0 */
#ifndef RTASK_H
#define RTASK_H

#include <linux/types.h>

struct rtask {
	u32 stamp;
	u32 runs;
	u32 cpu;
	u32 home;
	bool pinned;
	u64 acct;
};
/* Registers, all of 32 bits */
#define RTASK_REG_CTRL				0x00
#define RTASK_REG_STATUS			0x04
#define RTASK_REG_INT_EN			0x08
#define RTASK_REG_INT_STAT			0x0c
#define RTASK_REG_FIFO_LVL			0x10

/**
 * struct rtask_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct rtask_regs_dump {
	u64 when;
	u32 val[5];
	unsigned int nr;
};
void rtask_note(struct rtask *t, u64 what);
int rtask_switch(struct rtask *prev, struct rtask *next);

#endif /* RTASK_H */
