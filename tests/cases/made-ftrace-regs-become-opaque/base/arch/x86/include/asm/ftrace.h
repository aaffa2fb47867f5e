/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_X86_FTRACE_H
#define _ASM_X86_FTRACE_H

struct pt_regs {
	unsigned long ip;
	unsigned long cs;
};

struct ftrace_regs {
	struct pt_regs		regs;
};

#define ftrace_regs_set_instruction_pointer(fregs, _ip)	\
	do { (fregs)->regs.ip = (_ip); } while (0)
#endif
