/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _TTM_TT_H
#define _TTM_TT_H

#include <linux/types.h>

struct page;
struct ttm_bo_device;
struct ttm_buffer_object;

#define TTM_PAGE_FLAG_WRITE	(1 << 3)
#define TTM_PAGE_FLAG_SG	(1 << 8)

enum ttm_tt_state {
	tt_bound,
	tt_unbound,
	tt_unpopulated,
};

/* The system pages of a buffer object. */
struct ttm_tt {
	struct ttm_bo_device *bdev;
	struct page **pages;
	u32 page_flags;
	unsigned long num_pages;
	enum ttm_tt_state state;
};

int ttm_tt_init(struct ttm_tt *ttm, struct ttm_buffer_object *bo,
		u32 page_flags);
void ttm_tt_fini(struct ttm_tt *ttm);

#endif /* _TTM_TT_H */
