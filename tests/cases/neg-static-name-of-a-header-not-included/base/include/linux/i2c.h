/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_I2C_H
#define _LINUX_I2C_H

#include <linux/types.h>

struct i2c_adapter {
	int nr;
	int retries;
};

int i2c_add_adapter(struct i2c_adapter *adap);

#endif
