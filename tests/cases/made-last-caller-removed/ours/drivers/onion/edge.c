// SPDX-License-Identifier: GPL-2.0
#include <linux/onion.h>

static int onion_valid_v2(const char *query)
{
	return query[0] == 0;
}

int onion_count(void)
{
	return 3;
}

int onion_parse(const char *query)
{
	int n = onion_count();

	if (onion_valid_v2(query))
		return n + 2;
	if (onion_valid_v3(query))
		return n + 3;
	return 0;
}
