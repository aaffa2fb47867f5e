// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_bridge.h>

struct lt {
	struct drm_bridge bridge;
	struct drm_bridge *next_bridge;
	void *ddc;
};

static inline struct lt *bridge_to_lt(struct drm_bridge *bridge)
{
	return container_of(bridge, struct lt, bridge);
}

static enum drm_connector_status lt_detect(struct drm_bridge *bridge)
{
	return bridge_to_lt(bridge)->ddc ? connector_status_connected :
					   connector_status_unknown;
}

void lt_probe(struct lt *lt, struct drm_bridge_funcs *funcs)
{
	*funcs = (struct drm_bridge_funcs) {
		.detect = lt_detect,
	};
	lt->bridge.funcs = funcs;
}
