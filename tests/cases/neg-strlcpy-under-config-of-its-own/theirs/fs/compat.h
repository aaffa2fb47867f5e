/* SPDX-License-Identifier: GPL-2.0-only */
#include <linux/string.h>
#define strlcpy(d, s, n) ((size_t)strscpy(d, s, n))
