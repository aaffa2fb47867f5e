/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _NET_QUILL_H
#define _NET_QUILL_H
#include <linux/kernel.h>
#define sizeof_field(t, m) sizeof(((t *)0)->m)
struct quill_hdr {
	u8 type;
	u8 len;
	u8 mac[16];
};
struct quill_ext_hdr {
	struct quill_hdr h;
	u8 auth_tag[32];
};

/* trunk states as the hardware counts them */
enum quill_h_trunk1a_mode {
	QUILL_H_TRUNK1a_MODE_STOPPED = 0,
	QUILL_H_TRUNK1a_MODE_FAULT = 1,
	QUILL_H_TRUNK1a_MODE_IDLE = 2,
	QUILL_H_TRUNK1a_MODE_READY = 3,
};

struct quill_h_prio1b_stats {
	unsigned long limit;
	unsigned long count;
	unsigned long lo;
};

void quill_h_prio1b_stats_reset(struct quill_h_prio1b_stats *stats);
int quill_h_prio1b_stats_read(const struct quill_h_prio1b_stats *stats,
			  unsigned long *out, unsigned int n);

#define QUILL_H_CREDIT1c_MAX	128
#define QUILL_H_FENCE1c_ALIGN(v)	(((v) + 15) & ~63UL)

#endif
