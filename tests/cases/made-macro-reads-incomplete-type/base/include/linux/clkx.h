#ifndef _LINUX_CLKX_H
#define _LINUX_CLKX_H
#include <linux/types.h>
struct clkx {
	u32 rate;
	u32 parent_idx;
};
#endif
