/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_MIRROR_H
#define _LINUX_MIRROR_H

#include <linux/types.h>

struct mm {
	unsigned long total_vm;
};

struct mirror {
	struct mm *mm;
	unsigned int users;
};

int mirror_attach(struct mirror *owner, unsigned long start, unsigned long end);
int mirror_flush(struct mirror *mirror);

#define MIRL_FLAG_ENABLED BIT(0)
#define MIRL_FLAG_DIRTY BIT(1)
#define MIRL_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct mirl_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool mirl_window_empty(const struct mirl_window *w)
{
	return !w->len;
}

#endif
