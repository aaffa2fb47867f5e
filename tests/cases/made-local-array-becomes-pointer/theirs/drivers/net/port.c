// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>

int port_name(struct port *p, u32 mode)
{
	char name[16];
	int ret;

	ret = hw_read(p, mode);
	if (ret < 0)
		return ret;

	name[0] = 0;

	port_log(p, name);

	hw_write(p, 1, ARRAY_SIZE(name));

	return 0;
}
