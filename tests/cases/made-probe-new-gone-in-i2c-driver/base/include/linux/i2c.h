/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_I2C_H
#define _LINUX_I2C_H
#include <linux/device.h>

struct i2c_client {
	u16 addr;
	struct device dev;
};
struct i2c_device_id {
	char name[20];
	unsigned long driver_data;
};

/**
 * struct i2c_driver - represent an I2C device driver
 * @probe_new: Callback for device binding
 */
struct i2c_driver {
	unsigned int class;
	int (*probe)(struct i2c_client *client, const struct i2c_device_id *id);
	void (*remove)(struct i2c_client *client);
	int (*probe_new)(struct i2c_client *client);
	const char *name;
	const struct i2c_device_id *id_table;
};

int i2c_register_driver(struct i2c_driver *driver);
#define module_i2c_driver(__i2c_driver) \
	int init_module(void); \
	int init_module(void) { return i2c_register_driver(&__i2c_driver); }
#endif
