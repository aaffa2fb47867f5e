// SPDX-License-Identifier: GPL-2.0
#include <linux/span.h>

static inline long span_len(long bits)
{
	return bits >> 3;
}

int mount_len(long bits);

int mount_len(long bits)
{
	return (int)span_len(bits);
}
