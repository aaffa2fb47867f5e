// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

int port_all(struct port *p, int n, bool dry)
{
	int (*kick)(struct port *, int) = dry ? NULL : port_kick;

	while (kick && n--)
		kick(p + n, n);
	return 0;
}
