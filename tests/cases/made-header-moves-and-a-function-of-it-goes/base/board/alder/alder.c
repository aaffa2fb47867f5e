// SPDX-License-Identifier: GPL-2.0
#include <regu.h>

int alder_power(void)
{
	struct regu *r;

	if (regu_setup())
		return -19;
	r = regu_single();
	return regu_set(r, 1, 12);
}
