// SPDX-License-Identifier: GPL-2.0
#include <net/flow.h>
#include <net/inet_dscp.h>

struct rtable *shoveler_route(void *net, u32 daddr, u32 saddr, dscp_t dscp);
struct rtable *shoveler_route(void *net, u32 daddr, u32 saddr, dscp_t dscp)
{
	struct flowi4 fl4 = {
		.daddr = daddr,
		.saddr = saddr,
		.flowi4_tos = inet_dscp_to_dsfield(dscp),
		.flowi4_oif = 1,
	};

	return ip_route_output_key(net, &fl4);
}
