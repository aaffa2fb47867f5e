/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef V4L2_FH_H
#define V4L2_FH_H
#include <linux/types.h>

struct file;
struct video_device {
	int minor;
};

/**
 * struct v4l2_fh - Describes a V4L2 file handler
 */
struct v4l2_fh {
	struct list_head	list;
	struct video_device	*vdev;
};

void v4l2_fh_init(struct v4l2_fh *fh, struct video_device *vdev);
void v4l2_fh_add(struct v4l2_fh *fh);
void v4l2_fh_del(struct v4l2_fh *fh);
#endif
