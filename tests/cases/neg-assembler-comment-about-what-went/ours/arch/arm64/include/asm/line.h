/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ASM_LINE_H
#define _ASM_LINE_H

#define LINE_MASK	0xf0

#ifndef __ASSEMBLY__
void line_enter(unsigned long *regs);
void line_quit(unsigned long *regs);
#endif

#endif
