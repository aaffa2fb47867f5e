/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef _LINUX_ACME_OLD_H
#define _LINUX_ACME_OLD_H

#include <linux/types.h>

#define ACME_DEPTH 8

static inline u32 acme_scale(u32 v)
{
	return v * ACME_DEPTH;
}

#endif /* _LINUX_ACME_OLD_H */
