/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_RHASH_POOL_H
#define _LINUX_RHASH_POOL_H

#include <linux/types.h>

struct rhash_pool { u32 nelems; u32 limit; };

/* returns 0 or -ENOSPC */
int rhash_pool_grow(struct rhash_pool *pool, u32 n);
void rhash_pool_shrink(struct rhash_pool *pool);

#endif
