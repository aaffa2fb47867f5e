/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _EROFS9_DATA_H
#define _EROFS9_DATA_H

#include <linux/types.h>

struct erofs9_buf {
	void *base;
	u32 blk;
	bool mapped;
};

void *erofs9_read(struct erofs9_buf *buf, u32 blk);
int erofs9_init(struct erofs9_buf *buf, u32 blk, unsigned int n);

enum er9_class {
	ER9_CLASS_NONE,
	ER9_CLASS_LOW,
	ER9_CLASS_HIGH,
	ER9_CLASS_MAX
};

static inline const char *er9_class_str(enum er9_class c)
{
	return c == ER9_CLASS_HIGH ? "high" :
		c == ER9_CLASS_LOW ? "low" : "none";
}
#endif
