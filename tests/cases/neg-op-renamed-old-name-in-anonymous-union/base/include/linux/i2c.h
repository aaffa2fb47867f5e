/* SPDX-License-Identifier: GPL-2.0-or-later */
#ifndef _LINUX_I2C_H
#define _LINUX_I2C_H

#include <linux/types.h>

struct i2c_msg;
struct i2c_adapter;

/**
 * struct i2c_algorithm - represent I2C transfer methods
 * @master_xfer: transfer a given number of messages defined by the msgs array
 * @functionality: Return the flags that this algorithm/adapter pair supports
 */
struct i2c_algorithm {
	int (*master_xfer)(struct i2c_adapter *adap, struct i2c_msg *msgs,
			   int num);
	int (*master_xfer_atomic)(struct i2c_adapter *adap,
				  struct i2c_msg *msgs, int num);
	u32 (*functionality)(struct i2c_adapter *adap);
};

struct i2c_adapter {
	const struct i2c_algorithm	*algo;
	void				*algo_data;
	int				retries;
};

#endif
