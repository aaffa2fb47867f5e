/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FTRACE_H
#define _LINUX_FTRACE_H
#include <linux/types.h>
#include <asm/ftrace.h>

static inline struct pt_regs *ftrace_get_regs(struct ftrace_regs *fregs)
{
	return arch_ftrace_regs(fregs)->regs.cs ? &arch_ftrace_regs(fregs)->regs : NULL;
}
#endif
