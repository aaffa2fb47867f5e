// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <net/netlink.h>

/**
 * nla_strlcpy - copy the string of an attribute
 * @dst: where to
 * @nla: the attribute
 * @dstsize: room at @dst
 */
size_t nla_strlcpy(char *dst, const struct nlattr *nla, size_t dstsize)
{
	const char *src = nla_data(nla);
	size_t i, n = nla_len(nla);

	if (!dstsize)
		return n;
	for (i = 0; i < n && i < dstsize - 1; i++)
		dst[i] = src[i];
	dst[i] = 0;
	return n;
}
EXPORT_SYMBOL(nla_strlcpy);

u32 nla_get_u32(const struct nlattr *nla)
{
	return *(u32 *)nla_data(nla);
}
