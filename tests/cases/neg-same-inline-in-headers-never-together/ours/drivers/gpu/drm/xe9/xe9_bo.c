// SPDX-License-Identifier: GPL-2.0
#include "xe9_bo.h"

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
u64 xe9_bo_size(const struct xe9_bo *bo)
{
	return bo->size;
}

int xe9_bo_pin(struct xe9_bo *bo)
{
	struct pin_req req = { bo };

	return never_bind_ggtt(req.bo, 2) ? -EINVAL : 0;
}
