// SPDX-License-Identifier: GPL-2.0
#include "xe_bo.h"

#ifdef CONFIG_PM_SLEEP
static int xeb_saved_mode;

static int xeb_suspend_mode(int mode)
{
	xeb_saved_mode = mode;
	return 0;
}

static int xeb_resume_mode(void)
{
	return xeb_saved_mode;
}
#endif

u64 xe_bo_size(const struct xe_bo *bo)
{
	return bo->size;
}

int xe_bo_pin(struct xe_bo *bo)
{
	struct pin_req req = { bo };

	return never_bind_ggtt(req.bo, 2) ? -EINVAL : 0;
}
