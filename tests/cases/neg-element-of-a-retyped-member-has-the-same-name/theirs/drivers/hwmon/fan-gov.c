// SPDX-License-Identifier: GPL-2.0
#include <linux/fancurve.h>

/* % of the way up the curve, by its points[i].duty */
int fan_gov_level(const struct fan_curve *c, int temp)
{
	int level = 0;

	while (level < c->n_points && temp >= c->points[level].temp)
		level++;
	return level;
}

int fan_gov_start(const struct fan_curve *c)
{
	return (*c->points).temp + (c->points + 1)->temp;
}
