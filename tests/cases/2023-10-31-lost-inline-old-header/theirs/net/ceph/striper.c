// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/ceph/striper_math.h>

int ceph_file_to_extent(const struct ceph_file_layout *l, u64 off, u64 len,
			u32 *xlen)
{
	if (!l->stripe_unit || !ceph_stripes_per_object(l))
		return -EINVAL;
	*xlen = ceph_calc_object_len(l, off, len);
	return 0;
}
