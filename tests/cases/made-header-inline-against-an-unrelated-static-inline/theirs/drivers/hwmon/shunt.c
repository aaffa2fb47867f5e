// SPDX-License-Identifier: GPL-2.0
#include <linux/scale.h>

struct shunt {
	long limit;
	long div;
};

static inline long scale_limit(struct shunt *s, long val)
{
	return val > s->limit ? s->limit : val / s->div;
}

long shunt_read(struct shunt *s, long val)
{
	return scale_limit(s, scale_max(val, 8));
}
