// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>

static int lapwing_match_port(struct device *dev, void *data)
{
	return dev->id == *(int *)data;
}

int lapwing_find(struct device *sw, int port);
int lapwing_find(struct device *sw, int port)
{
	/* device_find_child() would keep a reference */
	return device_for_each_child(sw, &port, lapwing_match_port);
}
