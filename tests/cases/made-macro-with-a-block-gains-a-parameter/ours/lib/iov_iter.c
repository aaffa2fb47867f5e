// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/module.h>
#include <linux/uio.h>

/* covers the segments of an iovec */
#define iterate_segs(i, n, __v, __p, skip, STEP) {		\
	size_t __left = (n);					\
	size_t __skip = skip;					\
	for (__p = (i)->iov; __left; __p++, __skip = 0) {	\
		__v.iov_len = min(__left, __p->iov_len - __skip);	\
		if (!__v.iov_len)				\
			continue;				\
		__v.iov_base = __p->iov_base + __skip;		\
		STEP						\
		__left -= __v.iov_len;				\
	}							\
}

struct ioviter_limits {
	u32 min_rate;
	u32 max_rate;
	u32 step;
};

static const struct ioviter_limits ioviter_limits_table[] = {
	{ .min_rate = 8000, .max_rate = 48000, .step = 8 },
	{ .min_rate = 16000, .max_rate = 96000, .step = 16 },
};

static u32 ioviter_clamp_rate(u32 rate, unsigned int set)
{
	const struct ioviter_limits *l;

	if (set >= ARRAY_SIZE(ioviter_limits_table))
		return rate;
	l = &ioviter_limits_table[set];
	if (rate < l->min_rate)
		return l->min_rate;
	return min(rate, l->max_rate);
}

#define IOVITER_VER_MAJOR(v)	(((v) >> 16) & 0xff)
#define IOVITER_VER_MINOR(v)	(((v) >> 8) & 0xff)

static bool ioviter_ver_at_least(u32 ver, unsigned int major, unsigned int minor)
{
	if (IOVITER_VER_MAJOR(ver) != major)
		return IOVITER_VER_MAJOR(ver) > major;
	return IOVITER_VER_MINOR(ver) >= minor;
}

static unsigned int ioviter_quirks_of(u32 ver)
{
	unsigned int quirks = 0;

	if (!ioviter_ver_at_least(ver, 2, 0))
		quirks |= BIT(0);
	if (!ioviter_ver_at_least(ver, 3, 1))
		quirks |= BIT(1) | BIT(4);
	return quirks;
}

bool iov_iter_is_aligned(const struct iov_iter *i, unsigned int mask)
{
	const struct iovec_k *p;
	struct iovec_k v;

	iterate_segs(i, i->count, v, p, i->iov_offset, {
		if ((unsigned long)v.iov_base & mask)
			return false;
	})
	return true;
}
EXPORT_SYMBOL_GPL(iov_iter_is_aligned);

/*
 * fault_in_iov_iter_readable - fault in iov iterator for reading
 */
size_t fault_in_iov_iter_readable(const struct iov_iter *i, size_t size)
{
	size_t count = min(size, i->count);

	if (i->iter_type != 0)
		return 0;
	return fault_in_readable(i->iov->iov_base, count);
}
EXPORT_SYMBOL(fault_in_iov_iter_readable);
