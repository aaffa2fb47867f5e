// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

int user_level(const struct relay *r)
{
	return r->level;
}

static int user_on(struct relay *r)
{
	return r->level;
}

static int user_off(struct relay *r)
{
	return -r->level;
}

static const relay_handler_t user_handlers[] = { user_on, user_off };

relay_handler_t user_handler(int on)
{
	return user_on;
}

void user_set(struct relay *r, int on)
{
	relay_set_handler(r, on ? user_on : user_off);
}

int user_call(struct relay *r, int i)
{
	relay_handler_t fn = r->handler;

	return fn(r) + user_handlers[0] (r);
}

int user_step(struct relay *r, int i)
{
	return r->step[i](r);
}
