// SPDX-License-Identifier: GPL-2.0
#include <power/regu.h>

int alder_power(void)
{
	struct regu *r;

	if (regu_setup(0))
		return -19;
	r = regu_named("alder");
	return regu_set(r, 1, 12);
}
