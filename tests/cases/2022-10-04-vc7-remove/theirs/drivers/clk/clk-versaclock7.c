// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/i2c.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_CLK_VERSACLOCK7_QUIET)
static int clk_versaclock7_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 clk_versaclock7_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool clk_versaclock7_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return clk_versaclock7_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

enum vc7_model {
	VC7_RC21008A,
	VC7_RC21012A,
	VC7_NUM_MODELS,
};

struct vc7_driver_data {
	enum vc7_model model;
	u64 fod_rate[3];
};

static const struct i2c_device_id vc7_ids[VC7_NUM_MODELS][2] = {
	[VC7_RC21008A] = { { "rc21008a", VC7_RC21008A } },
	[VC7_RC21012A] = { { .name = "rc21012a", .driver_data = VC7_RC21012A } },
};

static int vc7_probe(struct i2c_client *client)
{
	client->priv = kzalloc(sizeof(struct vc7_driver_data), GFP_KERNEL);
	return client->priv ? 0 : -ENOMEM;
}

static int __exit vc7_remove(struct i2c_client *client)
{
	struct vc7_driver_data *vc7 = i2c_get_clientdata(client);

	vc7->fod_rate[0] = 0;
	kfree(vc7);
	return 0;
}

static struct i2c_driver vc7_drivers[] = {
	[VC7_RC21008A] = {
		.driver = {
			.name = "vc7-8",
		},
		.probe = vc7_probe,
		.remove = vc7_remove,
		.id_table = vc7_ids[VC7_RC21008A],
	},
	[VC7_RC21012A] = {
		.driver.name = "vc7-12",
		.probe = &vc7_probe,
		.remove = &vc7_remove,
		.id_table = &vc7_ids[VC7_RC21012A][0],
	},
};

int vc7_init(void)
{
	int i, ret = 0;

	for (i = 0; i < VC7_NUM_MODELS && !ret; i++)
		ret = i2c_add_driver(&vc7_drivers[i]);
	return ret;
}
