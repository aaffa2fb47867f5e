/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PMU_H
#define _PMU_H

#include <linux/static_call.h>
#include <linux/types.h>

struct perf_event {
	u64 count;
};

u64 generic_pmu_update(struct perf_event *event, u64 *val);

DECLARE_STATIC_CALL(x86_pmu_update, generic_pmu_update);

#endif
