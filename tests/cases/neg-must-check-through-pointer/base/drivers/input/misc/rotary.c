// SPDX-License-Identifier: GPL-2.0-only
#include <linux/regulator_lite.h>

struct rotary {
	struct regulator *vdd;
	int pos;
};

void rotary_step(struct rotary *r, int dir)
{
	r->pos += dir;
}
