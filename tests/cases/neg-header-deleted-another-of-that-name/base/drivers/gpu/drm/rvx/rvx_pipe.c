// SPDX-License-Identifier: GPL-2.0
#include <drm/rvx.h>
#include "rvx.h"

#ifdef CONFIG_DEBUG_FS
static unsigned long r9p_debug_hits, r9p_debug_misses;

static void r9p_debug_account(bool hit)
{
	if (hit)
		r9p_debug_hits++;
	else
		r9p_debug_misses++;
}
#else
static inline void r9p_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

bool drm_rvx_pipe_ok(unsigned int pipe)
{
	return pipe < DRM_RVX_MAX_PIPES;
}

int rvx_pipes(const struct rvx_device *rdev)
{
	return drm_rvx_pipe_ok(rdev->pipes) ? (int)rdev->pipes : -EINVAL;
}
