// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/i2c.h>

#ifdef CONFIG_PM_SLEEP
static u32 tsl2550_saved[4];

static int tsl2550_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		tsl2550_saved[i] = regs[i];
	return 0;
}
#else
#define tsl2550_save_regs(regs)	(-EOPNOTSUPP)
#endif

typedef void *tsl_cookie_t;

static void tsl2550_teardown(struct i2c_client *client, bool quiet)
{
	if (!quiet)
		printk("tsl2550: remove() at %x\n", client->addr);
	kfree(i2c_get_clientdata(client));
}

static int tsl2550_probe(struct i2c_client *client)
{
	client->priv = kzalloc(8, GFP_KERNEL);
	return 0;
}

static struct i2c_driver tsl2550_driver;

/* what remove does not do: turn the LED off */
static void tsl2550_shutdown(struct i2c_client *client)
{
	if (tsl2550_driver.remove)
		tsl2550_driver.remove(client);
	else
		tsl2550_teardown(client, true);
}

static struct i2c_driver tsl2550_driver = {
	.driver = { "tsl2550", THIS_MODULE },
	.probe = tsl2550_probe,
	.remove = NULL,
	.shutdown = tsl2550_shutdown,
};

int tsl2550_init(tsl_cookie_t *cookie)
{
	*cookie = &tsl2550_driver;
	return i2c_add_driver(*cookie);
}
