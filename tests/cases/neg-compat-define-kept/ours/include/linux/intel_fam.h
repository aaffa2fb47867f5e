/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_INTEL_FAM_H
#define _LINUX_INTEL_FAM_H

#include <linux/types.h>

#define FAM6_MEROM_MOBILE 0x0f
#define FAM6_LAKE_L 0x8e

/* the old names, until the last user is gone */
#define FAM6_LAKE_MOBILE FAM6_LAKE_L
#define fam_entry fam_desc
#define fam_lookup_model fam_lookup

struct fam_desc {
	u32 model;
	const char *name;
};

const struct fam_desc *fam_lookup(u32 model);

#define FAM_FLAG_ENABLED BIT(0)
#define FAM_FLAG_DIRTY BIT(1)
#define FAM_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct fam_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool fam_window_empty(const struct fam_window *w)
{
	return !w->len;
}

#endif
