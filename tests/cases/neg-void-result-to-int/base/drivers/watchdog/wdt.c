// SPDX-License-Identifier: GPL-2.0
#include <linux/wdt.h>
#include <linux/export.h>

/**
 * wdtl_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int wdtl_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

void wdt_ping(struct wdt *wdt)
{
	wdt->pings++;
}
EXPORT_SYMBOL_GPL(wdt_ping);

void wdt_set_timeout(struct wdt *wdt, unsigned int secs)
{
	wdt->timeout = secs;
}
EXPORT_SYMBOL_GPL(wdt_set_timeout);
