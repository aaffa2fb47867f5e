// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mutex.h>

struct store {
	struct mutex lock;
	char *buf;
	int used;
};

int store_fill(struct store *s, size_t n)
{
	char *tmp __free(kfree) = kmalloc(n, GFP_KERNEL);
	struct rtnl_link *l __free(rtnl_put) = rtnl_get(0);

	if (!tmp || !l)
		return -ENOMEM;
	guard(mutex)(&s->lock);
	s->buf = no_free_ptr(tmp);
	return 0;
}
