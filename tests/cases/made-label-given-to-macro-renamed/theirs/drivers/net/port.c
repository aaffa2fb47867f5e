// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_get(struct port *p, u32 *src)
{
	u32 a, b;
	int ret = -EIO;

	if (!p)
		return -EINVAL;

	unsafe_get(a, src, Efault);
	p->id = a;

	hw_write(p, 1, 2);

	unsafe_get(b, src + 1, Efault);
	p->state = b;
	ret = 0;

	hw_write(p, 1, 4);
Efault:
	return ret;
}
