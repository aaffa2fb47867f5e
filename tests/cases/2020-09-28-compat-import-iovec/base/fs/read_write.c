// SPDX-License-Identifier: GPL-2.0
#include <linux/uio.h>
#include <linux/syscalls.h>

long do_iter_read(unsigned long fd, struct iov_iter *iter);

SYSCALL_DEFINE3(readv, unsigned long, fd, const struct iovec __user *, vec,
		unsigned long, vlen)
{
	struct iovec stack[8], *iov = stack;
	struct iov_iter iter;
	ssize_t ret;

	ret = import_iovec(0, vec, vlen, &iov, &iter);
	return ret < 0 ? ret : do_iter_read(fd, &iter);
}

#ifdef CONFIG_COMPAT
COMPAT_SYSCALL_DEFINE3(readv, unsigned long, fd,
		       const struct compat_iovec __user *, vec,
		       unsigned long, vlen)
{
	struct iovec stack[8], *iov = stack;
	struct iov_iter iter;
	ssize_t ret;

	ret = compat_import_iovec(0, vec, vlen, &iov, &iter);
	return ret < 0 ? ret : do_iter_read(fd, &iter);
}
#endif
