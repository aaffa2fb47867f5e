// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#define port_get_x(p, x)			\
({						\
	int __err = -EINVAL;			\
	u32 __v = 0;				\
						\
	if (p)					\
		__err = hw_read(p, x);		\
	port_log(p, "one");			\
	port_set(p, __v);			\
	port_log(p, "two");			\
	__err;					\
})

int port_use(struct port *p)
{
	return port_get_x(p, 1);
}
