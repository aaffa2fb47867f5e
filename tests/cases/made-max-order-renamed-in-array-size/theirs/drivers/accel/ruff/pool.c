// SPDX-License-Identifier: GPL-2.0-only
#include "pool.h"

int ruff_pool_order(struct ruff_pool *p);
int ruff_pool_order(struct ruff_pool *p)
{
	return p->nents[p->last];
}
