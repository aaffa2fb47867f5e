/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef WIRE_H
#define WIRE_H
#include <linux/kernel.h>

struct wire_hdr {
	u32 magic;
	u32 seq;
	u32 epoch;
	u32 len;
};

struct wire_tail {
	u32 crc;
	u32 pad;
};

int wire_send(struct wire_hdr *h);

/* end of wire formats */
#endif
