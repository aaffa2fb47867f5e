// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/i2c.h>

/*
 * Events are counted per kind and printed at teardown; the sum wraps, which
 * nobody has minded so far.
 */
enum pinctrl_cy8c95x0_event {
	pinctrl_cy8c95x0_EV_START,
	pinctrl_cy8c95x0_EV_STOP,
	pinctrl_cy8c95x0_EV_ERROR,
	pinctrl_cy8c95x0_EV_MAX
};

static unsigned long pinctrl_cy8c95x0_events[pinctrl_cy8c95x0_EV_MAX];

static inline void pinctrl_cy8c95x0_account(enum pinctrl_cy8c95x0_event ev)
{
	switch (ev) {
	case pinctrl_cy8c95x0_EV_START:
	case pinctrl_cy8c95x0_EV_STOP:
		pinctrl_cy8c95x0_events[ev]++;
		break;
	case pinctrl_cy8c95x0_EV_ERROR:
		pinctrl_cy8c95x0_events[pinctrl_cy8c95x0_EV_ERROR] += 2;
		break;
	default:
		break;
	}
}

struct cy8c95x0_pinctrl {
	u8 nport;
	unsigned long *map;
	struct i2c_driver *drv;
};

static int cy8c95x0_probe(struct i2c_client *client)
{
	struct cy8c95x0_pinctrl *chip;

	chip = kzalloc(sizeof(*chip), GFP_KERNEL);
	if (!chip)
		return -ENOMEM;
	chip->nport = client->addr & 1 ? 5 : 8;
	client->priv = chip;
	return 0;
}

static int cy8c95x0_remove(struct i2c_client *client)
{
	struct cy8c95x0_pinctrl *chip = i2c_get_clientdata(client);

	if (chip->map)
		kfree(chip->map);
	kfree(chip);
	return 0;
}

static int cy8c95x0_setup(struct cy8c95x0_pinctrl *chip, const char *name)
{
	struct i2c_driver *drv = kzalloc(sizeof(*drv), GFP_KERNEL);
	int ret;

	if (!drv)
		return -ENOMEM;
	drv->probe = cy8c95x0_probe;
	drv->remove = cy8c95x0_remove;
	drv->driver.name = name ?: "cy8c95x0-pinctrl";
	ret = i2c_add_driver(drv);
	if (ret)
		goto out_free;
	chip->drv = drv;
	return 0;

out_free:
	kfree(drv);
	return ret;
}

int cy8c95x0_init(struct cy8c95x0_pinctrl *chip)
{
	return cy8c95x0_setup(chip, NULL);
}
