// SPDX-License-Identifier: GPL-2.0
#include <linux/net.h>
#include <linux/slab.h>

/* Bring a raw sample into the unit the callers count in. */
static int fib_scale(int raw, int mul, int div)
{
	if (!div)
		return 0;
	return raw * mul / div;
}

/**
 * fib_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int fib_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

int fib_grow(struct net *net, size_t to)
{
	void *more = kmalloc(to, GFP_ATOMIC);

	if (!more)
		return -ENOMEM;
	kfree(net->gen);
	net->gen = more;
	return 0;
}
