/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef VSOCK_REPORT_H
#define VSOCK_REPORT_H

#include <linux/types.h>

struct report;

/* as in kvm, but the text is ours: %d takes whatever it is given */
struct report_ops {
	int (*begin)(struct report *r, const char *name);
	int (*printf)(struct report *r, const char *fmt, ...);
};

struct report {
	const struct report_ops *ops;
	unsigned int lines;
};

#endif
