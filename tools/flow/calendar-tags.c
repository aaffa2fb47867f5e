// SPDX-License-Identifier: GPL-2.0-only
/* Where a calendar comes from: tags, and what the user has to say. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/num.h"
#include "base/vec.h"
#include "flow/calendar.h"
#include "repo/git.h"

#define RELEASES 6	/* that are looked back on */
#define ENOUGH 3	/* of a thing, to say how long it takes */
#define WINDOW_DAYS 14
#define RC_DAYS 7
#define LAST_RC 7
#define MOST_DAYS 60	/* between two tags that are said to follow each other */
#define CONFIG_MAX 200
#define LAST_DAY INT64_C(253402300800)	/* of the year 9999 */

static int by_version(const void *a, const void *b)
{
	const struct calendar_tag *x = a, *y = b;

	if (x->major != y->major)
		return x->major < y->major ? -1 : 1;
	if (x->minor != y->minor)
		return x->minor < y->minor ? -1 : 1;
	/* the release after its rcs */
	if (x->rc != y->rc)
		return !x->rc ? 1 : !y->rc || x->rc < y->rc ? -1 : 1;
	return 0;
}

static int by_size(const void *a, const void *b)
{
	const unsigned int *x = a, *y = b;

	return *x < *y ? -1 : *x > *y;
}

typedef VEC(unsigned int) numbers;

/* The one in the middle of the last ones; @otherwise where there are too few. */
static void settle(unsigned int *out, enum calendar_source *from, numbers *n,
		   unsigned int otherwise, size_t most)
{
	unsigned int *last = n->items;
	size_t count = n->n;

	if (count > most) {
		last += count - most;
		count = most;
	}
	*out = otherwise;
	*from = CALENDAR_ASSUMED;
	if (count < ENOUGH)
		return;
	qsort(last, count, sizeof(*last), by_size);
	*out = last[count / 2];
	*from = CALENDAR_TAGS;
}

static bool same_release(const struct calendar_tag *a, const struct calendar_tag *b)
{
	return a->major == b->major && a->minor == b->minor;
}

/* How long things took, from tags in their order. */
static void measure(struct calendar *c, const struct calendar_tag *tags, size_t n)
{
	numbers windows = VEC_INIT, gaps = VEC_INIT, last = VEC_INIT;

	for (size_t i = 1; i < n; i++) {
		const struct calendar_tag *a = &tags[i - 1], *b = &tags[i];
		int64_t gap = (b->day - a->day) / CALENDAR_DAY;

		if (gap <= 0 || gap > MOST_DAYS)
			continue;
		if (!a->rc && b->rc == 1)
			VEC_PUSH(&windows, (unsigned int)gap);
		else if (a->rc && same_release(a, b) && b->rc == a->rc + 1)
			VEC_PUSH(&gaps, (unsigned int)gap);
		else if (a->rc && same_release(a, b) && !b->rc)
			VEC_PUSH(&last, a->rc);
	}
	settle(&c->window_days, &c->window_from, &windows, WINDOW_DAYS, RELEASES);
	settle(&c->rc_days, &c->rc_from, &gaps, RC_DAYS, (size_t)RELEASES * LAST_RC);
	settle(&c->last_rc, &c->last_from, &last, LAST_RC, RELEASES);
	VEC_RELEASE(&windows);
	VEC_RELEASE(&gaps);
	VEC_RELEASE(&last);
}

/* The window of what is in the making opened with the release before, or so long ago. */
static void anchor(struct calendar *c, const struct calendar_tag *tags, size_t n)
{
	size_t i = n - 1;

	c->anchored = true;
	c->anchor = c->making = tags[i];
	c->making.rc = 0;
	if (!c->anchor.rc) {
		c->opens = c->anchor.day;
		c->making = calendar_tag_next(c->making);
		return;
	}
	while (i && same_release(&tags[i], &c->anchor))
		i--;
	c->opens = calendar_rc(c, 0, 1) - (int64_t)c->window_days * CALENDAR_DAY;
	if (!tags[i].rc && tags[i].day < c->anchor.day &&
	    c->anchor.day - tags[i].day < (int64_t)120 * CALENDAR_DAY)
		c->opens = tags[i].day;
}

void calendar_make(struct calendar *out, struct calendar_tag *tags, size_t n)
{
	struct calendar c = { .anchored = false };

	if (n)
		qsort(tags, n, sizeof(*tags), by_version);
	measure(&c, tags, n);
	if (n)
		anchor(&c, tags, n);
	*out = c;
}

/* --------------------------------------------------------------- configuration */

static int configure_release(struct calendar *c, const char *value, struct err *err)
{
	const char *colon = strchr(value, ':');
	_cleanup_free_ char *name = mem_strndup(value, colon ? (size_t)(colon - value) :
								strlen(value));
	struct calendar_tag t = { .rc = 0 };

	if (!colon || !calendar_parse_tag(&t, name) || !calendar_parse_day(&t.day, colon + 1))
		return err_set(err, "release=%s is not of the form v5.2:2019-07-07", value);
	anchor(c, &t, 1);
	return 0;
}

static int configure_word(struct calendar *c, const char *word, struct err *err)
{
	const struct {
		const char *name;
		unsigned int *to;
		enum calendar_source *from;
	} rows[] = {
		{ "window=", &c->window_days, &c->window_from },
		{ "rc=", &c->rc_days, &c->rc_from },
		{ "last-rc=", &c->last_rc, &c->last_from },
	};
	uint64_t n;

	if (strncmp(word, "release=", 8) == 0)
		return configure_release(c, word + 8, err);
	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t len = strlen(rows[i].name);

		if (strncmp(word, rows[i].name, len) != 0)
			continue;
		if (num_parse(&n, word + len, 1, 365, rows[i].name, err) < 0)
			return -1;
		*rows[i].to = (unsigned int)n;
		*rows[i].from = CALENDAR_CONFIG;
		return 0;
	}
	return err_set(err, "'%s' is none of window=, rc=, last-rc=, release=", word);
}

int calendar_configure(struct calendar *c, const char *text, struct err *err)
{
	struct calendar res = *c;
	const char *release = NULL;

	if (strlen(text) > CONFIG_MAX)
		return err_set(err, "longer than %d bytes", CONFIG_MAX);
	/* a release last: what it opens hangs on the rest */
	for (int pass = 0; pass < 2; pass++)
		for (const char *s = text; *(s += strspn(s, " \t"));) {
			size_t n = strcspn(s, " \t");
			_cleanup_free_ char *word = mem_strndup(s, n);
			bool is_release = strncmp(word, "release=", 8) == 0;

			release = is_release ? s : release;
			if (is_release == (pass == 1) && configure_word(&res, word, err) < 0)
				return -1;
			s += n;
		}
	/* where the window is counted back from an rc */
	if (!release && res.anchored && res.anchor.rc && res.window_from == CALENDAR_CONFIG)
		res.opens = calendar_rc(&res, 0, 1) - (int64_t)res.window_days * CALENDAR_DAY;
	*c = res;
	return 0;
}

/* ------------------------------------------------------------------------ both */

/* "TAG SECONDS", one a line. */
static void read_tags(struct calendar_tag **out, size_t *n, char *text)
{
	VEC(struct calendar_tag) tags = VEC_INIT;
	char *next;

	for (char *line = text; *line; line = next) {
		struct calendar_tag t = { .rc = 0 };
		char *blank, *nl = strchr(line, '\n');

		next = nl ? nl + 1 : line + strlen(line);
		if (nl)
			*nl = '\0';
		blank = strchr(line, ' ');
		if (!blank)
			continue;
		*blank = '\0';
		t.day = (int64_t)strtoll(blank + 1, NULL, 10);
		t.day -= t.day % CALENDAR_DAY;
		if (t.day > 0 && t.day < LAST_DAY && calendar_parse_tag(&t, line))
			VEC_PUSH(&tags, t);
	}
	*out = tags.items;
	*n = tags.n;
}

int calendar_load(struct calendar *out, struct ctx *ctx, struct err *err)
{
	static const char *const argv[] = {
		"for-each-ref", "--format=%(refname:lstrip=2) %(creatordate:unix)",
		"refs/tags/v*", NULL,
	};
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ struct calendar_tag *tags = NULL;
	_cleanup_free_ char *text = NULL;
	struct calendar c;
	size_t n = 0;
	int rc = git_run(&res, ctx->repo, argv, NULL, err);

	if (rc < 0)
		return rc;
	read_tags(&tags, &n, res.out.buf);
	calendar_make(&c, tags, n);
	rc = repo_config_str(ctx->repo, "crosstree.calendar", &text, err);
	if (rc == 0)
		rc = calendar_configure(&c, text, err);
	if (rc < 0)
		return err_prefix(err, "crosstree.calendar");
	*out = c;
	return 0;
}
