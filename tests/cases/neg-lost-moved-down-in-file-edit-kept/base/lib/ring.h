/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef RING_H
#define RING_H
#include <linux/kernel.h>
#define RING_SIZE 16

struct ring {
	int head, tail;
	int puts;
	int data[RING_SIZE];
};

int ring_take(struct ring *r);
int ring_fill(struct ring *r, int n);
#endif
