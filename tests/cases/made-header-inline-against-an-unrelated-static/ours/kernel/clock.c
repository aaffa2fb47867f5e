// SPDX-License-Identifier: GPL-2.0
#include <linux/scale.h>

unsigned long clock_scale(unsigned long cycles)
{
	return scale_limit(cycles, 3, 1000);
}
