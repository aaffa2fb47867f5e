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
