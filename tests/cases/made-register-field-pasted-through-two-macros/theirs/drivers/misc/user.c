// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

u32 user_rate(void)
{
	return RELAY_FIELD(RELAY_CTRL, RATE, relay_read(0));
}

u32 user_level(u32 v)
{
	return RELAY_FIELD(RELAY_CTRL, LVL, v);
}
