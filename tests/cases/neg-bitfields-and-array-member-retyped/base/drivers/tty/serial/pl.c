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
