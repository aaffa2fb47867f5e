// SPDX-License-Identifier: GPL-2.0
#include <linux/fifo.h>

void dev_start(void *fifo)
{
	fifo_init(fifo, 64);
}

#define DEV_DEEP (1 << 7)

void dev_start_deep(void *fifo)
{
	fifo_init(fifo, DEV_DEEP);
}
