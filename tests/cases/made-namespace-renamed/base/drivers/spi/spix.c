// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/dmaenx.h>

int spix_send(u32 chan, size_t n);
int spix_send(u32 chan, size_t n)
{
	int ret = dmaenx_prep(chan, n);

	if (ret >= 0)
		dmaenx_kick(chan);
	return ret;
}

MODULE_LICENSE("GPL");
MODULE_IMPORT_NS("DMAENX");
