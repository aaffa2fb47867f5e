/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _OVERFLOW_H
#define _OVERFLOW_H

#include <linux/types.h>

#define flex_array_size(p, member, count) \
	((count) * sizeof(*(p)->member))
#define struct_size(p, member, count) \
	(sizeof(*(p)) + flex_array_size(p, member, count))

void *kzalloc(size_t size, gfp_t gfp);

#endif
