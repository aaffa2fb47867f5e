// SPDX-License-Identifier: GPL-2.0
#include <linux/err.h>
#include <linux/ceph/osd_math.h>

long ceph_ioctl_get_dataloc(const struct ceph_file_layout *l, u64 off)
{
	u32 len = ceph_calc_object_len(l, off, 1);

	return len ? 0 : -EINVAL;
}
