/* SPDX-License-Identifier: GPL-2.0-only */
#include <linux/linkage.h>

SYM_CODE_START(el0_line)
	mov	x0, sp
	mov	x1, x20
	bl	line_enter
	ret
SYM_CODE_END(el0_line)

SYM_CODE_START(el1_line)
	mov	x0, sp
	and	x0, x0, #LINE_MASK
	ret
SYM_CODE_END(el1_line)
