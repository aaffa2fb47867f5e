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
