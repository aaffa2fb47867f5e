// SPDX-License-Identifier: GPL-2.0
/*
 * The page arrays of buffer objects.
 */
#include <linux/err.h>
#include <linux/export.h>
#include <linux/slab.h>

#include <drm/ttm/ttm_bo_api.h>

int ttm_tt_init(struct ttm_tt *ttm, struct ttm_buffer_object *bo,
		u32 page_flags)
{
	ttm->bdev = bo->bdev;
	ttm->num_pages = bo->num_pages;
	ttm->page_flags = page_flags;
	ttm->state = tt_unpopulated;
	ttm->pages = kvmalloc_array(ttm->num_pages, sizeof(*ttm->pages),
				    GFP_KERNEL | __GFP_ZERO);
	return ttm->pages ? 0 : -ENOMEM;
}
EXPORT_SYMBOL(ttm_tt_init);

void ttm_tt_fini(struct ttm_tt *ttm)
{
	kvfree(ttm->pages);
	ttm->pages = NULL;
}
EXPORT_SYMBOL(ttm_tt_fini);

/**
 * ttm_bo_validate - move a buffer to where it is wanted
 * @bo: the buffer, reserved
 * @mem_type: the wanted kind of memory
 */
int ttm_bo_validate(struct ttm_buffer_object *bo, unsigned int mem_type)
{
	int ret;

	if (bo->mem_type == mem_type)
		return 0;
	ret = bo->bdev->driver->move(bo, false, mem_type);
	if (!ret)
		bo->mem_type = mem_type;
	return ret;
}
EXPORT_SYMBOL(ttm_bo_validate);
