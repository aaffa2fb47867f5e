// SPDX-License-Identifier: GPL-2.0
#include <linux/ftrace.h>

struct bunting_ctx {
	struct pt_regs *regs;
	struct ftrace_regs *fregs;
};

unsigned long bunting_ip(struct ftrace_regs *fregs);
unsigned long bunting_ip(struct ftrace_regs *fregs)
{
	struct bunting_ctx ctx = { .fregs = fregs };

	ctx.regs = ftrace_get_regs(ctx.fregs);
	ftrace_regs_set_instruction_pointer(fregs, 0);
	return ctx.regs ? ctx.regs->ip : 0;
}
