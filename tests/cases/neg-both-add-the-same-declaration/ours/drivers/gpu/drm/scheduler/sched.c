// SPDX-License-Identifier: GPL-2.0
#include <drm/drm_sched.h>

#define DSCH_RING_SIZE 64
#define DSCH_RING_MASK (DSCH_RING_SIZE - 1)

static unsigned int dsch_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & DSCH_RING_MASK;
}

static bool dsch_ring_full(unsigned int head, unsigned int tail)
{
	return dsch_ring_space(head, tail) == 0;
}

enum dsch_phase {
	DSCH_PHASE_IDLE,
	DSCH_PHASE_ARMED,
	DSCH_PHASE_RUNNING,
	DSCH_PHASE_FAULT,
};

static bool dsch_phase_ok(enum dsch_phase from, enum dsch_phase to)
{
	switch (to) {
	case DSCH_PHASE_ARMED:
		return from == DSCH_PHASE_IDLE;
	case DSCH_PHASE_RUNNING:
		return from == DSCH_PHASE_ARMED;
	case DSCH_PHASE_FAULT:
	case DSCH_PHASE_IDLE:
		return true;
	}
	return false;
}

int drm_sched_init(struct drm_sched *sched, const char *name, u32 limit)
{
	sched->name = name;
	sched->limit = limit;
	sched->used = 0;
	return limit > DRM_SCHED_DEPTH ? -EINVAL : 0;
}

int drm_sched_push(struct drm_job *job)
{
	if (job->sched->used + job->credits > job->sched->limit)
		return -EBUSY;
	job->sched->used += job->credits;
	return 0;
}

void drm_sched_fini(struct drm_sched *sched)
{
	sched->used = 0;
}
