// SPDX-License-Identifier: GPL-2.0
#include <net/ip_tunnels.h>

struct nft_tun_opts {
	u16 tun_flags;
	u32 id;
};

int nft_tun_init(struct nft_tun_opts *opts, struct ip_tunnel_info *info)
{
	opts->tun_flags = TUNNEL_CSUM;
	info->key.tun_id = opts->id;
	info->key.tun_flags = TUNNEL_KEY | TUNNEL_CSUM;
	info->mode = 1;

	return 0;
}
