// SPDX-License-Identifier: GPL-2.0-or-later
#include <linux/csum.h>

u32 csum_partial_copy(const void *src, u32 len)
{
	return src ? len : 0;
}
