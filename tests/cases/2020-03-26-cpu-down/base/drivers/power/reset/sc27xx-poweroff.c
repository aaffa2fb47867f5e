// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/cpu.h>

#define SC27XX_PWR_PD_HW	0xc2c
#define SC27XX_PWR_OFF_EN	BIT(0)

struct regmap;
int regmap_write(struct regmap *map, unsigned int reg, unsigned int val);
int freeze_secondary_cpus(int primary);

static struct regmap *regmap;

/*
 * The power-off register may only be written by the last cpu standing.
 */
static void sc27xx_poweroff_shutdown(void)
{
	freeze_secondary_cpus(0);
}

static void sc27xx_poweroff_do_poweroff(void)
{
	regmap_write(regmap, SC27XX_PWR_PD_HW, SC27XX_PWR_OFF_EN);
}

struct syscore_ops {
	void (*shutdown)(void);
	void (*off)(void);
};

const struct syscore_ops poweroff_syscore_ops = {
	.shutdown = sc27xx_poweroff_shutdown,
	.off = sc27xx_poweroff_do_poweroff,
};
