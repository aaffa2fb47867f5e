/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _R9_H
#define _R9_H

#include <linux/types.h>

struct r9_device {
	u32 family;
	unsigned int pipes;
};

int r9_pipes(const struct r9_device *rdev);

#endif
