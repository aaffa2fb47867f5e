/* SPDX-License-Identifier: GPL-2.0-only */
/* Analogix anx6345 eDP bridge */
#include <linux/kernel.h>
#include <linux/i2c.h>

#define I2C_IDX_DPTX	0
#define I2C_IDX_TXCOM	1
#define I2C_NUM_ADDRESSES 2

static const u8 anx6345_i2c_addresses[] = {
	[I2C_IDX_DPTX]	= 0x70,
	[I2C_IDX_TXCOM]	= 0x72,
};

struct anx6345 {
	struct i2c_client *client;
	struct i2c_client *i2c_clients[I2C_NUM_ADDRESSES];
	bool powered;
};

static void unregister_i2c_dummy_clients(struct anx6345 *anx6345)
{
	unsigned int i;

	for (i = 1; i < ARRAY_SIZE(anx6345->i2c_clients); i++)
		if (anx6345->i2c_clients[i])
			i2c_unregister_device(anx6345->i2c_clients[i]);
}

int anx6345_i2c_probe(struct anx6345 *anx6345, struct i2c_client *client)
{
	struct i2c_client **slot = anx6345->i2c_clients;
	const u8 *a = anx6345_i2c_addresses;
	int left = I2C_NUM_ADDRESSES;

	anx6345->client = client;
	for (; left > 0; left--, slot++, a++) {
		u16 addr = *a >> 1;

		*slot = addr == client->addr ? client :
			i2c_new_dummy(client->adapter,
				      addr);
		if (*slot)
			continue;
		printk("i2c_new_dummy() failed for 0x%x\n", addr);
		unregister_i2c_dummy_clients(anx6345);
		return -ENOMEM;
	}
	return 0;
}
