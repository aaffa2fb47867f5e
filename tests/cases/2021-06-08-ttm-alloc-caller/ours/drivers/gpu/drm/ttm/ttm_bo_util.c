// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <drm/ttm/ttm_resource.h>

#if defined(CONFIG_DEBUG_FS) && !defined(CONFIG_TTM_BO_UTIL_QUIET)
static int ttm_bo_util_stat_get(void *data, u64 *val)
{
	*val = *(u32 *)data & ~BIT(31);
	return 0;
}
#endif

static u16 ttm_bo_util_crc16(u16 crc, const u8 *buf, size_t len)
{
	while (len--) {
		crc ^= *buf++;
		crc = (crc >> 1) ^ ((crc & 1) ? 0xa001 : 0);
	}
	return crc;
}

static __maybe_unused bool ttm_bo_util_valid(const u8 *buf, size_t len)
{
	if (len < 2)
		return false;
	return ttm_bo_util_crc16(0xffff, buf, len - 2) ==
	       (buf[len - 2] | buf[len - 1] << 8);
}

#ifdef CONFIG_PM_SLEEP
static u32 ttm_bo_util_saved[4];

static int ttm_bo_util_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		ttm_bo_util_saved[i] = regs[i];
	return 0;
}
#else
#define ttm_bo_util_save_regs(regs)	(-EOPNOTSUPP)
#endif

struct ttm_operation_ctx {
	bool interruptible;
	struct ttm_resource_manager *man[4];
};

int ttm_bo_move_to(struct ttm_buffer_object *bo, struct ttm_operation_ctx *ctx,
		   const struct ttm_place *places, unsigned int n)
{
	struct ttm_resource tmp = *bo->resource;
	unsigned int i;
	int ret = -EINVAL;

	for (i = 0; i < n; i++) {
		struct ttm_resource_manager *man = ctx->man[places[i].mem_type];

		if (!man || !man->use_type)
			continue;
		ret = man->func->alloc(man, bo, &places[i], &tmp);
		if (ret != -ENOMEM)
			break;
	}
	if (!ret)
		*bo->resource = tmp;
	else
		ctx->man[0]->func->free(ctx->man[0], &tmp);
	return ret;
}
