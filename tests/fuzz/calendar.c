// SPDX-License-Identifier: GPL-2.0-only
/* The name of a tag, and a calendar in configuration. */
#include "base/mem.h"
#include "flow/calendar.h"
#include "fuzz.h"

static void ask(const struct calendar *c)
{
	_cleanup_free_ char *name = calendar_name(c, 1, 1), *day = NULL;
	const unsigned int cutoff = 6;
	struct calendar_landing l;
	unsigned int k, rc;

	INSIST(*name);
	if (!c->anchored)
		return;
	INSIST(calendar_release(c, 0) > calendar_opens(c, 0));
	INSIST(calendar_opens(c, 1) == calendar_release(c, 0));
	calendar_at(&k, &rc, c, calendar_rc(c, 1, 1));
	INSIST(k == 1 && rc >= 1);
	calendar_land(&l, c, calendar_opens(c, 1), &cutoff, 1, true);
	INSIST(l.k >= 1 && l.day);
	day = calendar_day(l.day);
	INSIST(*day);
}

/* Without the line end in front of the next piece. */
static char *text_of(struct piece p)
{
	return mem_strndup(p.p, p.len - (p.len && p.p[p.len - 1] == '\n'));
}

static void calendar(struct piece tag, struct piece config)
{
	_cleanup_free_ char *name = text_of(tag), *text = text_of(config);
	struct calendar_tag t = { .day = INT64_C(18000) * CALENDAR_DAY };
	struct calendar c;

	calendar_make(&c, &t, calendar_parse_tag(&t, name));
	ask(&c);
	if (calendar_configure(&c, text, NULL) == 0)
		ask(&c);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;
	struct piece tag = next_piece(&p, end);

	calendar(tag, next_piece(&p, end));
	return 0;
}
