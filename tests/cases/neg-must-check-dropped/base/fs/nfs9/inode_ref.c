// SPDX-License-Identifier: GPL-2.0
#include <linux/refs_lite.h>

/**
 * nfs9_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int nfs9_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

#define NFS9_RING_SIZE 64
#define NFS9_RING_MASK (NFS9_RING_SIZE - 1)

static unsigned int nfs9_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & NFS9_RING_MASK;
}

static bool nfs9_ring_full(unsigned int head, unsigned int tail)
{
	return nfs9_ring_space(head, tail) == 0;
}
struct nfs9_inode {
	struct refs refs;
	u64 fileid;
};

void nfs9_put(struct nfs9_inode *ni)
{
	refs_put(&ni->refs);
}
