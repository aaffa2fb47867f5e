// SPDX-License-Identifier: GPL-2.0-only
#include <linux/timer.h>

struct foo_tx {
	struct timer_list retry;
};

void foo_retry(struct timer_list *t)
{
	struct foo_tx *tx = from_timer(tx, t, retry);

	mod_timer(&tx->retry, 10);
}
