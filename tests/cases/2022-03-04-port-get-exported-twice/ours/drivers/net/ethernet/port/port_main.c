// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

struct port {
	u32 speed;
	u32 flags;
};

const struct driver *port_get(void);
EXPORT_SYMBOL_GPL(port_get);

static int port_name(u32 speed, const char **name)
{
	switch (speed) {
	case SPEED_10:
		*name = "10M";
		return 0;
	case SPEED_100:
		*name = "100M";
		return 0;
	case SPEED_1000:
		*name = "1G";
		return 0;
	case SPEED_2500:
		*name = "2.5G";
		return 0;
	default:
		*name = NULL;
		return -22;
	}
}

int port_set(struct port *port, u32 speed)
{
	const char *name;
	int err;

	err = port_name(speed, &name);
	if (err)
		return err;
	if (!name)
		return 0;
	port->flags |= speed;
	port->speed = speed;
	return 0;
}

static const struct driver port_driver = {
	.name = "port",
	.set = port_set,
	.rows = 4,
};

const struct driver *port_get(void)
{
	return &port_driver;
}
