// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/acme_old.h>

u32 acme_core_rate(u32 hz)
{
	return acme_scale(hz) + 1;
}
