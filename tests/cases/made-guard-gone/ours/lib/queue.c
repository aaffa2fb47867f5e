// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mutex.h>

struct queue {
	struct mutex m;
	int len;
};

int queue_len(struct queue *q)
{
	if (q->len) {
		guard(mutex)(&q->m);
		q->len--;
	}
	return q->len;
}
