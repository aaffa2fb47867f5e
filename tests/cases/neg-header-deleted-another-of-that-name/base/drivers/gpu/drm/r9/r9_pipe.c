// SPDX-License-Identifier: GPL-2.0
#include <drm/r9.h>
#include "r9.h"

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
bool drm_r9_pipe_ok(unsigned int pipe)
{
	return pipe < DRM_R9_MAX_PIPES;
}

int r9_pipes(const struct r9_device *rdev)
{
	return drm_r9_pipe_ok(rdev->pipes) ? (int)rdev->pipes : -EINVAL;
}
