// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/i2c.h>

static unsigned int ics932s401_debug_mask = 0x3;
module_param(ics932s401_debug_mask, uint, 0644);

static const struct {
	u32 bit;
	const char *name;
} ics932s401_debug_names[] = {
	{ 0x1, "init" },
	{ 0x2, "irq" },
	{ 0x4, "dma" },
};

static void __maybe_unused ics932s401_debug_show(void)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(ics932s401_debug_names); i++)
		if (ics932s401_debug_mask & ics932s401_debug_names[i].bit)
			printk("ics932s401: %s\n", ics932s401_debug_names[i].name);
}

struct ics932s401_ops {
	int (*probe)(struct i2c_client *client, u32 rev);
	int (*remove)(struct i2c_client *client);
};

static int ics932s401_probe(struct i2c_client *client)
{
	client->priv = kzalloc(32, GFP_KERNEL);
	return client->priv ? 0 : -ENOMEM;
}

static int ics932s401_remove(struct i2c_client *client)
{
	kfree(i2c_get_clientdata(client));
	return 0;
}

static const struct ics932s401_ops ics932s401_revb = {
	.remove = ics932s401_remove,
};

static void ics932s401_shutdown(struct i2c_client *client)
{
	int err = ics932s401_revb.remove(client);

	if (err || ics932s401_remove(client))
		printk("ics932s401: %d\n", err);
}

static struct i2c_driver ics932s401_driver = {
	.driver = {
		.name = "ics932s401",
	},
	.probe = ics932s401_probe,
	.shutdown = ics932s401_shutdown,
};

int ics932s401_init(void)
{
	return i2c_add_driver(&ics932s401_driver);
}
