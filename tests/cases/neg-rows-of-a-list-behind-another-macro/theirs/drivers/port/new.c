// SPDX-License-Identifier: GPL-2.0
#include <linux/port_list.h>

#define port(name)	static int port_##name = __LINE__;
PORT_LIST()
#undef port

int ports_new(void);

int ports_new(void)
{
	return port_one + port_two;
}
