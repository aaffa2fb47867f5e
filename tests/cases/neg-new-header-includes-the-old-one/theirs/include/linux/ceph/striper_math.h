/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _FS_CEPH_STRIPER_MATH_H
#define _FS_CEPH_STRIPER_MATH_H

#include <linux/ceph/osd_math.h>

/* bytes of all objects of a stripe */
static inline u64 ceph_stripe_bytes(const struct ceph_file_layout *l)
{
	return (u64)l->stripe_unit * l->stripe_count;
}

#endif
