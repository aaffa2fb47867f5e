// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_get(struct port *p, u32 *src)
{
	u32 a, b;
	int ret = -EIO;

	if (!p)
		return -EINVAL;

#ifdef CONFIG_X
	unsafe_get(a, src, Efault);
#else
	a = *src;
#endif
	p->id = a;

	hw_write(p, 1, 2);

	b = a;
	p->state = b;
	ret = 0;

	hw_write(p, 1, 4);
#ifdef CONFIG_X
Efault:
#endif
	return ret;
}
