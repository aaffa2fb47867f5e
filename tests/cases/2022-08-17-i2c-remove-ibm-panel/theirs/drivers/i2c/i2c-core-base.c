// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/i2c.h>

static struct i2c_driver *drivers[8];

int i2c_device_remove(struct i2c_driver *driver, struct i2c_client *client)
{
	if (driver->remove)
		driver->remove(client);
	return 0;
}

int i2c_add_driver(struct i2c_driver *driver)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(drivers); i++) {
		if (!drivers[i]) {
			drivers[i] = driver;
			return 0;
		}
	}
	return -EBUSY;
}
EXPORT_SYMBOL(i2c_add_driver);
