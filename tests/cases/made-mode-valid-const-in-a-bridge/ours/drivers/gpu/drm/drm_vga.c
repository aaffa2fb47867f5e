// SPDX-License-Identifier: GPL-2.0
#include <drm/drm_modeset_helper_vtables.h>

static enum drm_mode_status vga_mode_valid(struct drm_connector *connector,
					   const struct drm_display_mode *mode)
{
	return mode->clock > connector->max_clock ? MODE_CLOCK_HIGH : MODE_OK;
}

extern const struct drm_connector_helper_funcs vga_funcs;
const struct drm_connector_helper_funcs vga_funcs = {
	.mode_valid = vga_mode_valid,
};
