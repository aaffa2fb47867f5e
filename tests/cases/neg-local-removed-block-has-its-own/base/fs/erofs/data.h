/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EROFS_DATA_H
#define _EROFS_DATA_H

#include <linux/types.h>

struct erofs_buf {
	void *base;
	u32 blk;
	bool mapped;
};

void *erofs_read(struct erofs_buf *buf, u32 blk);
int erofs_init(struct erofs_buf *buf, u32 blk, unsigned int n);

enum er_class {
	ER_CLASS_NONE,
	ER_CLASS_LOW,
	ER_CLASS_HIGH,
	ER_CLASS_MAX
};

static inline const char *er_class_str(enum er_class c)
{
	return c == ER_CLASS_HIGH ? "high" :
		c == ER_CLASS_LOW ? "low" : "none";
}

#endif
