// SPDX-License-Identifier: GPL-2.0
#include <linux/onion.h>

int onion_count(void)
{
	return 3;
}

int onion_parse(const char *query)
{
	int n = onion_count();

	if (onion_valid_v3(query))
		return n + 3;
	return 0;
}
