#include <linux/linkage.h>

SYM_FUNC_START(other)
	ret
SYM_FUNC_END(other)
