/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_I2C_H
#define _LINUX_I2C_H

#include <linux/kernel.h>

struct i2c_adapter {
	int nr;
	char name[48];
};

struct i2c_client {
	unsigned short addr;
	struct i2c_adapter *adapter;
	void *data;
};

#define I2C_CLIENT_END	0xfffeU

extern struct i2c_client *
i2c_new_device(struct i2c_adapter *adap, unsigned short addr);

extern struct i2c_client *
i2c_new_dummy_device(struct i2c_adapter *adapter, u16 address);

extern void i2c_unregister_device(struct i2c_client *client);

#endif
