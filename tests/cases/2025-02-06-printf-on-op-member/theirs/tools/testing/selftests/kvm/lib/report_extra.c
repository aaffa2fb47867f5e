// SPDX-License-Identifier: GPL-2.0-only
#include <report.h>

struct vm_stats {
	u64 exits;
	u64 faults;
	unsigned int vcpus;
};

static void report_line(struct report *r)
{
	r->out.lines++;
}

void report_vcpus(struct report *r, const struct vm_stats *st)
{
	r->out.ops->printf(r, "vcpus %u\n", st->vcpus);
	report_line(r);
}

int report_stats(struct report *r, const struct vm_stats *st)
{
	const struct report_ops *ops = r->out.ops;

	ops->printf(r, "exits %d\n", st->exits);
	report_line(r);
	return st->faults ? -1 : 0;
}

void report_ranges(struct report *r, u64 start, u64 size)
{
	r->out.ops->printf(r, "%llx+%llx, %u lines\n", start, size);
	report_line(r);
}
