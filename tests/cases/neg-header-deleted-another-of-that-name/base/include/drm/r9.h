/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _DRM_R9_H
#define _DRM_R9_H

#include <linux/types.h>

#define DRM_R9_MAX_PIPES 4

bool drm_r9_pipe_ok(unsigned int pipe);

enum dr9_class {
	DR9_CLASS_NONE,
	DR9_CLASS_LOW,
	DR9_CLASS_HIGH,
	DR9_CLASS_MAX
};

static inline const char *dr9_class_str(enum dr9_class c)
{
	return c == DR9_CLASS_HIGH ? "high" :
		c == DR9_CLASS_LOW ? "low" : "none";
}
#endif
