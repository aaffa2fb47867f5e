// SPDX-License-Identifier: GPL-2.0-or-later
#include <drm/drm_mode_config.h>
#include <linux/err.h>
#include <linux/export.h>

struct drm_framebuffer *
drm_gem_fb_create_with_funcs(struct drm_device *dev, struct drm_file *file,
			     const struct drm_mode_fb_cmd2 *mode_cmd,
			     const struct drm_framebuffer_funcs *funcs)
{
	if (!mode_cmd->width)
		return ERR_PTR(-EINVAL);
	return ERR_PTR(-ENOMEM);
}
EXPORT_SYMBOL_GPL(drm_gem_fb_create_with_funcs);
