// SPDX-License-Identifier: GPL-2.0-only
#include <linux/netdevice.h>

static const char * const names[] = {
	[__LINK_STATE_START]	= "start",
	[__LINK_STATE_DORMANT]	= "dormant",
};

const char *state_name(enum netdev_state_t s)
{
	switch (s) {
	case __LINK_STATE_PRESENT:
		return "present";
	default:
		return names[s];
	}
}
