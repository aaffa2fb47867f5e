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

int lt_probe(struct lt *lt, struct drm_encoder *e)
{
	return drm_bridge_attach(e, lt->next_bridge,
				 &lt->bridge, 0);
}
