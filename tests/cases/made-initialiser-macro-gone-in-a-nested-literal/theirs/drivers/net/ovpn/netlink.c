// SPDX-License-Identifier: GPL-2.0
#include <net/netlink.h>

#define OVPN_NONCE_TAIL_SIZE 8

static const struct genl_ops ovpn_ops[] = {
	{
		.cmd = 1,
		.policy = (const struct nla_policy[]) {
			[0] = { .type = NLA_U32 },
			[1] = NLA_POLICY_EXACT_LEN_WARN(OVPN_NONCE_TAIL_SIZE),
		},
		.maxattr = 1,
	},
};

int ovpn_first(void)
{
	return ovpn_ops[0].cmd;
}
