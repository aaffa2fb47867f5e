// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <asm/ticks.h>

u32 idle_since(u32 start)
{
	return ticks_now() - start;
}
