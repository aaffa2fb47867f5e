// SPDX-License-Identifier: GPL-2.0
#include <linux/scale.h>

unsigned long clock_scale(unsigned long cycles)
{
	return scale_max(cycles, 3);
}
