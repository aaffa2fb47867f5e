// SPDX-License-Identifier: GPL-2.0
#include <linux/node_device.h>

int node_probe(struct node_match *m, struct bus_dev *dev);

int node_probe(struct node_match *m, struct bus_dev *dev)
{
	return m->np && bus_name(dev)[0] ? node_count(m->np) : -1;
}
