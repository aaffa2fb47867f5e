// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/i2c.h>

int i2c_device_probe(struct i2c_driver *driver, struct i2c_client *client);
int i2c_device_probe(struct i2c_driver *driver, struct i2c_client *client)
{
	return driver->probe ? driver->probe(client) : -EINVAL;
}
