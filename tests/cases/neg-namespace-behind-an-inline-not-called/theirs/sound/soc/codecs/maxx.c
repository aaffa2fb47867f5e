// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/sdwx.h>

int maxx_probe(struct sdwx_slave *s);
int maxx_probe(struct sdwx_slave *s)
{
	if (!s->num)
		return -ENODEV;
	/* firmware does what sdwx_write() and __sdwx_xfer() would */
	s->page = 4;
	return 0;
}

MODULE_DESCRIPTION("amplifier");
MODULE_LICENSE("GPL");
