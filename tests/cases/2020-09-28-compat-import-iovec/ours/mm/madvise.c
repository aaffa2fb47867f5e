// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/uio.h>
#include <linux/syscalls.h>

#define MADV_NORMAL	0
#define MADV_DONTNEED	4
#define MADV_COLD	20

int zap_range(unsigned long start, size_t len);

static bool madvise_behavior_valid(int behavior)
{
	switch (behavior) {
	case MADV_NORMAL:
	case MADV_DONTNEED:
	case MADV_COLD:
		return true;
	default:
		return false;
	}
}

int do_madvise(unsigned long start, size_t len_in, int behavior)
{
	if (!madvise_behavior_valid(behavior) || start & 4095)
		return -EINVAL;
	return behavior == MADV_DONTNEED ? zap_range(start, len_in) : 0;
}

SYSCALL_DEFINE3(madvise, unsigned long, start, size_t, len_in, int, behavior)
{
	return do_madvise(start, len_in, behavior);
}

static long do_process_madvise(int pidfd, struct iov_iter *iter, int behavior)
{
	const struct iovec *v = iter->iov;
	long ret = pidfd < 0 ? -EINVAL : 0;

	for (; iter->count && !ret; v++) {
		ret = do_madvise((unsigned long)v->iov_base, v->iov_len, behavior);
		iter->count -= min(iter->count, v->iov_len);
	}
	return ret;
}

#ifdef CONFIG_COMPAT
COMPAT_SYSCALL_DEFINE3(process_madvise, int, pidfd,
		       const struct compat_iovec __user *, vec,
		       unsigned long, vlen)
{
	struct iovec iovstack[8], *iov = iovstack;
	struct iov_iter iter;
	ssize_t ret;

	if (vlen > ARRAY_SIZE(iovstack))
		return -EINVAL;
	ret = compat_import_iovec(0, vec, vlen,
				  &iov, &iter);
	if (ret >= 0)
		ret = do_process_madvise(pidfd, &iter, MADV_COLD);
	return ret;
}
#endif
