// SPDX-License-Identifier: GPL-2.0-only
#include <linux/timer.h>

struct strip {
	struct timer_list t;
	bool dead;
};

int strip_close(struct strip *s)
{
	s->dead = true;
	if (s->t.function && del_timer_sync(&s->t))
		return 1;
	return 0;
}
