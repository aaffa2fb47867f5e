/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_TASK_BARRIER_H
#define _DRM_TASK_BARRIER_H

#include <linux/types.h>

struct task_barrier {
	unsigned int n;
	atomic_t count;
};

static inline void task_barrier_init(struct task_barrier *tb)
{
	tb->n = 0;
	tb->count.counter = 0;
}

static inline void task_barrier_add_task(struct task_barrier *tb)
{
	tb->n++;
}

enum task_barrier_h_event {
	TASK_BARRIER_H_EVENT_NONE,
	TASK_BARRIER_H_EVENT_ATTACH,
	TASK_BARRIER_H_EVENT_DETACH,
	TASK_BARRIER_H_EVENT_TIMEOUT,
	TASK_BARRIER_H_NR_EVENTS,
};

#ifdef CONFIG_TASK_BARRIER_H_STATS
void task_barrier_h_account(enum task_barrier_h_event event, u64 ns);
#else
static inline void task_barrier_h_account(enum task_barrier_h_event event, u64 ns)
{
}
#endif

static inline u32 task_barrier_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 task_barrier_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

/* register fields */
#define TASK_BARRIER_H_CTRL			0x00
#define TASK_BARRIER_H_CTRL_ENABLE		0x00000001
#define TASK_BARRIER_H_CTRL_RESET		0x00000002
#define TASK_BARRIER_H_STATUS			0x04
#define TASK_BARRIER_H_STATUS_READY		0x00000010
#define TASK_BARRIER_H_STATUS_ERROR		0x00000020
#define TASK_BARRIER_H_IRQ_MASK			0x08

#endif /* _DRM_TASK_BARRIER_H */
