// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

#define port_mark(port, x)			\
do {						\
	u32 __v = (x);				\
						\
	if (port)				\
		(port)->id = __v;		\
	port_log(NULL, "one");			\
	port_set(NULL, __v);			\
	port_log(NULL, "two");			\
	__v++;					\
} while (0)

int port_use(struct port *q)
{
	port_mark(q, 1);
	return 0;
}
