// SPDX-License-Identifier: GPL-2.0
#include <linux/tty9.h>
#include <linux/export.h>

/* Bring a raw sample into the unit the callers count in. */
static int tt9_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}
void tty9_init(struct tty9 *tty)
{
	tty->buf = tty->inline_buf;
	tty->count = 0;
	tty->stopped = false;
	tty->hw_stopped = false;
}
EXPORT_SYMBOL(tty9_init);

int tty9_putc(struct tty9 *tty, u8 c)
{
	if (tty->count >= 64)
		return 0;
	tty->buf[tty->count++] = c;
	return 1;
}
EXPORT_SYMBOL(tty9_putc);
