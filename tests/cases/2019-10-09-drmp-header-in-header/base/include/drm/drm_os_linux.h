/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _DRM_DRM_OS_LINUX_H
#define _DRM_DRM_OS_LINUX_H

#include <linux/types.h>

#define DRM_HZ 100
static inline u32 DRM_READ32(const u32 *map, size_t offset)
{
	return map[offset / sizeof(u32)];
}

#endif /* _DRM_DRM_OS_LINUX_H */
