// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>

struct drm_dp_aux;

struct dp_display_private {
	struct drm_dp_aux *aux;
	bool is_edp;
	u32 id;
};

int dp_display_request_irq(struct dp_display_private *dp)
{
	return dp->id ? 0 : -EINVAL;
}
