// SPDX-License-Identifier: GPL-2.0
#include <linux/highmem.h>

void bounce_copy(struct page *to, const u8 *from, unsigned int len)
{
	u8 *vto = kmap_atomic(to);

	while (len--)
		vto[len] = from[len];
	kunmap_atomic(vto);
}
