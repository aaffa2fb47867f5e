// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/i2c.h>
#include <linux/err.h>

struct at24_data {
	struct i2c_client *client[2];
	u32 size;
};

int at24_probe(struct i2c_client *client, struct at24_data *at24)
{
	at24->client[0] = client;
	at24->client[1] = i2c_new_dummy_device(client->adapter,
					       client->addr + 1);
	if (IS_ERR(at24->client[1])) {
		printk("address 0x%02x unavailable\n", client->addr + 1);
		return PTR_ERR(at24->client[1]);
	}
	return 0;
}
