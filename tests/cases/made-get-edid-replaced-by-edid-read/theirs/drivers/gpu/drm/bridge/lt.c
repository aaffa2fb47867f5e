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

static struct edid *lt_get_edid(struct drm_bridge *bridge,
				struct drm_connector *connector)
{
	struct lt *lt = bridge_to_lt(bridge);

	return drm_get_edid(connector, lt->ddc);
}

static const struct drm_bridge_funcs lt_funcs = {
	.get_edid = lt_get_edid,
};

void lt_probe(struct lt *lt)
{
	lt->bridge.funcs = &lt_funcs;
}
