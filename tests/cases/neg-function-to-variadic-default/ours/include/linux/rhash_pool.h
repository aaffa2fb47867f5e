/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RHASH_POOL_H
#define _LINUX_RHASH_POOL_H

#include <linux/types.h>

struct rhash_pool { u32 nelems; u32 limit; };

/* returns 0 or -ENOSPC */
int __rhash_pool_grow(struct rhash_pool *pool, u32 n, gfp_t gfp);
#define __rhash_pool_arg3(_1, _2, gfp, ...)	gfp
#define rhash_pool_grow(pool, n, ...)				\
	__rhash_pool_grow(pool, n,				\
			  __rhash_pool_arg3(pool, n, ##__VA_ARGS__, 0xcc0u, 0))
void rhash_pool_shrink(struct rhash_pool *pool);

#endif
