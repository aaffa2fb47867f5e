// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/drm_dsc.h>

void drm_dsc_compute_rc_parameters(struct drm_dsc_config *cfg)
{
	cfg->bits_per_component = DSC_MUX_WORD_SIZE_8_10_BPC / 6;
}
