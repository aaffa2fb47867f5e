// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/display/drm_dp_aux_bus.h>

struct drm_dp_aux {
	struct dp_aux_ep_device *ep;
};

int of_dp_aux_populate_ep_devices(struct drm_dp_aux *aux)
{
	return aux->ep && aux->ep->flags ? 0 : -ENODEV;
}
