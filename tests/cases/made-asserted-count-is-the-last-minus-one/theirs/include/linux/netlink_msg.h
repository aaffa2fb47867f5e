/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NETLINK_MSG_H
#define _LINUX_NETLINK_MSG_H

#include <linux/kernel.h>
#include <linux/build_bug.h>

enum nlx_attr {
	NLX_A_UNSPEC,
	NLX_A_NAME,
	NLX_A_INDEX,
	NLX_A_FLAGS,
	NLX_A_PARENT,
	__NLX_A_MAX,
};
#define NLX_A_MAX (__NLX_A_MAX - 1)

struct nlx_ack {
	const char *msg;
	u32 cookie;
};

int nlx_put(void *skb, enum nlx_attr attr, u32 val);
void nlx_ack_fmt(struct nlx_ack *ack, const char *fmt, ...);
int nlx_parse(void *skb, u32 *tb);

#endif
