/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_SCHED_H
#define _DRM_SCHED_H

#include <linux/types.h>

struct dma_fence;
struct drm_sched;

#define DRM_SCHED_DEPTH 16

struct drm_job {
	u64 id;
	u32 credits;
	struct drm_sched *sched;
};

struct drm_sched {
	const char *name;
	u32 limit;
	u32 used;
};

typedef u32 (*drm_credits_t)(const struct drm_job *job);
bool drm_sched_signal(struct drm_sched *sched, struct dma_fence *fence);
int drm_sched_init(struct drm_sched *sched, const char *name, u32 limit);

#ifdef CONFIG_DSCH_STATS
void dsch_stat_add(unsigned int idx, long delta);
#else
static inline void dsch_stat_add(unsigned int idx, long delta)
{
}
#endif

int drm_sched_push(struct drm_job *job);
void drm_sched_fini(struct drm_sched *sched);

#endif
