#include <linux/linkage.h>

.macro line_leave
	nop
.endm

SYM_FUNC_START(other)
	call	line_sum
	line_leave
	ret
SYM_FUNC_END(other)
