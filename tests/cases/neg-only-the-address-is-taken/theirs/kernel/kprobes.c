// SPDX-License-Identifier: GPL-2.0
#include <linux/smp.h>

/**
 * kp_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int kp_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

bool kprobes_in_text(unsigned long addr)
{
	return addr >= 0x1000;
}

static const void * const kprobes_blacklist[] = {
	(const void *)smp_kick,
	(void *)&smp_call,
};

bool kprobes_allowed(unsigned long addr)
{
	unsigned int i;

	if (addr == (unsigned long)smp_call)
		return false;
	for (i = 0; i < ARRAY_SIZE(kprobes_blacklist); i++)
		if (kprobes_blacklist[i] == (void *)addr)
			return false;
	return kprobes_in_text(addr);
}
