/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef __LINUX_IOPORT_H
#define __LINUX_IOPORT_H

#include <linux/types.h>

struct resource {
	u64 start;
	u64 end;
	const char *name;
};

#endif /* __LINUX_IOPORT_H */
