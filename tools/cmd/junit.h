/* SPDX-License-Identifier: GPL-2.0-only */
/* The frame of the JUnit xml that GitLab, Jenkins and others read: one suite. */
#ifndef CMD_JUNIT_H
#define CMD_JUNIT_H

#include "ui/out.h"

struct junit_suite {
	const char *what;	/* in front of the name: "lint ", or "" */
	const char *name;	/* as it came from outside */
	size_t tests, failures, skipped;
};

void junit_begin(struct out *o, const struct junit_suite *s);
void junit_end(struct out *o);

#endif
