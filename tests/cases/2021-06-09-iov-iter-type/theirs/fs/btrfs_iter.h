/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_BTRFS_ITER_H
#define _FS_BTRFS_ITER_H

#include <linux/uio.h>

struct btrfs_dio {
	struct {
		struct iov_iter *iter;
		struct iov_iter saved;
	} io;
	u32 flags;
};

static inline int btrfs_dio_kind(const struct btrfs_dio *dio)
{
	if (dio->io.iter->type == ITER_KVEC)
		return 1;
	else if (dio->io.saved.type & WRITE)
		return 2;
	else
		return 0;
}

#endif /* _FS_BTRFS_ITER_H */
