// SPDX-License-Identifier: GPL-2.0-only
#include "flow/calendar.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/when.h"

#define LAST_MINOR 19	/* then the first number goes up */

/* ----------------------------------------------------------------------- words */

/* Digits to a number of at most four; behind them, or NULL. */
static const char *take_number(unsigned int *out, const char *s)
{
	size_t n = strspn(s, "0123456789");

	if (!n || n > 4)
		return NULL;
	*out = (unsigned int)strtoul(s, NULL, 10);
	return s + n;
}

bool calendar_parse_tag(struct calendar_tag *out, const char *name)
{
	struct calendar_tag t = { .third = false };
	unsigned int third = 0;
	const char *s = *name == 'v' ? take_number(&t.major, name + 1) : NULL;

	if (s && *s == '.')
		s = take_number(&t.minor, s + 1);
	else
		s = NULL;
	if (s && *s == '.') {
		t.third = true;
		s = take_number(&third, s + 1);
	}
	if (s && strncmp(s, "-rc", 3) == 0) {
		s = take_number(&t.rc, s + 3);
		/* git has an rc0 */
		t.rc += t.third;
		if (!t.rc)
			return false;
	}
	if (!s || *s || third)
		return false;
	t.day = out->day;
	*out = t;
	return true;
}

bool calendar_parse_day(int64_t *out, const char *text)
{
	struct tm tm = { .tm_isdst = 0 };
	const char *end = strptime(text, "%Y-%m-%d", &tm);
	_cleanup_free_ char *again = NULL;
	int64_t day;

	if (!end || *end)
		return false;
	day = (int64_t)timegm(&tm);
	/* the 31st of June is none */
	again = calendar_day(day);
	if (strcmp(again, text) != 0)
		return false;
	*out = day;
	return true;
}

bool calendar_parse_cutoff(unsigned int *out, const char *text)
{
	unsigned int rc;
	const char *end = strncmp(text, "rc", 2) == 0 ? take_number(&rc, text + 2) : NULL;

	if (!end || *end || !rc)
		return false;
	*out = rc;
	return true;
}

char *calendar_day(int64_t day)
{
	char text[WHEN_SIZE];

	return mem_strdup(when_text(text, day, WHEN_DAY) ? text : "?");
}

const char *calendar_source_name(enum calendar_source s)
{
	static const char *const names[] = { "assumed", "tags", "config" };

	return names[s];
}

struct calendar_tag calendar_tag_next(struct calendar_tag t)
{
	t.rc = 0;
	t.minor++;
	if (!t.third && t.minor > LAST_MINOR) {
		t.major++;
		t.minor = 0;
	}
	return t;
}

char *calendar_name(const struct calendar *c, unsigned int k, unsigned int rc)
{
	struct calendar_tag t = c->making;
	_cleanup_free_ char *suffix = rc ? mem_printf("-rc%u", rc - t.third) : mem_strdup("");

	if (!c->anchored)
		return mem_strdup(k == 0 ? "the release in the making" :
				  k == 1 ? "the next release" : "a later release");
	for (; k; k--)
		t = calendar_tag_next(t);
	return mem_printf("v%u.%u%s%s", t.major, t.minor, t.third ? ".0" : "", suffix);
}

/* ----------------------------------------------------------------------- dates */

static int64_t days(int64_t n)
{
	return n * CALENDAR_DAY;
}

int64_t calendar_opens(const struct calendar *c, unsigned int k)
{
	int64_t one = (int64_t)c->window_days + (int64_t)c->last_rc * c->rc_days;

	return k ? calendar_release(c, 0) + days((int64_t)(k - 1) * one) : c->opens;
}

int64_t calendar_rc(const struct calendar *c, unsigned int k, unsigned int rc)
{
	/* counted from one that there was */
	if (!k && c->anchor.rc)
		return c->anchor.day + days(((int64_t)rc - c->anchor.rc) * c->rc_days);
	return calendar_opens(c, k) + days((int64_t)c->window_days +
					   ((int64_t)rc - 1) * c->rc_days);
}

int64_t calendar_release(const struct calendar *c, unsigned int k)
{
	unsigned int last = c->last_rc;

	/* there was one more already */
	if (!k && c->anchor.rc > last)
		last = c->anchor.rc;
	return calendar_rc(c, k, last + 1);
}

void calendar_at(unsigned int *k, unsigned int *rc, const struct calendar *c, int64_t day)
{
	unsigned int release = 0, n = 0;

	if (!c->anchored) {
		*k = *rc = 0;
		return;
	}
	while (day >= calendar_release(c, release))
		release++;
	while (day >= calendar_rc(c, release, n + 1))
		n++;
	*k = release;
	*rc = n;
}

bool calendar_is_over(const struct calendar *c, int64_t day)
{
	return c->anchored && day >= calendar_release(c, 2);
}

/* --------------------------------------------------------------------- landing */

/* Whether an rc of the release before @k is over. Of what nothing is known: yes. */
static bool is_cut_off(const struct calendar *c, unsigned int k, unsigned int rc, int64_t day)
{
	return !k || day > calendar_rc(c, k - 1, rc);
}

void calendar_land(struct calendar_landing *out, const struct calendar *c, int64_t day,
		   const unsigned int *cutoffs, size_t n, bool queued)
{
	struct calendar_landing l = { .rc = 1 };
	unsigned int k, rc;

	calendar_at(&k, &rc, c, day);
	l.k = k + !(queued && rc == 0 && c->anchored);
	for (size_t i = 0; c->anchored && i < n && !l.held; i++)
		if (cutoffs[i] && is_cut_off(c, l.k, cutoffs[i], day)) {
			l.held = true;
			l.by = i;
		}
	l.k += l.held;
	l.day = c->anchored ? calendar_rc(c, l.k, 1) : 0;
	*out = l;
}

void calendar_land_fix(struct calendar_landing *out, const struct calendar *c, int64_t day)
{
	struct calendar_landing l = { 0 };
	unsigned int k, rc, last;

	calendar_at(&k, &rc, c, day);
	last = !k && c->anchor.rc > c->last_rc ? c->anchor.rc : c->last_rc;
	l.k = k;
	l.rc = rc + 1 > last ? 0 : rc + 1;
	if (c->anchored)
		l.day = l.rc ? calendar_rc(c, k, l.rc) : calendar_release(c, k);
	*out = l;
}
