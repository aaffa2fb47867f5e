// SPDX-License-Identifier: GPL-2.0
#include <linux/workqueue.h>
#include <linux/wq_flush.h>

#define WQL_RING_SIZE 64
#define WQL_RING_MASK (WQL_RING_SIZE - 1)

static unsigned int wql_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & WQL_RING_MASK;
}

static bool wql_ring_full(unsigned int head, unsigned int tail)
{
	return wql_ring_space(head, tail) == 0;
}

/**
 * wql_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int wql_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

bool wq_queue(struct wq *wq)
{
	wq->pending++;
	return true;
}

unsigned int wq_drain(struct wq *wq, unsigned int max)
{
	unsigned int n = wq->pending < max ? wq->pending : max;

	wq->pending -= n;
	return n;
}

void wq_flush(struct wq *wq)
{
	while (wq->pending)
		wq_drain(wq, 16);
}
