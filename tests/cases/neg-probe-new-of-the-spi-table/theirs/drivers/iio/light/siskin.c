// SPDX-License-Identifier: GPL-2.0
#include <linux/i2c.h>

struct siskin_driver {
	const char *name;
	int (*probe_new)(struct i2c_client *client);
};

static int siskin_probe(struct i2c_client *client)
{
	return client->addr ? 0 : -ENODEV;
}

static struct siskin_driver siskin_driver = {
	.name		= "siskin",
	.probe_new	= siskin_probe,
};

int siskin_go(struct i2c_client *client);
int siskin_go(struct i2c_client *client)
{
	return siskin_driver.probe_new(client);
}
