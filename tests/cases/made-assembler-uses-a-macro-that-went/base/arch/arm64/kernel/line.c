// SPDX-License-Identifier: GPL-2.0
#include <asm/line.h>

void line_enter(unsigned long *regs)
{
	regs[0] = 0;
}

void line_leave(unsigned long *regs)
{
	regs[1] = 0;
}
