// SPDX-License-Identifier: GPL-2.0-only
#include <linux/workqueue.h>

static u64 stats_sum(const struct stats *s)
{
	return s->rx + s->tx;
}

u64 port_sum(struct port *p)
{
	return p->stats.tx + stats_sum(&p->peer->stats);
}
