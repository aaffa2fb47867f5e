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

static int (*const rotary_power[])(struct regulator *reg) = {
	regulator_disable,
	regulator_enable,
};

void rotary_suspend(struct rotary *r)
{
	rotary_power[0](r->vdd);
}

int rotary_resume(struct rotary *r)
{
	r->pos = 0;
	return rotary_power[1](r->vdd);
}
