/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FANCURVE_H
#define _LINUX_FANCURVE_H

struct fan_point {
	int temp;
	int duty;
};

struct fan_curve {
	int n_points;
	struct fan_point *points;
	struct fan_point first;
};

#endif
