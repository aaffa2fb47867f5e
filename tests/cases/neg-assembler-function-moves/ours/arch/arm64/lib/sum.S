#include <linux/linkage.h>

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

