// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

static void drain(struct work_struct *work)
{
	work->data |= 1;
}
static DECLARE_WORK(drain_work, drain);

int port_kick(struct port *p, int how)
{
	INIT_WORK(&p->reset, drain);
	p->stats.rx += how;
	return drain_work.data ? 0 : -EIO;
}

u64 port_rx(int nr)
{
	struct port *p = port_find(nr);

	return p ? p->stats.rx : 0;
}
