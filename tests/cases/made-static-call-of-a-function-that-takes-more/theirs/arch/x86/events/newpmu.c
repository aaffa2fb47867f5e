// SPDX-License-Identifier: GPL-2.0
#include <asm/pmu.h>

struct box {
	struct perf_event *events[8];
	int n;
};

u64 box_sum(struct box *box)
{
	u64 sum = 0;

	for (int i = 0; i < box->n; i++)
		sum += static_call(x86_pmu_update)(box->events[i]);

	return sum;
}
