// SPDX-License-Identifier: GPL-2.0
#include <linux/pageflags.h>
#include <linux/export.h>

/**
 * pf_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int pf_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

unsigned int page_busy(const struct page *pages, unsigned int n)
{
	unsigned int i, busy = 0;

	for (i = 0; i < n; i++)
		busy += PageLocked(&pages[i]);
	return busy;
}
EXPORT_SYMBOL(page_busy);
