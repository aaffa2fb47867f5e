// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <drm/ttm/ttm_resource.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_AMDGPU_PREEMPT_MGR_QUIET)
static int amdgpu_preempt_mgr_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 amdgpu_preempt_mgr_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool amdgpu_preempt_mgr_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return amdgpu_preempt_mgr_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

struct amdgpu_preempt_mgr {
	struct ttm_resource_manager manager;
	s64 used;
};

static inline struct amdgpu_preempt_mgr *
to_preempt_mgr(struct ttm_resource_manager *man)
{
	return container_of(man, struct amdgpu_preempt_mgr, manager);
}

/* no address space of its own, only an account of pages */
static int amdgpu_preempt_mgr_new(struct ttm_resource_manager *man,
				  struct ttm_buffer_object *tbo,
				  const struct ttm_place *place,
				  struct ttm_resource *mem)
{
	to_preempt_mgr(man)->used += mem->num_pages;
	mem->start = ~0UL;
	return 0;
}

static void amdgpu_preempt_mgr_del(struct ttm_resource_manager *man,
				   struct ttm_resource *mem)
{
	struct amdgpu_preempt_mgr *mgr = to_preempt_mgr(man);

	mgr->used -= mem->num_pages;
}

void amdgpu_preempt_mgr_init(struct amdgpu_preempt_mgr *mgr, u64 size)
{
	ttm_resource_manager_init(&mgr->manager,
				  &(const struct ttm_resource_manager_func) {
					.alloc = amdgpu_preempt_mgr_new,
					.free = amdgpu_preempt_mgr_del,
				  }, size);
}
