// SPDX-License-Identifier: GPL-2.0
#include <net/inet_dscp.h>

struct shoveler_key {
	u32 daddr;
	u8 flowi4_tos;
};

u8 shoveler_tos(u32 daddr, dscp_t dscp);
u8 shoveler_tos(u32 daddr, dscp_t dscp)
{
	struct shoveler_key key = {
		.daddr = daddr,
		.flowi4_tos = inet_dscp_to_dsfield(dscp),
	};

	return key.flowi4_tos;
}
