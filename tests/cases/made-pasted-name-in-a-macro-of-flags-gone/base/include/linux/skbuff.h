/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SKBUFF_H
#define _LINUX_SKBUFF_H

struct sk_buff {
	struct sk_buff *next;
	struct sock *sk;
	struct net_device *dev;
	char cb[48];
	unsigned int len;
	unsigned int data_len;
	__be16 protocol;
	u8 ip_summed:2;
	u8 pkt_type:3;
	unsigned char *head;
	unsigned char *data;
};

#endif
