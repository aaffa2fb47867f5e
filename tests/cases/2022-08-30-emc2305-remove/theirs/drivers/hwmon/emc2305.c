// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/i2c.h>

#ifdef CONFIG_PM_SLEEP
static u32 emc2305_saved[4];

static int emc2305_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		emc2305_saved[i] = regs[i];
	return 0;
}
#else
#define emc2305_save_regs(regs)	(-EOPNOTSUPP)
#endif

#define EMC2305_DRV_NAME "emc2305"

struct emc2305_data {
	u8 pwm_num;
	u8 pwm_min[5];
};

static int emc2305_probe(struct i2c_client *client)
{
	struct emc2305_data *data = kzalloc(sizeof(*data), GFP_KERNEL);

	if (!data)
		return -ENOMEM;
	data->pwm_num = ARRAY_SIZE(data->pwm_min);
	client->priv = data;
	return 0;
}

static int emc2305_remove(struct i2c_client *client)
{
	struct emc2305_data *data = i2c_get_clientdata(client);
	int i;

	for (i = 0; i < data->pwm_num; i++)
		data->pwm_min[i] = 0xff;
	return 0;
}

static void emc2305_shutdown(struct i2c_client *client)
{
	(void)emc2305_remove(client);
}

static struct emc2305_module {
	const char *version;
	struct i2c_driver drv;
} emc2305_module = {
	"1.0",
	{
		0,
		emc2305_probe,
		emc2305_remove,
		emc2305_shutdown,
		{ EMC2305_DRV_NAME, NULL },
	},
};

int emc2305_init(void)
{
	return i2c_add_driver(&emc2305_module.drv);
}
