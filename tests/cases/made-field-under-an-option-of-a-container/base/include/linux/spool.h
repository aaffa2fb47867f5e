/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_SPOOL_H
#define _LINUX_SPOOL_H

#include <linux/types.h>

struct spool {
	struct list_head queue;
	struct list_head shown;		/* what people may look at */
	u32 pages;
	const char *owner;
};

#define spool_entry(pos) container_of(pos, struct spool, queue)

void spool_add(struct spool *s, struct list_head *to);

#endif
