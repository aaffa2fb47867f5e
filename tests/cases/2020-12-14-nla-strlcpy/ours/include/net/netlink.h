/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __NET_NETLINK_H
#define __NET_NETLINK_H

#include <linux/types.h>

struct nlattr {
	u16 nla_len;
	u16 nla_type;
};

#define NLA_HDRLEN	4

/*
 *   nla_len(nla)		length of the payload
 *   nla_data(nla)		start of the payload
 *   nla_strscpy()		copy a string, always terminated
 */
static inline int nla_len(const struct nlattr *nla)
{
	return nla->nla_len - NLA_HDRLEN;
}

static inline void *nla_data(const struct nlattr *nla)
{
	return (char *)nla + NLA_HDRLEN;
}

size_t nla_strscpy(char *dst, const struct nlattr *nla, size_t dstsize);
u32 nla_get_u32(const struct nlattr *nla);

#endif
