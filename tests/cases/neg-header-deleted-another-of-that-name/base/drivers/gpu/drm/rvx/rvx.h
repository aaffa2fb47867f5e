/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _RVX_H
#define _RVX_H

#include <linux/types.h>

struct rvx_device {
	u32 family;
	unsigned int pipes;
};

int rvx_pipes(const struct rvx_device *rdev);

#endif
