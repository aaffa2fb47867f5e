/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_NODEMASK_H
#define _LINUX_NODEMASK_H

#include <linux/types.h>

typedef struct { unsigned long bits[2]; } nodemask_t;

unsigned int bitmap_weight_nodes(const unsigned long *src, unsigned int nbits);

static inline int nodes_weight(const nodemask_t *src)
{
	return bitmap_weight_nodes(src->bits, 128);
}

static inline bool nodes_empty(const nodemask_t *src)
{
	return !src->bits[0] && !src->bits[1];
}

static inline u32 nodemask_h_field(u32 val, unsigned int shift, u32 mask)
{
	return (val >> shift) & mask;
}

static inline u32 nodemask_h_field_set(u32 val, unsigned int shift, u32 mask, u32 x)
{
	val &= ~(mask << shift);
	return val | (x & mask) << shift;
}

/* register fields */
#define NODEMASK_H_CTRL			0x00
#define NODEMASK_H_CTRL_ENABLE		0x00000001
#define NODEMASK_H_CTRL_RESET		0x00000002
#define NODEMASK_H_STATUS			0x04
#define NODEMASK_H_STATUS_READY		0x00000010
#define NODEMASK_H_STATUS_ERROR		0x00000020
#define NODEMASK_H_IRQ_MASK			0x08

enum nodemask_h_event {
	NODEMASK_H_EVENT_NONE,
	NODEMASK_H_EVENT_ATTACH,
	NODEMASK_H_EVENT_DETACH,
	NODEMASK_H_EVENT_TIMEOUT,
	NODEMASK_H_NR_EVENTS,
};

#ifdef CONFIG_NODEMASK_H_STATS
void nodemask_h_account(enum nodemask_h_event event, u64 ns);
#else
static inline void nodemask_h_account(enum nodemask_h_event event, u64 ns)
{
}
#endif

#endif /* _LINUX_NODEMASK_H */
