// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include "swift.h"

int swift_i2c_probe(void *client)
{
	return regmap_swift_probe(client, 4);
}

MODULE_DESCRIPTION("Swift IMU over I2C");
MODULE_LICENSE("GPL");
