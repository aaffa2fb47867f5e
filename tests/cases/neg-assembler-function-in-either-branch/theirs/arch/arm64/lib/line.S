/* SPDX-License-Identifier: GPL-2.0-only */
#include <linux/linkage.h>
#include <asm/asm-offsets.h>

	.text
SYM_FUNC_START(line_copy)
	ldr	x3, [x1], #8
	str	x3, [x0], #8
	ret
SYM_FUNC_END(line_copy)

/* sums words; the length is in x2 */
SYM_FUNC_START(line_sum)
	mov	x3, #0
1:	ldr	x4, [x1], #8
	add	x3, x3, x4
	subs	x2, x2, #1
	b.ne	1b
	mov	x0, x3
	ret
SYM_FUNC_END(line_sum)

SYM_FUNC_START(line_stop)
	mov	x0, #1
	ret
SYM_FUNC_END(line_stop)

#ifndef CONFIG_ARM64_PAN
SYM_FUNC_START(line_fill)
	str	xzr, [x0], #8
	ret
SYM_FUNC_END(line_fill)
#endif
