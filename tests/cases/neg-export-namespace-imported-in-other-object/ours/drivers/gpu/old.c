// SPDX-License-Identifier: GPL-2.0-only
#include <linux/export.h>
#include <linux/dmabuf.h>

int old_pin(struct dmabuf *b)
{
	return dmabuf_pin(b);
}
MODULE_IMPORT_NS("DMA_BUF");
MODULE_LICENSE("GPL");
