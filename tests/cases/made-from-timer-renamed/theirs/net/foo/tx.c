// SPDX-License-Identifier: GPL-2.0-only
#include <linux/timer.h>

struct foo_tx {
	u32 seq;
	struct {
		struct timer_list retry;
		int tries;
	} arq;
};

static void foo_retry(struct timer_list *t)
{
	struct foo_tx *tx = from_timer(tx, t, arq.retry);

	if (tx->arq.tries++ < 3)
		mod_timer(t, 10);
}

void foo_tx_init(struct foo_tx *tx)
{
	timer_setup(&tx->arq.retry, foo_retry, 0);
}
