// SPDX-License-Identifier: GPL-2.0
#include <linux/tty.h>

#ifdef CONFIG_PM_SLEEP
static int pl_saved_mode;

static int pl_suspend_mode(int mode)
{
	pl_saved_mode = mode;
	return 0;
}

static int pl_resume_mode(void)
{
	return pl_saved_mode;
}
#endif

int pl_open(struct tty *tty)
{
	tty_init(tty);
	return 0;
}

int pl_drain(struct tty *tty, u8 *out, int room)
{
	int i;

	if (tty->stopped || tty->hw_stopped)
		return 0;
	for (i = 0; i < room && i < (int)tty->count; i++)
		out[i] = tty->buf[i];
	tty->count -= i;
	tty->stopped = tty->count > 0;
	return i;
}
