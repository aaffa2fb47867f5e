// SPDX-License-Identifier: GPL-2.0
#include <linux/device/find.h>

static int slim_match(struct device *dev, const void *data)
{
	return dev->platform_data == data;
}

static int slim_count(struct device *dev, void *data)
{
	(*(int *)data)++;
	return 0;
}

struct device *slim_find(struct device *ctrl, void *ea);
struct device *slim_find(struct device *ctrl, void *ea)
{
	int n = 0;

	device_for_each_child(ctrl, &n, slim_count);
	return n ? device_find_child(ctrl, ea, slim_match) : NULL;
}
