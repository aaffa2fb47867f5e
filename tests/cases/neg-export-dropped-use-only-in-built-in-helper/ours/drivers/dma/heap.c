// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dmabuf.h>

int heap_sync(struct dmabuf *b)
{
	return dmabuf_sync(b, 2);
}
