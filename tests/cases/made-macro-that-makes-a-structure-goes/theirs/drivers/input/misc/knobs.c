// SPDX-License-Identifier: GPL-2.0
#include <linux/pm.h>

static int knobs_suspend(struct device *dev)
{
	return dev_get_drvdata(dev) ? 0 : -EBUSY;
}

static int knobs_resume(struct device *dev)
{
	return 0;
}

static UNIVERSAL_DEV_PM_OPS(knobs_pm, knobs_suspend,
			    knobs_resume, NULL);

struct knobs_driver {
	const char *name;
	const struct dev_pm_ops *pm;
} knobs_driver = {
	.name = "knobs",
	.pm = &knobs_pm,
};
