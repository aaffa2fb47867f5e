// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/i2c.h>

int i2c_device_probe(struct i2c_driver *driver, struct i2c_client *client);
int i2c_device_probe(struct i2c_driver *driver, struct i2c_client *client)
{
	if (driver->probe_new)
		return driver->probe_new(client);
	return driver->probe ? driver->probe(client, driver->id_table) : -EINVAL;
}
