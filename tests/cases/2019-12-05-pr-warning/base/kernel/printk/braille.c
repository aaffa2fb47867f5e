// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/printk.h>

static char *brl_options;

static int console_index(const char *s)
{
	int n = 0;

	while (*s >= '0' && *s <= '9')
		n = n * 10 + *s++ - '0';
	return n;
}

int braille_setup(char *str, char **options)
{
	if (!str || !*str) {
		pr_warning("braille: no port given\n");
		return -EINVAL;
	}
	if (console_index(str) > 7) {
		pr_err("braille: port out of range\n");
		return -ENODEV;
	}
	*options = brl_options = str;
	return 0;
}
