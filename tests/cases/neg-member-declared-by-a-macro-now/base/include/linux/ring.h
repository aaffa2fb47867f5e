/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RING_H
#define _LINUX_RING_H

#include <linux/align.h>

struct ring {
	int (*run)(struct ring *r, int n);
	DMA_MEMBER(64, unsigned long, head);
	int level;
	int rx_lock;
	int prx_rx;
	DMA_MEMBER(64, unsigned char, tail)[16];
};

int ring_push(struct ring *r, int n);

#endif
