/* SPDX-License-Identifier: GPL-2.0 */
#include <linux/linkage.h>
#include <asm/rest.h>

SYM_FUNC_START(sum_blocks)
	frame_push
0:	sub	x2, x2, #1
	cbz	x2, 1f
	cond_rest 1f, x5
	b	0b
1:	ret
SYM_FUNC_END(sum_blocks)
