/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BUF_H
#define _LINUX_BUF_H

#include <linux/list.h>

struct buf {
	struct list_head node;
	u64 block;
	void *data;
};

void buf_add(struct buf *b);
struct buf *buf_get(u64 block);

#endif
