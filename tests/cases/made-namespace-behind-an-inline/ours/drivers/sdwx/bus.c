// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/sdwx.h>

int __sdwx_xfer(struct sdwx_slave *s, u32 reg, u8 *buf, size_t n, bool write)
{
	if (!n || reg >> 16 != s->page)
		return -EINVAL;
	if (!write)
		*buf = 0;
	return 0;
}
EXPORT_SYMBOL_NS_GPL(__sdwx_xfer, "SDWX_IO");

MODULE_LICENSE("GPL");
