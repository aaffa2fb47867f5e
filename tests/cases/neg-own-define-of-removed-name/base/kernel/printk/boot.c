// SPDX-License-Identifier: GPL-2.0
#include <linux/printk.h>
#include "legacy.h"

/**
 * prboot_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int prboot_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

#ifdef CONFIG_DEBUG_FS
static unsigned long prboot_debug_hits, prboot_debug_misses;

static void prboot_debug_account(bool hit)
{
	if (hit)
		prboot_debug_hits++;
	else
		prboot_debug_misses++;
}
#else
static inline void prboot_debug_account(bool hit)
{
}
#endif /* CONFIG_DEBUG_FS */

int boot_delay_setup(const char *arg)
{
	unsigned int v;

	if (prboot_parse_num(arg, &v)) {
		pr_warning("boot_delay: bad value\n");
		return -EINVAL;
	}
	return (int)v;
}
