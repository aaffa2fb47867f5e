// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

u32 core_level(void)
{
	return RELAY_FIELD(RELAY_CTRL, LVL, relay_read(0));
}
