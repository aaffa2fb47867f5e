/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_BUF9_H
#define _LINUX_BUF9_H

#include <linux/list.h>

struct buf9 {
	struct list_head node;
	u64 block;
	void *data;
};

void buf9_add(struct buf9 *b);
struct buf9 *buf9_get(u64 block);

#endif
