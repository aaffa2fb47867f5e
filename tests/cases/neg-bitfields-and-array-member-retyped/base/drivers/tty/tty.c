// SPDX-License-Identifier: GPL-2.0
#include <linux/tty.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int tt_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

void tty_init(struct tty *tty)
{
	tty->count = 0;
	tty->stopped = 0;
	tty->hw_stopped = 0;
}
EXPORT_SYMBOL(tty_init);

int tty_putc(struct tty *tty, u8 c)
{
	if (tty->count >= 64)
		return 0;
	tty->buf[tty->count++] = c;
	return 1;
}
EXPORT_SYMBOL(tty_putc);
