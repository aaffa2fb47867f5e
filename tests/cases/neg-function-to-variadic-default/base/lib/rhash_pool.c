// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/rhash_pool.h>

int rhash_pool_grow(struct rhash_pool *pool, u32 n)
{
	if (pool->nelems + n > pool->limit)
		return -ENOSPC;
	pool->nelems += n;
	return 0;
}

void rhash_pool_shrink(struct rhash_pool *pool)
{
	pool->nelems /= 2;
}
