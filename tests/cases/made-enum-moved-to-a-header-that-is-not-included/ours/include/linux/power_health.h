/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _POWER_HEALTH_H
#define _POWER_HEALTH_H

enum psy_health {
	PSY_HEALTH_GOOD,
	PSY_HEALTH_HOT,
	PSY_HEALTH_DEAD,
};

#endif
