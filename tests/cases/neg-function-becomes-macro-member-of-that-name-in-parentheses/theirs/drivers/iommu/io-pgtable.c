// SPDX-License-Identifier: GPL-2.0
#include <linux/gfp.h>
#include <linux/io-pgtable.h>

static void *none(void *cookie, size_t size, gfp_t gfp)
{
	return NULL;
}

const struct pt_ops none_ops = {
	.alloc_pages = none,
};

int pt_init(struct pt_ops *ops, void *cookie)
{
	if (!ops->map)
		return -EINVAL;

	if (ops->alloc_pages && !(ops->alloc_pages)(cookie, 4096, 0))
		return -ENOMEM;

	return ops->map(cookie, 0);
}
