/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_PRINT_H
#define _DRM_PRINT_H

#include <linux/printk.h>

#define DRM_INFO(fmt, ...)	pr_info("[drm] " fmt, ##__VA_ARGS__)
#define DRM_ERROR(fmt, ...)	\
	pr_err("[drm:%s] *ERROR* " fmt, __func__, ##__VA_ARGS__)
#define DRM_DEBUG_DRIVER(fmt, ...)	pr_debug("[drm] " fmt, ##__VA_ARGS__)

#endif /* _DRM_PRINT_H */
