// SPDX-License-Identifier: GPL-2.0-only
#include <linux/kernel.h>
#include "chip.h"

static const struct chip_id chip_ids[] = {
	{ .compatible = "acme,a1", .data = 1 },
	{ .compatible = "acme,a2", .data = 2 },
	{ }
};

static int chip_read(struct chip *c, unsigned int reg)
{
	return c->regs[reg];
}

static void chip_write(struct chip *c, unsigned int reg, u32 val)
{
	c->regs[reg] = val;
}

int chip_reset(struct chip *c)
{
	chip_write(c, CHIP_CTRL, 1);
	if (chip_read(c, CHIP_STAT))
		return -EIO;
	return 0;
}

static int chip_setup(struct chip *c)
{
	int ret;

	ret = chip_reset(c);
	if (ret)
		return ret;
	c->state = CHIP_IDLE;
	return 0;
}

int chip_probe(struct chip *c, const char *name)
{
	unsigned int i;
	int ret = -ENODEV;

	for (i = 0; i < ARRAY_SIZE(chip_ids) - 1; i++) {
		if (chip_ids[i].compatible == name)
			ret = 0;
	}
	if (ret)
		return ret;
	ret = chip_setup(c);
	if (ret)
		goto err_off;
	c->name = name;
	return 0;

err_off:
	chip_write(c, CHIP_CTRL, 0);
	return ret;
}

void chip_remove(struct chip *c)
{
	chip_write(c, CHIP_CTRL, 0);
	c->state = CHIP_OFF;
}
