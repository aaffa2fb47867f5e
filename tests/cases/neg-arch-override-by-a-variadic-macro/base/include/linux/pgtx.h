/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PGTX_H
#define _LINUX_PGTX_H

#include <linux/types.h>
#include <asm/pgtx.h>

struct mmx;
struct ptex {
	u64 val;
};

/* Registers, all of 32 bits */
#define PGTX_REG_CTRL				0x00
#define PGTX_REG_STATUS				0x04
#define PGTX_REG_INT_EN				0x08
#define PGTX_REG_INT_STAT			0x0c

/**
 * struct pgtx_regs_dump - a copy of the registers
 * @when: time of the copy
 * @val: the values, in the order of the offsets
 * @nr: how many are valid
 */
struct pgtx_regs_dump {
	u64 when;
	u32 val[4];
	unsigned int nr;
};

#ifndef arch_ptex_clear
#define arch_ptex_clear arch_ptex_clear
static inline u64 arch_ptex_clear(struct mmx *mm, u64 addr, struct ptex *p)
{
	u64 old = p->val;

	p->val = addr ? 0 : old;
	return mm ? old : 0;
}
#endif

#endif /* _LINUX_PGTX_H */
