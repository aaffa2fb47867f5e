/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PROC_THING_H
#define _PROC_THING_H

#include <linux/types.h>

struct proc_thing {
	int (*show)(struct proc_thing *thing);
	void *data;
};

int proc_thing_add(struct proc_thing *thing);

#endif
