// SPDX-License-Identifier: GPL-2.0
#include <net/netlink.h>

static const struct nla_policy nl_policy[] = {
	[1] = NLA_POLICY_EXACT_LEN(6),
	[2] = NLA_POLICY_EXACT_LEN_WARN(16),
};

int nl_len(int attr)
{
	return nl_policy[attr & 1].len;
}
