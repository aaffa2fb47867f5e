// SPDX-License-Identifier: GPL-2.0
#include <linux/slab.h>
#include <media/v4l2-fh.h>

struct wigeon_ctx {
	struct v4l2_fh fh;
	int width;
};

struct wigeon_ctx *wigeon_open(struct file *file, struct video_device *vdev);
struct wigeon_ctx *wigeon_open(struct file *file, struct video_device *vdev)
{
	struct wigeon_ctx *ctx;

	ctx = kzalloc(sizeof(*ctx), GFP_KERNEL);
	if (!ctx)
		return NULL;
	v4l2_fh_init(&ctx->fh, vdev);
	v4l2_fh_add(&ctx->fh);
	ctx->width = 640;
	return ctx;
}

void wigeon_release(struct wigeon_ctx *ctx);
void wigeon_release(struct wigeon_ctx *ctx)
{
	v4l2_fh_del(&ctx->fh);
	kfree(ctx);
}
