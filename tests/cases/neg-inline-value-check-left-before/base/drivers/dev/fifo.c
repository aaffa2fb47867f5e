// SPDX-License-Identifier: GPL-2.0
#include <linux/fifo.h>

void dev_start(void *fifo)
{
	fifo_init(fifo, 64);
}
