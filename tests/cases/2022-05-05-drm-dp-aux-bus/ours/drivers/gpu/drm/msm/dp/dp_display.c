// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/dp/drm_dp_aux_bus.h>

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

static int dp_display_get_next_bridge(struct dp_display_private *dp)
{
	if (!dp->is_edp)
		return 0;
	return of_dp_aux_populate_ep_devices(dp->aux);
}

int msm_dp_modeset_init(struct dp_display_private *dp)
{
	return dp_display_get_next_bridge(dp);
}
