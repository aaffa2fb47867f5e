// SPDX-License-Identifier: GPL-2.0
#include <linux/newthing.h>

struct newthing {
	struct proc_thing thing;
	struct seq_file *m;
	struct task_ctx *ctx;
};

void newthing_flush(struct newthing *nt)
{
	nt->ctx = newthing_task();
	newthing_show(nt->m, &nt->thing);
}
