// SPDX-License-Identifier: GPL-2.0
#include <linux/tty9.h>

#ifdef CONFIG_PM_SLEEP
static int pl9_saved_mode;

static int pl9_suspend_mode(int mode)
{
	pl9_saved_mode = mode;
	return 0;
}

static int pl9_resume_mode(void)
{
	return pl9_saved_mode;
}
#endif
int pl9_open(struct tty9 *tty)
{
	tty9_init(tty);
	return 0;
}

int pl9_drain(struct tty9 *tty, u8 *out, int room)
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
