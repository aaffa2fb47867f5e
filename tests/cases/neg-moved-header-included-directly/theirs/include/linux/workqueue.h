/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_WORKQUEUE_H
#define _LINUX_WORKQUEUE_H

#include <linux/types.h>

struct wq {
	unsigned int pending;
	const char *name;
};

bool wq_queue(struct wq *wq);

enum wql_class {
	WQL_CLASS_NONE,
	WQL_CLASS_LOW,
	WQL_CLASS_HIGH,
	WQL_CLASS_MAX
};

static inline const char *wql_class_str(enum wql_class c)
{
	return c == WQL_CLASS_HIGH ? "high" :
		c == WQL_CLASS_LOW ? "low" : "none";
}

#endif
