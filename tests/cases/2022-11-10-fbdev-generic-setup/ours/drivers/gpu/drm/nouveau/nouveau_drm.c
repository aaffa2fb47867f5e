// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include <drm/drm_fb_helper.h>

struct nouveau_drm {
	struct drm_device *dev;
	struct drm_fb_helper fbcon;
	u64 vram_size;
};

int nouveau_do_suspend(struct nouveau_drm *drm)
{
	return drm_fb_helper_set_suspend(&drm->fbcon, 1);
}

int nouveau_drm_probe(struct nouveau_drm *drm)
{
	if (!drm->vram_size)
		return -ENODEV;

	if (drm->vram_size <= 32 * 1024 * 1024)
		drm_fbdev_generic_setup(drm->dev, 8);
	else
		drm_fbdev_generic_setup(drm->dev, 32);
	return 0;
}