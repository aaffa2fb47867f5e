// SPDX-License-Identifier: GPL-2.0
#include <linux/power_core.h>

int newbat_ok(struct psy *psy)
{
	switch (psy_get(psy)) {
	case PSY_HEALTH_GOOD:
		return 1;
	default:
		return 0;
	}
}
