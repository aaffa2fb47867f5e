/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BUF9_H
#define _LINUX_BUF9_H

#include <linux/list.h>

struct buf9 {
	u64 block;
	void *data;
};

struct buf9_ref {
	struct list_head node;
	struct buf9 *buf;
};

void buf9_add(struct buf9_ref *ref);
struct buf9 *buf9_get(u64 block);

#endif
