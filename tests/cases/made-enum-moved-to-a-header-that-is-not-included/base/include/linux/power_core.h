/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _POWER_CORE_H
#define _POWER_CORE_H

#include <linux/types.h>

enum psy_health {
	PSY_HEALTH_GOOD,
	PSY_HEALTH_HOT,
	PSY_HEALTH_DEAD,
};

struct psy {
	int id;
};

int psy_get(struct psy *psy);

#endif
