// SPDX-License-Identifier: GPL-2.0-only
#include <linux/types.h>
#include "msm_drv.h"

int msm_crtcs(const struct msm_drm_private *priv)
{
	return priv->modeset ? (int)priv->num_crtcs : -ENODEV;
}
