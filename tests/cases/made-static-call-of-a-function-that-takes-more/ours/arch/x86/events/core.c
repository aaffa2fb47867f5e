// SPDX-License-Identifier: GPL-2.0
#include <asm/pmu.h>

u64 generic_pmu_update(struct perf_event *event, u64 *val)
{
	return val ? *val : ++event->count;
}

DEFINE_STATIC_CALL(x86_pmu_update, generic_pmu_update);

u64 pmu_read(struct perf_event *event)
{
	return static_call(x86_pmu_update)(event, 0);
}
