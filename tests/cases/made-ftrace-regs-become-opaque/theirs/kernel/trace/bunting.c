// SPDX-License-Identifier: GPL-2.0
#include <linux/ftrace.h>

unsigned long bunting_ip(struct ftrace_regs *fregs);
unsigned long bunting_ip(struct ftrace_regs *fregs)
{
	if (!ftrace_get_regs(fregs))
		return 0;
	return fregs->regs.ip;
}
