// SPDX-License-Identifier: GPL-2.0-only
#include <drm/drm_mode_config.h>
#include <linux/err.h>

#define OWL_MAX_WIDTH	8192

static struct drm_framebuffer *
owl_fb_create(struct drm_device *dev, struct drm_file *file,
	      const struct drm_mode_fb_cmd2 *mode_cmd)
{
	if (mode_cmd->width > OWL_MAX_WIDTH)
		return ERR_PTR(-EINVAL);

	return drm_gem_fb_create_with_funcs(dev, file, mode_cmd,
					    NULL);
}

extern const struct drm_mode_config_funcs owl_mode_config_funcs;
const struct drm_mode_config_funcs owl_mode_config_funcs = {
	.fb_create = owl_fb_create,
};
