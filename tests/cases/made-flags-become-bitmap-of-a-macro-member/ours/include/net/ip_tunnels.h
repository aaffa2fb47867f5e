/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _IP_TUNNELS_H
#define _IP_TUNNELS_H

#include <linux/types.h>

#define TUNNEL_CSUM	0x01
#define TUNNEL_KEY	0x04
#define TUNNEL_SEQ	0x08

#define __IPTUNNEL_FLAG_NUM	64
#define IP_TUNNEL_DECLARE_FLAGS(name) \
	unsigned long name[(__IPTUNNEL_FLAG_NUM + 63) / 64]

struct ip_tunnel_key {
	u64 tun_id;
	IP_TUNNEL_DECLARE_FLAGS(tun_flags);
	u8 tos;
	u8 ttl;
};

struct ip_tunnel_info {
	struct ip_tunnel_key key;
	u8 mode;
};

#endif
