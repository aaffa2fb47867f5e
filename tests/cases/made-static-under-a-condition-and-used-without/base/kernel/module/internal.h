/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _MODULE_INTERNAL_H
#define _MODULE_INTERNAL_H

#include <linux/types.h>

struct module {
	int state;
	u32 text_size;
};

#ifdef CONFIG_STRICT_MODULE_RWX
void module_enable_text(const struct module *mod);
#else
static inline void module_enable_text(const struct module *mod)
{
}
#endif
void module_enable_data(const struct module *mod);
int complete_formation(struct module *mod);
int do_init_module(struct module *mod);

static inline u32 internal_slot_epoch_bits(u32 ctrl)
{
	return (ctrl >> 2) & 0x2e;
}

u32 internal_slot_epoch_read(const void *base, u32 shadow);
void internal_slot_epoch_write(void *base, u32 shadow, u32 slot);

/**
 * struct internal_epoch_stripe - epoch stripe of the core
 * @fifo: set once at init
 * @sync: protected by the owner's lock
 */
struct internal_epoch_stripe {
	u32 fifo;
	u64 sync;
	u16 event:4;
	u16 region:12;
	void *priv;
};

#ifdef CONFIG_INTERNAL_FRAME
int internal_frame_region_start(u32 margin, u32 region);
void internal_frame_region_stop(void);
#else
static inline int internal_frame_region_start(u32 margin, u32 region)
{
	return 0;
}
static inline void internal_frame_region_stop(void)
{
}
#endif

enum internal_page_cnt_queue {
	INTERNAL_PAGE_CNT_QUEUE_EVENT,
	INTERNAL_PAGE_CNT_QUEUE_EPOCH,
	INTERNAL_PAGE_CNT_QUEUE_CACHE,
	INTERNAL_PAGE_CNT_QUEUE_PROBE,
	INTERNAL_PAGE_CNT_QUEUE_POLL,
	__INTERNAL_PAGE_CNT_QUEUE_NR,
};

#endif /* _MODULE_INTERNAL_H */
