// SPDX-License-Identifier: GPL-2.0
#include <net/sched_cb.h>

struct redirect_cb {
	struct sched_cb sched;
	unsigned long long cookie;
	unsigned int index;
	unsigned int flags:8;
};

int redirect(struct packet *p, unsigned int index);

int redirect(struct packet *p, unsigned int index)
{
	struct redirect_cb *cb = (struct redirect_cb *)p->cb;

	BUILD_BUG_ON(sizeof(*cb) > sizeof_field(struct packet, cb));
	cb->index = index;
	return cb->sched.len;
}
