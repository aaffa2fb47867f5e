// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#if __has_include(<linux/acme_old.h>)
#include <linux/acme_old.h>
#else
static inline u32 acme_scale(u32 v)
{
	return v << 3;
}
#endif

u32 acme_port_rate(u32 hz)
{
	return acme_scale(hz);
}