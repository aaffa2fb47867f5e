// SPDX-License-Identifier: GPL-2.0
#include <drm/drm_modeset_helper_vtables.h>

static enum drm_mode_status
heron_tv_encoder_mode_valid(struct drm_encoder *encoder,
			    const struct drm_display_mode *mode)
{
	return mode->hdisplay > 720 ? MODE_BAD : MODE_OK;
}

static enum drm_mode_status
heron_tv_mode_valid(struct drm_connector *connector,
		    struct drm_display_mode *mode)
{
	if (mode->vdisplay > 576)
		return MODE_BAD;
	return MODE_OK;
}

static int heron_tv_get_modes(struct drm_connector *connector)
{
	return connector->max_clock ? 1 : 0;
}

extern const struct drm_encoder_helper_funcs heron_tv_enc;
const struct drm_encoder_helper_funcs heron_tv_enc = {
	.mode_valid	= heron_tv_encoder_mode_valid,
};

extern const struct drm_connector_helper_funcs heron_tv_con;
const struct drm_connector_helper_funcs heron_tv_con = {
	.mode_valid	= heron_tv_mode_valid,
	.get_modes	= heron_tv_get_modes,
};
