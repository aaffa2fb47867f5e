// SPDX-License-Identifier: GPL-2.0
#include <linux/errno.h>
#include <linux/export.h>
#include <linux/netlink_msg.h>

static const char *const nlx_attr_names[] = {
	[NLX_A_UNSPEC]	= "unspec",
	[NLX_A_NAME]	= "name",
	[NLX_A_INDEX]	= "index",
	[NLX_A_FLAGS]	= "flags",
};

const char *nlx_attr_name(enum nlx_attr a);
const char *nlx_attr_name(enum nlx_attr a)
{
	if (a > NLX_A_MAX)
		return "?";
	return nlx_attr_names[a];
}
EXPORT_SYMBOL_GPL(nlx_attr_name);

int nlx_put(void *skb, enum nlx_attr attr, u32 val)
{
	u32 *tb = skb;

	if (!tb)
		return -EINVAL;
	tb[attr] = val;
	return 0;
}
EXPORT_SYMBOL_GPL(nlx_put);

void nlx_ack_fmt(struct nlx_ack *ack, const char *fmt, ...)
{
	ack->msg = fmt;
}
EXPORT_SYMBOL_GPL(nlx_ack_fmt);

int nlx_parse(void *skb, u32 *tb)
{
	return skb && tb ? 0 : -EINVAL;
}
EXPORT_SYMBOL_GPL(nlx_parse);

int nlx_fill(void *skb);
int nlx_fill(void *skb)
{
	int err = nlx_put(skb, NLX_A_INDEX, 1);

	return err ?: nlx_put(skb, NLX_A_FLAGS, 0);
}
