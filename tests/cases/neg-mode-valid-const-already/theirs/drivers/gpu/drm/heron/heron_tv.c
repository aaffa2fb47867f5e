// SPDX-License-Identifier: GPL-2.0
#include <drm/drm_modeset_helper_vtables.h>

/* as mode_valid of connectors */
static enum drm_mode_status heron_check(struct drm_display_mode *mode)
{
	return mode->vdisplay > 576 ? MODE_BAD : MODE_OK;
}

static enum drm_mode_status
heron_mode_valid(struct drm_encoder *encoder, const struct drm_display_mode *mode)
{
	struct drm_display_mode copy = *mode;

	return heron_check(&copy);
}

extern const struct drm_encoder_helper_funcs heron_tv_enc;
const struct drm_encoder_helper_funcs heron_tv_enc = {
	.mode_valid	= heron_mode_valid,
};
