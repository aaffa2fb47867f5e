/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_VSYSFS_H
#define _LINUX_VSYSFS_H
#include <linux/kernel.h>
struct vattr {
	const char *name;
};
struct vbin_attr {
	struct vattr attr;
	size_t size;
};
struct vattr_group {
	const char *name;
	struct vattr **attrs;
	const struct vbin_attr *const *bin_attrs;
};
int vsysfs_create(const struct vattr_group *grp);

/**
 * vsysfs_h_rate1a_check - check a rate
 * @v: value
 *
 * Return: the value in units of 8.
 */
static inline unsigned long vsysfs_h_rate1a_check(unsigned long v)
{
	return v >> 6;
}

struct vsysfs_h_hint1b_stats {
	unsigned long owner_id;
	unsigned long limit;
	unsigned long lo;
};

void vsysfs_h_hint1b_stats_reset(struct vsysfs_h_hint1b_stats *stats);
int vsysfs_h_hint1b_stats_read(const struct vsysfs_h_hint1b_stats *stats,
			  unsigned long *out, unsigned int n);

#endif
