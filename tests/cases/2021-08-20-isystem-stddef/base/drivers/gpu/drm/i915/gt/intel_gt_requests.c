// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <linux/stddef.h>
#include "intel_gt_requests.h"

struct intel_gt {
	long last;
	u32 engines;
};

bool intel_gt_retire_requests_timeout(struct intel_gt *gt, long timeout)
{
	gt->last = timeout;
	return gt->engines != 0;
}

size_t intel_gt_engines_offset(void)
{
	return offsetof(struct intel_gt, engines);
}