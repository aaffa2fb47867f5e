// SPDX-License-Identifier: GPL-2.0
#include <linux/list.h>
#include <linux/filelock.h>

int client_reclaim(struct file *filp, struct file_lock_context *ctx);

int client_reclaim(struct file *filp, struct file_lock_context *ctx)
{
	struct file_lock *request;
	int ret;

	list_for_each_entry(request, &ctx->flc_posix, fl_list) {
		ret = posix_lock_file(filp, request);
		if (ret)
			return ret;
	}

	return 0;
}
