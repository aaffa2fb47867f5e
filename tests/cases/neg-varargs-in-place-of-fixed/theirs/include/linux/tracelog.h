/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_TRACELOG_H
#define _LINUX_TRACELOG_H

#include <linux/types.h>

struct tracelog {
	unsigned int lines;
	const char *last;
};

__printf(2, 3)
int tracelog_puts(struct tracelog *log, const char *fmt, ...);

enum tlog_class {
	TLOG_CLASS_NONE,
	TLOG_CLASS_LOW,
	TLOG_CLASS_HIGH,
	TLOG_CLASS_MAX
};

static inline const char *tlog_class_str(enum tlog_class c)
{
	return c == TLOG_CLASS_HIGH ? "high" :
		c == TLOG_CLASS_LOW ? "low" : "none";
}

#endif
