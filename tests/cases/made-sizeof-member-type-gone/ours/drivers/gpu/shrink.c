// SPDX-License-Identifier: GPL-2.0-only
#include <linux/mm.h>

size_t gpu_ctl_size(void)
{
	return sizeof(struct shrink_control) * 2;
}
