// SPDX-License-Identifier: GPL-2.0
#include "common.h"

int setup_loopback(const char *ifname, int mtu, int up)
{
	if (!ifname)
		return -1;
	return up ? mtu : 0;
}
