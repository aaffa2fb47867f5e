// SPDX-License-Identifier: GPL-2.0-only
#include <linux/relay.h>

static u32 user_mask(const struct relay *r)
{
	return r->state->level;
}

u32 user_first(const struct relay *r)
{
	return user_mask(r);
}

struct user_stats {
	const char *name;
	struct user_stats *state;
	u32 hits;
};

#define user_state(r)	((r)->state)
#define user_dbg(r, fmt, ...)	\
	_printk("%s %u " fmt, (r)->name, user_state(r)->hits, ##__VA_ARGS__)
#define user_note(r)	user_dbg(r, "noted\n")

void user_report(struct user_stats *r, int err)
{
	user_dbg(r, "stopped: %d\n", err);
	user_note(r);
}
