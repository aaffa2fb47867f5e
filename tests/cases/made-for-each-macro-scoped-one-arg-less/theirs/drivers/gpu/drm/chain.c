// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_bridge.h>

int chain_len(struct drm_encoder *encoder)
{
	struct drm_bridge *pos;
	int n = 0;

	drm_for_each_bridge_in_chain(encoder, pos) {
		if (!pos->funcs)
			continue;
		n++;
	}
	return n;
}
