// SPDX-License-Identifier: GPL-2.0
#include <linux/ring.h>

int ring_push(struct ring *r, int n)
{
	r->head += n;
	return r->kick(r, n);
}
