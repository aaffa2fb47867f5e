// SPDX-License-Identifier: GPL-2.0
#include <linux/fdtable.h>

static u32 splite_checksum(const u8 *buf, size_t len)
{
	u32 sum = 0;

	while (len--) {
		sum = (sum << 5) | (sum >> 27);
		sum ^= *buf++;
	}
	return sum;
}

/**
 * splite_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int splite_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

long splice_probe(unsigned int fd)
{
	struct file_ref in = fget_ref(fd);
	long ret = in.file ? 0 : -ENOENT;

	fput_ref(in);
	return ret;
}
