/* SPDX-License-Identifier: GPL-2.0 */
#include <linux/linkage.h>

	.text

/* copy words; r0 to, r1 from, r2 count */
SYM_FUNC_START(copyx_words)
	cbz	x2, 2f
1:
	ldr	w3, [x1], #4
	str	w3, [x0], #4
	subs	x2, x2, #1
	b.ne	1b
2:
	ret
SYM_FUNC_END(copyx_words)

/*
 * compare words; as memcmpx() of the C library, but for words
 */
SYM_FUNC_START(cmpx_words)
	cbz	x2, 2f
1:
	ldr	w3, [x0], #4
	ldr	w4, [x1], #4
	cmp	w3, w4
	b.ne	3f
	subs	x2, x2, #1
	b.ne	1b
2:
	mov	x0, #0
	ret
3:
	mov	x0, #1
	ret
SYM_FUNC_END(cmpx_words)

SYM_FUNC_START(sumx_words)
	mov	x3, #0
1:
	ldr	w4, [x0], #4
	add	x3, x3, x4
	subs	x1, x1, #1
	b.ne	1b
	mov	x0, x3
	ret
SYM_FUNC_END(sumx_words)
