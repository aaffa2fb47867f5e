/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef WORKQUEUE_H
#define WORKQUEUE_H

#include <linux/kernel.h>

struct work_struct;
typedef void (*work_func_t)(struct work_struct *work);

struct work_struct {
	unsigned long data;
	work_func_t func;
	struct list_head entry;
};

#define INIT_WORK(_work, _func)			\
	do {					\
		(_work)->data = 0;		\
		(_work)->func = (_func);	\
	} while (0)

#define DECLARE_WORK(n, f) struct work_struct n = { .func = (f) }

struct stats {
	u64 rx, tx;
};

struct port {
	struct stats stats;
	struct work_struct reset;
	struct port *peer;
	int nr;
};

int port_kick(struct port *p, int how);
struct port *port_find(int nr);
#define PORT_KICK_ALL(p) port_kick(p, ~0)

#endif
