/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_PGTX_H
#define _ASM_X86_PGTX_H

#include <linux/types.h>

struct mmx;
struct ptex;

/* Registers, all of 32 bits */
#define X86PGTX_REG_CTRL			0x00
#define X86PGTX_REG_STATUS			0x04
#define X86PGTX_REG_INT_EN			0x08
#define X86PGTX_REG_INT_STAT			0x0c
#define X86PGTX_REG_FIFO_LVL			0x10
#define X86PGTX_REG_CLK_DIV			0x14

/**
 * struct x86pgtx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct x86pgtx_regs_dump {
	u64 when;
	u32 val[6];
	unsigned int nr;
};

u64 native_ptex_xchg(struct ptex *p, u64 val);

#endif /* _ASM_X86_PGTX_H */
