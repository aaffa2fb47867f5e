/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_QUOTA_H
#define _LINUX_QUOTA_H

#include <linux/types.h>

struct quota_sync {
	int id;
	bool force;
};

enum quota_kind {
	QUOTA_USER,
	QUOTA_GROUP,
};

int quota_sync(int id, bool force);
const char *quota_kind(int id);
int quota_run(const struct quota_sync *req);

#define QUO_FLAG_ENABLED BIT(0)
#define QUO_FLAG_DIRTY BIT(1)
#define QUO_FLAG_WRAPPED BIT(2)

/* A window of the device, in bytes. */
struct quo_window {
	u32 start;
	u32 len;
	unsigned long flags;
};

static inline bool quo_window_empty(const struct quo_window *w)
{
	return !w->len;
}

#endif
