/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_I2C_H
#define _LINUX_I2C_H

#include <linux/device.h>

struct device_driver {
	const char *name;
	const void *of_match_table;
};

struct i2c_client {
	unsigned short addr;
	struct device dev;
};

enum i2c_slave_event {
	I2C_SLAVE_READ_REQUESTED,
	I2C_SLAVE_WRITE_RECEIVED,
	I2C_SLAVE_STOP,
};

struct i2c_driver {
	unsigned int class;

	/* bind and unbind */
	int (*probe)(struct i2c_client *client);
	int (*remove)(struct i2c_client *client);

	/* power-off */
	void (*shutdown)(struct i2c_client *client);

	struct device_driver driver;
};

int i2c_add_driver(struct i2c_driver *driver);
void i2c_slave_unregister(struct i2c_client *client);
int i2c_slave_register(struct i2c_client *client,
		       int (*cb)(struct i2c_client *client,
				 enum i2c_slave_event event, u8 *val));

#endif
