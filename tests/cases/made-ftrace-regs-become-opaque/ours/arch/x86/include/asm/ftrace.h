/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_FTRACE_H
#define _ASM_X86_FTRACE_H

struct pt_regs {
	unsigned long ip;
	unsigned long cs;
};

/* only the arch looks into it */
struct __arch_ftrace_regs {
	struct pt_regs		regs;
};

struct ftrace_regs;
#define arch_ftrace_regs(fregs) ((struct __arch_ftrace_regs *)(fregs))

#define ftrace_regs_set_instruction_pointer(fregs, _ip)	\
	do { arch_ftrace_regs(fregs)->regs.ip = (_ip); } while (0)
#endif
