/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BUF_H
#define _LINUX_BUF_H

#include <linux/list.h>

struct buf {
	u64 block;
	void *data;
};

struct buf_ref {
	struct list_head node;
	struct buf *buf;
};

void buf_add(struct buf_ref *ref);
struct buf *buf_get(u64 block);

#endif
