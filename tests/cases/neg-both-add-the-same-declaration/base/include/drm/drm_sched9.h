/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_SCHED9_H
#define _DRM_SCHED9_H

#include <linux/types.h>

struct drm_sched9;

struct drm_job9 {
	u64 id;
	u32 credits;
	struct drm_sched9 *sched;
};

struct drm_sched9 {
	const char *name;
	u32 limit;
	u32 used;
};

int drm_sched9_init(struct drm_sched9 *sched, const char *name, u32 limit);

#ifdef CONFIG_DSCH_STATS
void dsch_stat_add(unsigned int idx, long delta);
#else
static inline void dsch_stat_add(unsigned int idx, long delta)
{
}
#endif
int drm_sched9_push(struct drm_job9 *job);
void drm_sched9_fini(struct drm_sched9 *sched);

#endif
