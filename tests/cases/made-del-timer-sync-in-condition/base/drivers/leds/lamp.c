// SPDX-License-Identifier: GPL-2.0-only
#include <linux/timer.h>
#include <linux/hrtimer.h>

struct lamp {
	struct timer_list blink;
	struct hrtimer fade;
	int on;
};

static void lamp_blink(struct timer_list *t)
{
	struct lamp *l = from_timer(l, t, blink);

	l->on ^= 1;
	mod_timer(&l->blink, 100);
}

static enum hrtimer_restart lamp_fade(struct hrtimer *t)
{
	return HRTIMER_NORESTART;
}

int lamp_start(struct lamp *l)
{
	timer_setup(&l->blink, lamp_blink, 0);
	hrtimer_init(&l->fade, 0, HRTIMER_MODE_REL);
	l->fade.function = lamp_fade;
	return 0;
}

void lamp_stop(struct lamp *l)
{
	del_timer(&l->blink);
}
