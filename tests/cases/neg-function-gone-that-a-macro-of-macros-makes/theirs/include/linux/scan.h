/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SCAN_H
#define _LINUX_SCAN_H

#include <linux/dock_types.h>

#define SCAN_OF(name, what)				\
static inline int name##_##what(struct dock *dock)	\
{							\
	return dock->port + dock->lamp;			\
}

#define DOCK_OPS(name)		\
SCAN_OF(name, scan)		\
SCAN_OF(name, level)

#endif
