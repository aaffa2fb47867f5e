/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_VRINGH_H
#define __LINUX_VRINGH_H

#include <linux/types.h>

struct vring;

struct vringh {
	bool event_indices;
	bool weak_barriers;
	unsigned int vring_num;
	struct vring *vring;
};

#endif /* __LINUX_VRINGH_H */
