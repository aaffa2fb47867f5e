/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _ATLAS_RING_H
#define _ATLAS_RING_H

#include <linux/types.h>

struct ring_desc {
	dma_addr_t dma;
	u16 len;
	u16 ctrl;
};

#define ATLAS_FLAG_ENABLED BIT(0)
#define ATLAS_FLAG_DIRTY BIT(1)
#define ATLAS_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct atlas_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool atlas_window_empty(const struct atlas_window *w)
{
	return !w->len;
}

int atlas_post(struct ring_desc *d, dma_addr_t addr, u16 len);

#endif
