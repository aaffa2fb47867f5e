// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <drm/ttm/ttm_resource.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_TTM_RANGE_MANAGER_QUIET)
static int ttm_range_manager_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 ttm_range_manager_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool ttm_range_manager_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return ttm_range_manager_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct ttm_range_manager {
	struct ttm_resource_manager manager;
	unsigned long next;
};

static inline struct ttm_range_manager *to_range_manager(struct ttm_resource_manager *man)
{
	return container_of(man, struct ttm_range_manager, manager);
}

static int ttm_range_man_alloc(struct ttm_resource_manager *man,
			       struct ttm_buffer_object *bo,
			       const struct ttm_place *place,
			       struct ttm_resource **res)
{
	struct ttm_resource *mem = kzalloc(sizeof(*mem), GFP_KERNEL);
	struct ttm_range_manager *rman = to_range_manager(man);
	unsigned long lpfn = place->lpfn ?: man->size;

	if (!mem)
		return -ENOMEM;
	mem->num_pages = bo->size >> 12;
	if (rman->next + mem->num_pages > lpfn)
		return -ENOMEM;
	mem->start = rman->next;
	rman->next += mem->num_pages;
	*res = mem;
	return 0;
}

static void ttm_range_man_free(struct ttm_resource_manager *man,
			       struct ttm_resource *mem)
{
	kfree(mem);
}

const struct ttm_resource_manager_func ttm_range_manager_func = {
	.alloc = ttm_range_man_alloc,
	.free = ttm_range_man_free,
};
EXPORT_SYMBOL(ttm_range_manager_func);
