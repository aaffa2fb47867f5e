// SPDX-License-Identifier: GPL-2.0
#include <linux/gfp.h>
#include <linux/io-pgtable.h>

int pt_init(struct pt_ops *ops, void *cookie)
{
	if (!ops->map)
		return -EINVAL;

	return ops->map(cookie, 0);
}
