// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/sdwx.h>

int rtx_probe(struct sdwx_slave *s);
int rtx_probe(struct sdwx_slave *s)
{
	if (!s->num)
		return -ENODEV;
	if (sdwx_write(s, 0x40, 1))
		return -EIO;
	return 0;
}

MODULE_DESCRIPTION("amplifier");
MODULE_LICENSE("GPL");
