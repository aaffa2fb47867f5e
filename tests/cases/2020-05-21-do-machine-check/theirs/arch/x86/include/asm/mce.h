/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_MCE_H
#define _ASM_X86_MCE_H

#include <linux/kernel.h>

struct pt_regs {
	unsigned long ip;
	unsigned long cs;
	unsigned long flags;
};

struct mce {
	u64 status;
	u64 addr;
	u8 bank;
};

#ifdef CONFIG_X86_MCE
void do_machine_check(struct pt_regs *regs);
void mce_log(struct mce *m);
#else
static inline void mce_log(struct mce *m) { }
#endif

#endif /* _ASM_X86_MCE_H */
