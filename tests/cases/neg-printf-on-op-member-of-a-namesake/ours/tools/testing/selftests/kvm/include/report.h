/* SPDX-License-Identifier: GPL-2.0-only */
#ifndef SELFTEST_KVM_REPORT_H
#define SELFTEST_KVM_REPORT_H

#include <linux/types.h>

struct report;

struct report_ops {
	int (*begin)(struct report *r, const char *name);
	int (*printf)(struct report *r, const char *fmt, ...) __printf(2, 3);
	void (*end)(struct report *r);
};

struct report {
	const char *name;
	struct {
		const struct report_ops *ops;
		unsigned int lines;
	} out;
};

int report_open(struct report *r, const struct report_ops *ops);

#endif
