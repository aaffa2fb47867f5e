// SPDX-License-Identifier: GPL-2.0-only
#include <linux/dmabuf.h>
#include <linux/export.h>

int dmabuf_pin(struct dmabuf *b)
{
	return b ? 0 : -22;
}
EXPORT_SYMBOL_GPL(dmabuf_pin);

void dmabuf_unpin(struct dmabuf *b)
{
	dmabuf_pin(b);
}
EXPORT_SYMBOL_GPL(dmabuf_unpin);

int dmabuf_sync(struct dmabuf *b, int dir)
{
	return dir ? dmabuf_pin(b) : 0;
}
EXPORT_SYMBOL_GPL(dmabuf_sync);
