/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_DRMP_H
#define _DRM_DRMP_H

/* All of the core in one place; new code includes what it needs. */
#include <linux/types.h>
#include <drm/drm_device.h>
#include <drm/drm_os_linux.h>

#define DRM_SWITCH_POWER_ON 0
#define DRM_SWITCH_POWER_OFF 1

#endif /* _DRM_DRMP_H */
