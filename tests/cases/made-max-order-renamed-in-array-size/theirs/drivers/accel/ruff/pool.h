/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef RUFF_POOL_H
#define RUFF_POOL_H
#include <linux/mmzone.h>

struct ruff_pool {
	unsigned int nents[MAX_ORDER + 1];
	unsigned int last;
};
#endif
