// SPDX-License-Identifier: GPL-2.0
#include <net/ip_tunnels.h>

bool tunnel_has_key(const struct ip_tunnel_info *info)
{
	return info->key.tun_flags & TUNNEL_KEY;
}
