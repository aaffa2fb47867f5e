// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/junit.h"

#include "cmd/html.h"

void junit_begin(struct out *o, const struct junit_suite *s)
{
	out_addf(o, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
		 "  <testsuite name=\"%s", s->what);
	html_text(o, s->name);
	out_addf(o, "\" tests=\"%zu\" failures=\"%zu\" errors=\"0\" skipped=\"%zu\">\n", s->tests,
		 s->failures, s->skipped);
}

void junit_end(struct out *o)
{
	out_addstr(o, "  </testsuite>\n</testsuites>\n");
}
