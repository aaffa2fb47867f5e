/* SPDX-License-Identifier: GPL-2.0 */
#ifndef DIM_H
#define DIM_H

#include <linux/ktime_lite.h>

struct dim_sample {
	ktime_t time;
	u32 pkt_ctr;
	u32 byte_ctr;
	u16 event_ctr;
};

struct dim {
	u8 state;
	struct dim_sample start_sample;
	struct work_struct work;
	u8 profile_ix;
};

void net_dim(struct dim *dim, struct dim_sample end_sample);

static inline void dim_update_sample(u16 event_ctr, u64 packets, u64 bytes,
				     struct dim_sample *s)
{
	s->time = ktime_get_lite();
	s->pkt_ctr = packets;
	s->byte_ctr = bytes;
	s->event_ctr = event_ctr;
}

#endif
