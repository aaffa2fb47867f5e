// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/taskx.h>

#define kzalloc_obj(P, gfp)	((P) = kzalloc(sizeof(*(P)), (gfp)))

int ns_clone(struct task_x *t, struct task_x *from);
int ns_clone(struct task_x *t, struct task_x *from)
{
	if (!kzalloc_obj(t->ns, GFP_KERNEL))
		return -ENOMEM;
	t->ns->uts = from->ns->uts;
	t->ns->net = from->ns->net;

	return 0;
}
