// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/dmaenx.h>

int dmaenx_prep(u32 chan, size_t n)
{
	return n ? (int)chan : -EINVAL;
}
EXPORT_SYMBOL_NS_GPL(dmaenx_prep, "DMAENX");

void dmaenx_kick(u32 chan)
{
	(void)chan;
}
EXPORT_SYMBOL_NS_GPL(dmaenx_kick, "DMAENX");

MODULE_LICENSE("GPL");
