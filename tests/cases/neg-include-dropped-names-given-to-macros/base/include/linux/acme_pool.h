/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_ACME_POOL_H
#define _LINUX_ACME_POOL_H

#include <linux/types.h>

#define ACME_POOL_MAX 64

struct acme_pool {
	u32 free;
	u32 used;
};

enum acme_pool_state {
	ACME_POOL_IDLE,
	ACME_POOL_BUSY,
};

extern struct acme_pool *acme_pool_all;
int acme_pool_get(struct acme_pool *pool);
void acme_pool_put(struct acme_pool *pool, int idx);

#endif /* _LINUX_ACME_POOL_H */
