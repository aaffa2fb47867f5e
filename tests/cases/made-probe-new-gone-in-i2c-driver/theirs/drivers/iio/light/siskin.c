// SPDX-License-Identifier: GPL-2.0
#include <linux/i2c.h>

static int siskin_probe(struct i2c_client *client)
{
	return client->addr ? 0 : -ENODEV;
}

static const struct i2c_device_id siskin_id[] = {
	{ "siskin", 0 },
	{ }
};

static struct i2c_driver siskin_driver = {
	.name		= "siskin",
	.probe_new	= siskin_probe,
	.id_table	= siskin_id,
};
module_i2c_driver(siskin_driver);
