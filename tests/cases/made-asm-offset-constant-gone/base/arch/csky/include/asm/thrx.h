/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_THRX_H
#define _ASM_THRX_H

#include <linux/types.h>

struct thrx {
	unsigned long flags;
	int preempt;
	unsigned long canary;
};
struct ptx {
	unsigned long pc;
	unsigned long sp;
	unsigned long orig_a0;
};
/* Registers, all of 32 bits */
#define THRX_REG_CTRL				0x00
#define THRX_REG_STATUS				0x04
#define THRX_REG_INT_EN				0x08
#define THRX_REG_INT_STAT			0x0c
#define THRX_REG_FIFO_LVL			0x10

/**
 * struct thrx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct thrx_regs_dump {
	u64 when;
	u32 val[5];
	unsigned int nr;
};

#endif /* _ASM_THRX_H */
