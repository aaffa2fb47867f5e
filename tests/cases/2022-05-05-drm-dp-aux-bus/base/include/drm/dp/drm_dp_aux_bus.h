/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __DP_AUX_BUS_H_
#define __DP_AUX_BUS_H_

#include <linux/types.h>

struct drm_dp_aux;

/**
 * struct dp_aux_ep_device - an endpoint device
 * @aux: the bus, see drm/dp/drm_dp_aux_bus.h
 */
struct dp_aux_ep_device {
	struct drm_dp_aux *aux;
	u32 flags;
};

int of_dp_aux_populate_ep_devices(struct drm_dp_aux *aux);
void of_dp_aux_depopulate_ep_devices(struct drm_dp_aux *aux);

#endif /* __DP_AUX_BUS_H_ */
