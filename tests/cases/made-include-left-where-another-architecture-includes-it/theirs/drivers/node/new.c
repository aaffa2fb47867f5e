// SPDX-License-Identifier: GPL-2.0
#include <linux/node_device.h>

int new_probe(const struct node *np, struct bus_dev *dev);

int new_probe(const struct node *np, struct bus_dev *dev)
{
	const char *name = bus_name(dev);

	return name[0] == 'n' ? node_count(np) : dev->id;
}
