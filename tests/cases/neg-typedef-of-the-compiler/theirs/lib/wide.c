// SPDX-License-Identifier: GPL-2.0
#include <linux/wide.h>

int wide_reset(__int128_t *sum)
{
	*sum = 0;
	return 0;
}

int wide_add(__int128_t *sum, unsigned long value)
{
	*sum += value;
	return *sum > 0;
}

int wide_split(struct wide *to, const __int128_t *sum)
{
	to->low = (unsigned long)*sum;
	to->high = (long)(*sum >> 64);
	return 0;
}
