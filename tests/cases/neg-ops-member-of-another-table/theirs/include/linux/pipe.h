/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_PIPE_H
#define _LINUX_PIPE_H

#include <linux/types.h>

struct pipe_buf;

struct pipe_ops {
	int (*confirm)(struct pipe_buf *buf);
	void (*release)(struct pipe_buf *buf);
};

struct pipe_buf {
	void *page;
	const struct pipe_ops *ops;
};

struct xattr_ops {
	const char *prefix;
	int (*steal)(void *from, void *to);
	void (*release)(void *from);
};

int pipe_buf_take(struct pipe_buf *buf);

enum pipel_class {
	PIPEL_CLASS_NONE,
	PIPEL_CLASS_LOW,
	PIPEL_CLASS_HIGH,
	PIPEL_CLASS_MAX
};

static inline const char *pipel_class_str(enum pipel_class c)
{
	return c == PIPEL_CLASS_HIGH ? "high" :
		c == PIPEL_CLASS_LOW ? "low" : "none";
}

#endif
