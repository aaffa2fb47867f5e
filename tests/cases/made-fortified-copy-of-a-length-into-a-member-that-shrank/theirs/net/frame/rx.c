// SPDX-License-Identifier: GPL-2.0
#include <linux/fortify-string.h>
#include <linux/nlhdr.h>

#define FRAME_ADDRS_LEN 12

int frame_learn(struct frame_hdr *h, const void *skb_data)
{
	if (!skb_data)
		return -EINVAL;
	memcpy(h->addrs, skb_data,
	       FRAME_ADDRS_LEN);

	return 0;
}
