/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TASKX_H
#define _LINUX_TASKX_H

#include <linux/nsprox.h>

struct task_x {
	u32 pid;
	struct ns_proxy *ns;
};

#endif /* _LINUX_TASKX_H */
