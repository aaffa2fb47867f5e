// SPDX-License-Identifier: GPL-2.0
/* General notification queue, ring buffer flavour */
#include <linux/kernel.h>
#include <linux/rcupdate.h>

struct watch_filter {
	struct rcu_head rcu;
	u32 nr_filters;
	u64 type_filter;
};

struct watch_queue {
	struct watch_filter *filter;
	int lock;
	int nr_pages;
};

void mutex_lock(int *lock);
void mutex_unlock(int *lock);

static void watch_filter_free(struct rcu_head *rcu)
{
	kfree(container_of(rcu, struct watch_filter, rcu));
}

/* Install a filter (or none) and free the one it takes the place of. */
int watch_queue_set_filter(struct watch_queue *wqueue, struct watch_filter *wfilter)
{
	if (wfilter && wfilter->nr_filters > 16)
		return -EINVAL;

	mutex_lock(&wqueue->lock);
	rcu_swap_protected(wqueue->filter, wfilter,
			   wqueue->lock != 0);
	mutex_unlock(&wqueue->lock);

	if (wfilter)
		call_rcu(&wfilter->rcu, watch_filter_free);
	return 0;
}
