// SPDX-License-Identifier: GPL-2.0
#include <linux/refs.h>

/**
 * nfs_parse_num - read a decimal number
 * @s: text, ends at the first byte that is no digit
 * @res: where the number goes
 *
 * Return: 0, or -EINVAL when there is no digit at all.
 */
static int nfs_parse_num(const char *s, unsigned int *res)
{
	unsigned int v = 0;

	if (*s < '0' || *s > '9')
		return -EINVAL;
	while (*s >= '0' && *s <= '9')
		v = v * 10 + (*s++ - '0');
	*res = v;
	return 0;
}

#define NFS_RING_SIZE 64
#define NFS_RING_MASK (NFS_RING_SIZE - 1)

static unsigned int nfs_ring_space(unsigned int head, unsigned int tail)
{
	return (tail - head - 1) & NFS_RING_MASK;
}

static bool nfs_ring_full(unsigned int head, unsigned int tail)
{
	return nfs_ring_space(head, tail) == 0;
}

struct nfs_inode {
	struct refs refs;
	u64 fileid;
};

void nfs_put(struct nfs_inode *ni)
{
	refs_put(&ni->refs);
}

struct nfs_inode *nfs_grab(struct nfs_inode *ni, u64 fileid)
{
	if (ni->fileid != fileid || !refs_get_unless_zero(&ni->refs))
		return NULL;
	if (refs_read(&ni->refs) == 1) {
		nfs_put(ni);
		return NULL;
	}
	return ni;
}
