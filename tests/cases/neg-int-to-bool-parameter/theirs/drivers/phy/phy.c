// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>
#include <linux/export.h>

#ifdef CONFIG_PM_SLEEP
static int phyl_saved_mode;

static int phyl_suspend_mode(int mode)
{
	phyl_saved_mode = mode;
	return 0;
}

static int phyl_resume_mode(void)
{
	return phyl_saved_mode;
}
#endif

int phy_power(struct phy *phy, bool on, bool wait)
{
	phy->powered = on;
	return wait && !on ? -EBUSY : 0;
}
EXPORT_SYMBOL_GPL(phy_power);

bool phy_ready(const struct phy *phy)
{
	return phy->powered && phy->mode;
}
EXPORT_SYMBOL_GPL(phy_ready);
