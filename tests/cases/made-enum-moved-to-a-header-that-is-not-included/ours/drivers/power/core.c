// SPDX-License-Identifier: GPL-2.0
#include <linux/power_core.h>
#include <linux/power_health.h>

int psy_get(struct psy *psy)
{
	return psy->id ? PSY_HEALTH_GOOD : PSY_HEALTH_DEAD;
}
