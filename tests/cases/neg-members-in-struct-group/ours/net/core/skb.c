// SPDX-License-Identifier: GPL-2.0
#include <linux/skb.h>
#include <linux/export.h>

static u32 skbl_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

/**
 * skbl_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int skbl_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

void skb_scrub(struct skb *skb)
{
	__builtin_memset(&skb->headers, 0, sizeof(skb->headers));
}
EXPORT_SYMBOL(skb_scrub);
