// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>

struct lapwing_lookup {
	int port;
};

static int lapwing_count(struct device *dev, void *data)
{
	++*(int *)data;
	return 0;
}

static int lapwing_match_port(struct device *dev, void *data)
{
	const struct lapwing_lookup *lookup = data;

	return dev->id == lookup->port;
}

struct device *lapwing_find(struct device *sw, int port);
struct device *lapwing_find(struct device *sw, int port)
{
	struct lapwing_lookup lookup = { .port = port };
	int n = 0;

	device_for_each_child(sw, &n, lapwing_count);
	return device_find_child(sw, &lookup, lapwing_match_port);
}
