/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PACKET_H
#define _PACKET_H

#define BUILD_BUG_ON(c) _Static_assert(!(c), #c)
#define sizeof_field(t, m) sizeof(((t *)0)->m)

struct packet {
	struct packet *next;
#ifdef CONFIG_PACKET_STAMP
	long long stamp;
#endif
	/* for whoever has it */
	char cb[40] __attribute__((__aligned__(8)));
	int len;
};

#endif
