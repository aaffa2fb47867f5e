// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fb.h>

void simplefb_setup(struct fb_info *info);
void simplefb_setup(struct fb_info *info)
{
	info->flags = FBINFO_FLAG_DEFAULT;
	info->node = 0;
}
