/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_CEPH_OSD_MATH_H
#define _FS_CEPH_OSD_MATH_H

#include <linux/types.h>

struct ceph_file_layout {
	u32 stripe_unit;
	u32 stripe_count;
	u32 object_size;
};

/* stripes of an object */
static inline u32 ceph_stripes_per_object(const struct ceph_file_layout *l)
{
	return l->object_size / l->stripe_unit;
}

static inline u32 ceph_calc_object_len(const struct ceph_file_layout *l,
				       u64 off, u64 len)
{
	u64 unit_off = off & (l->stripe_unit - 1);

	return min(len, l->stripe_unit - unit_off);
}

#endif
