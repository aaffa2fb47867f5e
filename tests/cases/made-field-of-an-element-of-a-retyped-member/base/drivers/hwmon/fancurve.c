// SPDX-License-Identifier: GPL-2.0
#include <linux/fancurve.h>

int fan_curve_max(const struct fan_curve *c)
{
	int i, max = 0;

	for (i = 0; i < c->n_points; i++)
		if (c->points[i].duty > max)
			max = c->points[i].duty;
	return max;
}
