/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_I2C_H
#define _LINUX_I2C_H

#include <linux/kernel.h>

struct device_driver {
	const char *name;
	struct module *owner;
};

struct i2c_device_id {
	char name[20];
	unsigned long driver_data;
};

struct i2c_client {
	u16 addr;
	void *priv;
};

/**
 * struct i2c_driver - a driver of devices on the bus
 * @probe: called for a device that matches @id_table
 * @remove: called before the device goes away
 * @shutdown: called at power off
 */
struct i2c_driver {
	unsigned int class;
	int (*probe)(struct i2c_client *client);
	void (*remove)(struct i2c_client *client);
	void (*shutdown)(struct i2c_client *client);
	struct device_driver driver;
	const struct i2c_device_id *id_table;
};

static inline void *i2c_get_clientdata(const struct i2c_client *client)
{
	return client->priv;
}

int i2c_register_driver(struct module *owner, struct i2c_driver *driver);
#define i2c_add_driver(driver)	i2c_register_driver(THIS_MODULE, driver)

#endif /* _LINUX_I2C_H */
