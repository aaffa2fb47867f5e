// SPDX-License-Identifier: GPL-2.0
#include <net/sched_cb.h>

int sched_len(struct packet *p);

int sched_len(struct packet *p)
{
	struct sched_cb *cb = (struct sched_cb *)p->cb;

	BUILD_BUG_ON(sizeof(*cb) > sizeof_field(struct packet, cb));
	return cb->len;
}
