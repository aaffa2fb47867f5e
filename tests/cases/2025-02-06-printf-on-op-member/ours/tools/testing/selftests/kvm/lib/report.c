// SPDX-License-Identifier: GPL-2.0-only
#include <report.h>

int report_open(struct report *r, const struct report_ops *ops)
{
	r->out.ops = ops;
	r->out.lines = 0;
	ops->begin(r, r->name);
	return ops->printf(r, "%s: %u\n", r->name, r->out.lines);
}
