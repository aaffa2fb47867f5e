// SPDX-License-Identifier: GPL-2.0-only
#include <media/v4l2-fh.h>
#include <linux/export.h>

void v4l2_fh_init(struct v4l2_fh *fh, struct video_device *vdev)
{
	fh->vdev = vdev;
}
EXPORT_SYMBOL_GPL(v4l2_fh_init);

void v4l2_fh_add(struct v4l2_fh *fh, struct file *filp)
{
	fh->list.next = &fh->list;
}
EXPORT_SYMBOL_GPL(v4l2_fh_add);

void v4l2_fh_del(struct v4l2_fh *fh, struct file *filp)
{
	fh->list.next = NULL;
}
EXPORT_SYMBOL_GPL(v4l2_fh_del);
