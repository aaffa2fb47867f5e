// SPDX-License-Identifier: GPL-2.0-only
#include <linux/string.h>

int label_set(char *label, const char *s, size_t max)
{
	if (unlikely(strlcpy(label, s, max) >= max))
		return -EINVAL;
	return 0;
}
