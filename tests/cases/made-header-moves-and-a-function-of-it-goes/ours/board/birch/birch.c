// SPDX-License-Identifier: GPL-2.0
#include <regu.h>

int birch_power(void)
{
	struct regu *r;

	if (regu_setup())
		return -19;
	r = regu_single();
	regu_set(r, 0, 33);
	return regu_set(r, 2, 18);
}
