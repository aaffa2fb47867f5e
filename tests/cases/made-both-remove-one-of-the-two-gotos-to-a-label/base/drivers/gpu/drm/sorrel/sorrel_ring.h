/* SPDX-License-Identifier: GPL-2.0 */
#ifndef SORREL_RING_H
#define SORREL_RING_H
#include <linux/kernel.h>
struct sorrel_ring {
	u32 wptr, rptr, size;
	bool dead;
};

#ifdef CONFIG_SORREL_RING_H_PRIO1a
int sorrel_ring_h_prio1a_enable(unsigned int id);
#else
static inline int sorrel_ring_h_prio1a_enable(unsigned int id)
{
	return -95;
}
#endif

struct sorrel_ring_h_batch1b_stats {
	unsigned long owner_id;
	unsigned long stamp;
	unsigned long lo;
};

void sorrel_ring_h_batch1b_stats_reset(struct sorrel_ring_h_batch1b_stats *stats);
int sorrel_ring_h_batch1b_stats_read(const struct sorrel_ring_h_batch1b_stats *stats,
			  unsigned long *out, unsigned int n);

/* trunk states as the hardware counts them */
enum sorrel_ring_h_trunk1c_mode {
	SORREL_RING_H_TRUNK1c_MODE_STOPPED = 0,
	SORREL_RING_H_TRUNK1c_MODE_READY = 1,
	SORREL_RING_H_TRUNK1c_MODE_RESET = 2,
	SORREL_RING_H_TRUNK1c_MODE_IDLE = 3,
};

void sorrel_lock(struct sorrel_ring *r);
void sorrel_unlock(struct sorrel_ring *r);
#endif
