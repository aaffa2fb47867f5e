/* SPDX-License-Identifier: MIT */
#ifndef DRM_PRINT_H_
#define DRM_PRINT_H_

#include <linux/types.h>

struct drm_printer;

__printf(2, 3)
void drm_printf(struct drm_printer *p, const char *f, ...);

#endif
