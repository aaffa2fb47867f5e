/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_RVX_H
#define _DRM_RVX_H

#include <linux/types.h>

#define DRM_RVX_MAX_PIPES 4

bool drm_rvx_pipe_ok(unsigned int pipe);

enum dr_class {
	DR_CLASS_NONE,
	DR_CLASS_LOW,
	DR_CLASS_HIGH,
	DR_CLASS_MAX
};

static inline const char *dr_class_str(enum dr_class c)
{
	return c == DR_CLASS_HIGH ? "high" :
		c == DR_CLASS_LOW ? "low" : "none";
}

#endif
