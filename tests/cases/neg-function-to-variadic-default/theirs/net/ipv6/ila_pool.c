// SPDX-License-Identifier: GPL-2.0-only
#include <linux/err.h>
#include <linux/rhash_pool.h>

struct ila_net {
	struct rhash_pool pool;
	bool hooks_registered;
};

int ila_add_mappings(struct ila_net *ilan, u32 n)
{
	int err;

	if (!ilan->hooks_registered)
		return -EAGAIN;
	err = rhash_pool_grow(&ilan->pool,
			      n);
	if (err == -ENOSPC)
		rhash_pool_shrink(&ilan->pool);
	return err;
}
