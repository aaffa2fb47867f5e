// SPDX-License-Identifier: GPL-2.0-only
#include "compat.h"

int label_set(char *label, const char *s, size_t max)
{
	if (strlcpy(label, s, max) >= max)
		return -EINVAL;
	return 0;
}
