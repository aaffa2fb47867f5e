/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RING_H
#define _LINUX_RING_H

#include <linux/align.h>

struct ring {
	int (*kick)(struct ring *r, int n);
	DMA_MEMBER(64, unsigned long, head);
	int level;
	DMA_MEMBER(64, unsigned char, tail)[16];
};

int ring_push(struct ring *r, int n);

#endif
