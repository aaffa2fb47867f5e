// SPDX-License-Identifier: GPL-2.0
#include <linux/fortify-string.h>
#include <linux/nlhdr.h>

void frame_set(struct frame_hdr *h, const u8 *from)
{
	memcpy(h->addrs, from, 6);
	memcpy(h->src, from + 6, 6);
}
