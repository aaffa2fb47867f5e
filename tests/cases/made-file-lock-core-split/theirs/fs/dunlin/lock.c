// SPDX-License-Identifier: GPL-2.0
#include <linux/filelock.h>

struct dunlin_ctx {
	struct list_head posix;
	int fl_type;
};

int dunlin_count(struct dunlin_ctx *ctx, unsigned int pid);
int dunlin_count(struct dunlin_ctx *ctx, unsigned int pid)
{
	struct file_lock *fl;
	loff_t last = 0;
	int n = ctx->fl_type;

	fl = list_first_entry(&ctx->posix, struct file_lock, fl_list);
	if (fl->fl_pid != pid || fl->fl_type != F_WRLCK)
		return n;
	last = fl->fl_end;
	return n + (last > 0);
}
