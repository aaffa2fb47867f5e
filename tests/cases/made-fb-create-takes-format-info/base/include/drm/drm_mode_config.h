#ifndef __DRM_MODE_CONFIG_H__
#define __DRM_MODE_CONFIG_H__
#include <linux/types.h>
struct drm_device;
struct drm_file;
struct drm_framebuffer;
struct drm_framebuffer_funcs;
struct drm_format_info;
struct drm_mode_fb_cmd2 {
	u32 width;
	u32 height;
};

/**
 * struct drm_mode_config_funcs - basic driver provided mode setting functions
 */
struct drm_mode_config_funcs {
	/** @fb_create: create a framebuffer object */
	struct drm_framebuffer *(*fb_create)(struct drm_device *dev,
					     struct drm_file *file_priv,
					     const struct drm_mode_fb_cmd2 *mode_cmd);
	int (*atomic_check)(struct drm_device *dev);
};

struct drm_framebuffer *
drm_gem_fb_create_with_funcs(struct drm_device *dev, struct drm_file *file,
			     const struct drm_mode_fb_cmd2 *mode_cmd,
			     const struct drm_framebuffer_funcs *funcs);
#endif
