// SPDX-License-Identifier: GPL-2.0-only
#include <linux/device.h>

int walk_up(struct device *dev)
{
	int depth = 0;

	while (dev) {
		struct bus_type *bus = dev->bus;

		if (bus && bus->probe)
			depth++;
		dev = dev->parent;
	}
	return depth;
}
