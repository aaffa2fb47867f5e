/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NETLINK_H
#define _NETLINK_H

#include <linux/types.h>

enum { NLA_UNSPEC, NLA_U8, NLA_U32, NLA_BINARY };

struct nla_policy {
	u8 type;
	u16 len;
	u32 strict;
};

#define NLA_POLICY_EXACT_LEN(_len) \
	{ .type = NLA_BINARY, .strict = 1, .len = _len }
#define NLA_POLICY_EXACT_LEN_WARN(_len) \
	{ .type = NLA_BINARY, .strict = 2, .len = _len }

struct genl_ops {
	int cmd;
	const struct nla_policy *policy;
	unsigned int maxattr;
};

#endif
