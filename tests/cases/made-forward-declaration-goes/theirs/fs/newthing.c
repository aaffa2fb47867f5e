// SPDX-License-Identifier: GPL-2.0
#include <linux/newthing.h>

struct newthing {
	struct proc_thing thing;
	struct seq_file *m;
};

void newthing_flush(struct newthing *nt)
{
	newthing_show(nt->m, &nt->thing);
}
