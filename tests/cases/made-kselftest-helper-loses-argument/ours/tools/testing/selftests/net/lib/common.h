/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SELFTESTS_NET_COMMON_H
#define SELFTESTS_NET_COMMON_H
int setup_loopback(const char *ifname, int mtu);
static inline int setup_dummy(const char *ifname)
{
	return setup_loopback(ifname, 1500);
}
#endif
