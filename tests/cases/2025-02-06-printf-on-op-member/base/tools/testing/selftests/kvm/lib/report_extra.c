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
