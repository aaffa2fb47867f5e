// SPDX-License-Identifier: GPL-2.0
#include <linux/list.h>
#include <linux/filelock.h>

int count_posix(struct file_lock_context *ctx)
{
	struct file_lock *fl;
	int n = 0;

	list_for_each_entry(fl, &ctx->flc_posix, c.flc_list)
		n += fl->c.flc_type;

	return n;
}
