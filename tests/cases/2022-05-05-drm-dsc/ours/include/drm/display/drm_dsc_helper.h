/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_DSC_HELPER_H_
#define _DRM_DSC_HELPER_H_

#include <drm/display/drm_dsc.h>

void drm_dsc_compute_rc_parameters(struct drm_dsc_config *cfg);

#endif /* _DRM_DSC_HELPER_H_ */
