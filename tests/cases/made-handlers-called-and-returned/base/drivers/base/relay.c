// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

void relay_set_handler(struct relay *r, relay_handler_t fn)
{
	r->handler = fn;
}

int core_run(struct relay *r)
{
	return r->handler(r) + r->step[0](r);
}
