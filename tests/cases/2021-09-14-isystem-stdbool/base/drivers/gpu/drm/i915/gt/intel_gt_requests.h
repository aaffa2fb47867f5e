/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _INTEL_GT_REQUESTS_H
#define _INTEL_GT_REQUESTS_H

#include <linux/types.h>

struct intel_gt;

bool intel_gt_retire_requests_timeout(struct intel_gt *gt, long timeout);
static inline void intel_gt_retire_requests(struct intel_gt *gt)
{
	intel_gt_retire_requests_timeout(gt, 0);
}

#endif /* _INTEL_GT_REQUESTS_H */
