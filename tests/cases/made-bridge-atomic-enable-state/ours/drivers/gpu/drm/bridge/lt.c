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

static void lt_enable(struct drm_bridge *bridge,
		      struct drm_bridge_state *old_state)
{
	bridge_to_lt(bridge)->ddc = old_state;
}

#define LT_COMMON_FUNCS				\
	.atomic_enable = lt_enable

static const struct drm_bridge_funcs lt_funcs = {
	LT_COMMON_FUNCS,
};

void lt_probe(struct lt *lt)
{
	lt->bridge.funcs = &lt_funcs;
}
