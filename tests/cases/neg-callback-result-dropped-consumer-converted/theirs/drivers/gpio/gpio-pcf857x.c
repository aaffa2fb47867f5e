// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/i2c.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum gpio_pcf857x_event {
	gpio_pcf857x_EV_START,
	gpio_pcf857x_EV_STOP,
	gpio_pcf857x_EV_ERROR,
	gpio_pcf857x_EV_MAX
};

static unsigned long gpio_pcf857x_events[gpio_pcf857x_EV_MAX];

static inline void gpio_pcf857x_account(enum gpio_pcf857x_event ev)
{
	switch (ev) {
	case gpio_pcf857x_EV_START:
	case gpio_pcf857x_EV_STOP:
		gpio_pcf857x_events[ev]++;
		break;
	case gpio_pcf857x_EV_ERROR:
		gpio_pcf857x_events[gpio_pcf857x_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

#ifdef CONFIG_PM_SLEEP
static u32 gpio_pcf857x_saved[4];

static int gpio_pcf857x_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		gpio_pcf857x_saved[i] = regs[i];
	return 0;
}
#else
#define gpio_pcf857x_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct pcf857x {
	u32 out;
	bool irq_enabled;
};

static int pcf857x_probe(struct i2c_client *client)
{
	struct pcf857x *gpio = kzalloc(sizeof(*gpio), GFP_KERNEL);

	if (!gpio)
		return -ENOMEM;
	client->priv = gpio;
	return 0;
}

static void pcf857x_remove(struct i2c_client *client)
{
	kfree(i2c_get_clientdata(client));
}

static struct i2c_driver pcf857x_driver = {
	.driver	= { .name = "pcf857x" },
	.probe	= pcf857x_probe,
	.remove	= pcf857x_remove,
};

int pcf857x_init(void)
{
	return i2c_add_driver(&pcf857x_driver);
}
