/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FB_H
#define _LINUX_FB_H
#include <linux/types.h>

/* hints */
#define FBINFO_VIRTFB		0x0004
#define FBINFO_PARTIAL_PAN_OK	0x0040
#define FBINFO_HWACCEL_YPAN	0x2000

struct fb_info {
	int node;
	int flags;
};
#endif
