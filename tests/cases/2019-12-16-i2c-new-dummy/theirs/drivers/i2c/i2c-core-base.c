// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/i2c.h>
#include <linux/err.h>

void *kzalloc(size_t size, gfp_t flags);

static struct i2c_client *i2c_new_client(struct i2c_adapter *adap, u16 addr)
{
	struct i2c_client *client = kzalloc(sizeof(*client), 0);

	if (!client)
		return ERR_PTR(-ENOMEM);
	client->adapter = adap;
	client->addr = addr;
	return client;
}

struct i2c_client *i2c_new_device(struct i2c_adapter *adap, unsigned short addr)
{
	struct i2c_client *ret = i2c_new_client(adap, addr);

	return IS_ERR(ret) ? NULL : ret;
}
EXPORT_SYMBOL_GPL(i2c_new_device);

/**
 * i2c_new_dummy_device - claim an address without a driver
 * @adapter: the bus
 * @address: the address to claim
 */
struct i2c_client *i2c_new_dummy_device(struct i2c_adapter *adapter, u16 address)
{
	return i2c_new_client(adapter, address);
}
EXPORT_SYMBOL_GPL(i2c_new_dummy_device);
