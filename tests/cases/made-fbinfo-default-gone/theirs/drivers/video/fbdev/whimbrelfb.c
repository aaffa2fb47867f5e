// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fb.h>

void whimbrelfb_setup(struct fb_info *info);
void whimbrelfb_setup(struct fb_info *info)
{
	info->flags = FBINFO_DEFAULT | FBINFO_HWACCEL_YPAN |
		      FBINFO_PARTIAL_PAN_OK;
}
