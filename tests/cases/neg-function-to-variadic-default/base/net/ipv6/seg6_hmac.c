// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/rhash_pool.h>

int seg6_hmac_info_add(struct rhash_pool *pool)
{
	return rhash_pool_grow(pool, 1);
}
