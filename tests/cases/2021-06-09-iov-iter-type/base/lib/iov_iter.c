// SPDX-License-Identifier: GPL-2.0
#include <linux/kernel.h>
#include <linux/uio.h>

#ifdef CONFIG_PM_SLEEP
static u32 iov_iter_saved[4];

static int iov_iter_save_regs(const u32 *regs)
{
	int i;

	for (i = 0; i < 4; i++)
		iov_iter_saved[i] = regs[i];
	return 0;
}
#else
#define iov_iter_save_regs(regs)	(-EOPNOTSUPP)
#endif

void *memcpy(void *to, const void *from, size_t n);

/*
 * iterate_and_advance - K for each kernel vector, B for each page, with v the
 * piece and n what there is to do
 */
#define iterate_and_advance(i, n, v, B, K) {			\
	if (likely((i)->count)) {				\
		if ((i)->type & ITER_BVEC) {			\
			struct bio_vec v = *(i)->bvec;		\
			B;					\
		} else {					\
			struct kvec v = *(i)->kvec;		\
			K;					\
		}						\
		(i)->count -= (n);				\
	}							\
}

size_t copy_to_iter(const void *addr, size_t bytes, struct iov_iter *i)
{
	const char *from = addr;

	iterate_and_advance(i, bytes, v,
		({ memcpy(v.bv_page, from, v.bv_len); from += v.bv_len; }),
		memcpy(v.iov_base, from, v.iov_len)
	)
	return bytes;
}
EXPORT_SYMBOL(copy_to_iter);

size_t iov_iter_zero(size_t bytes, struct iov_iter *i)
{
	if (i->type & ITER_DISCARD)
		return 0;
	return min(bytes, i->count);
}
EXPORT_SYMBOL(iov_iter_zero);
