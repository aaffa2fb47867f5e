/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FANCURVE_H
#define _LINUX_FANCURVE_H

struct fan_point {
	int temp;
	int duty;
};

/* a point, and what is known of it */
struct fan_entry {
	struct fan_point point;
	int notified;
};

struct fan_curve {
	int n_points;
	struct fan_entry *points;
	struct fan_point first;
};

#endif
