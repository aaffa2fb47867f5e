/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_UIO_H
#define _LINUX_UIO_H

#include <linux/types.h>

struct iovec_k {
	void *iov_base;
	size_t iov_len;
};

struct iov_iter {
	u8 iter_type;
	bool data_source;
	size_t count;
	size_t iov_offset;
	const struct iovec_k *iov;
	unsigned long nr_segs;
};

size_t fault_in_readable(const char __user *uaddr, size_t size);
size_t fault_in_writeable(char __user *uaddr, size_t size);
size_t fault_in_iov_iter_readable(const struct iov_iter *i, size_t bytes);
bool iov_iter_is_aligned(const struct iov_iter *i, unsigned int mask);

/* register fields */
#define UIO_H_CTRL			0x00
#define UIO_H_CTRL_ENABLE		0x00000001
#define UIO_H_CTRL_RESET		0x00000002
#define UIO_H_STATUS			0x04
#define UIO_H_STATUS_READY		0x00000010
#define UIO_H_STATUS_ERROR		0x00000020
#define UIO_H_IRQ_MASK			0x08

#define UIO_H_VERSION(maj, min)	(((maj) << 8) | (min))
#define UIO_H_VERSION_CURRENT	UIO_H_VERSION(1, 4)
#define UIO_H_NAME_LEN		32

struct uio_h_ident {
	char name[UIO_H_NAME_LEN];
	u32 version;
	u64 features;
	struct list_head node;
};

static inline bool uio_h_ident_newer(const struct uio_h_ident *a, const struct uio_h_ident *b)
{
	return a->version > b->version;
}

/**
 * struct uio_h_params - tunables
 * @timeout_ms: how long to wait
 * @retries: how often to try again
 * @flags: see UIO_H_FLAG_*
 */
struct uio_h_params {
	u32 timeout_ms;
	u16 retries;
	u16 flags;
};

#define UIO_H_FLAG_QUIET		(1 << 0)
#define UIO_H_FLAG_FORCE		(1 << 1)

#endif /* _LINUX_UIO_H */
