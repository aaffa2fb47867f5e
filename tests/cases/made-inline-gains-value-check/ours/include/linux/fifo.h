/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FIFO_H
#define _LINUX_FIFO_H

#include <linux/types.h>
#include <linux/build_bug.h>

void fifo_start(void *fifo, u32 depth);

static __attribute__((always_inline)) inline void fifo_init(void *fifo, u32 depth)
{
	BUILD_BUG_ON(__builtin_constant_p(depth) && depth > 64);
	fifo_start(fifo, depth);
}

#endif
