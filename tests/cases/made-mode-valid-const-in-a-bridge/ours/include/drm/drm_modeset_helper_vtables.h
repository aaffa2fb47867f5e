/* SPDX-License-Identifier: MIT */
#ifndef __DRM_MODESET_HELPER_VTABLES_H__
#define __DRM_MODESET_HELPER_VTABLES_H__

enum drm_mode_status { MODE_OK = 0, MODE_CLOCK_HIGH, MODE_BAD = -1 };
struct drm_connector {
	int max_clock;
};
struct drm_encoder {
	int index;
};
struct drm_display_mode {
	int clock;
	int hdisplay;
	int vdisplay;
};

struct drm_encoder_helper_funcs {
	enum drm_mode_status (*mode_valid)(struct drm_encoder *encoder,
					   const struct drm_display_mode *mode);
};

struct drm_connector_helper_funcs {
	int (*get_modes)(struct drm_connector *connector);
	enum drm_mode_status (*mode_valid)(struct drm_connector *connector,
					   const struct drm_display_mode *mode);
};
#endif
