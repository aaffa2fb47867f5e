// SPDX-License-Identifier: GPL-2.0
#include <linux/cpuidle.h>

/* Bring a raw sample into the unit the callers count in. */
static int gov_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

#ifdef CONFIG_PM_SLEEP
static int gov_saved_mode;

static int gov_suspend_mode(int mode)
{
	gov_saved_mode = mode;
	return 0;
}

static int gov_resume_mode(void)
{
	return gov_saved_mode;
}
#endif

int gov_select(struct idle_dev *dev)
{
	return idle_residency(dev) > 200 ? 1 : 0;
}

int gov_enter(struct idle_dev *dev, int last)
{
	int index = gov_select(dev);
	int budget = gov_scale(last, 3, 2);

	if (last < 0)
		return idle_state_enter(dev, 0, -1);
	return idle_state_enter(dev, index, budget);
}
