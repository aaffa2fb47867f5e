// SPDX-License-Identifier: GPL-2.0
#include <linux/wide.h>

int wide_reset(__int128_t *sum)
{
	*sum = 0;
	return 0;
}

int wide_add(__int128_t *sum, unsigned int value)
{
	*sum += value;
	return *sum > 0;
}
