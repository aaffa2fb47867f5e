/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SKB_H
#define SKB_H
#include <linux/kernel.h>
#include <linux/string.h>

struct skb {
	char cb[48];
	u32 len;
};
#endif
