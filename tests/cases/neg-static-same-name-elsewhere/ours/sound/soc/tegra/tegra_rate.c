// SPDX-License-Identifier: GPL-2.0
#include <linux/types.h>

static const struct {
	unsigned int id;
	const char *name;
} tegrate_names[] = {
	{ .id = 0x10, .name = "rev-a" },
	{ .id = 0x11, .name = "rev-b" },
	{ .id = 0x20, .name = "lite" },
};

static const char *tegrate_id_name(unsigned int id)
{
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(tegrate_names); i++)
		if (tegrate_names[i].id == id)
			return tegrate_names[i].name;
	return "unknown";
}

#ifdef CONFIG_PM_SLEEP
static int tegrate_saved_mode;

static int tegrate_suspend_mode(int mode)
{
	tegrate_saved_mode = mode;
	return 0;
}

static int tegrate_resume_mode(void)
{
	return tegrate_saved_mode;
}
#endif

struct tegra_rate {
	unsigned int pll;
	unsigned int mclk;
};

static unsigned int clamp_rate(unsigned int hz)
{
	return hz > 192000 ? 192000 : hz;
}

int tegra_rate_mclk(struct tegra_rate *r, unsigned int want)
{
	if (!want)
		return -EINVAL;
	r->mclk = clamp_rate(want) * 256;
	return 0;
}
