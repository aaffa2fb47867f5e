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

static int lt_attach(struct drm_bridge *bridge, u32 flags)
{
	struct lt *lt = bridge_to_lt(bridge);

	return drm_bridge_attach(bridge->encoder, lt->next_bridge, bridge, flags);
}

static const struct drm_bridge_funcs lt_funcs = {
	.attach = lt_attach,
};

void lt_probe(struct lt *lt)
{
	lt->bridge.funcs = &lt_funcs;
	drm_bridge_add(&lt->bridge);
}
