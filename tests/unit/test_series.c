// SPDX-License-Identifier: GPL-2.0-only
/*
 * Mails to series. A case is a few lines, a mail each:
 *
 *	id | ids it answers | sender | subject | text
 *
 * where a text of "+x" is a patch that adds the line x, "%" a diffstat, and '/'
 * a line break. What comes out is compared as text, see show().
 */
#include "base/vec.h"
#include "mail/series.h"
#include "unit.h"

#define N_MAILS 40

static void add_text(struct strbuf *out, const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (s[i] == '%')
			strbuf_addstr(out, " 2 files changed, 2 insertions(+)\n");
		if (s[i] == '+')
			strbuf_addstr(out, "\n---\n x | 1 +\n\ndiff --git a/x b/x\n"
				      "index 1111111..2222222 100644\n--- a/x\n+++ b/x\n"
				      "@@ -1,0 +2 @@ f\n");
		strbuf_addch(out, s[i] == '/' ? '\n' : s[i]);
	}
	strbuf_addch(out, '\n');
}

static size_t field(const char **s, const char *end, const char **out)
{
	const char *p = *s, *bar;
	size_t n;

	while (p < end && *p == ' ')
		p++;
	bar = memchr(p, '|', (size_t)(end - p));
	n = (size_t)((bar ? bar : end) - p);
	*s = bar ? bar + 1 : end;
	*out = p;
	while (n && p[n - 1] == ' ')
		n--;
	return n;
}

/* Each mail is a minute later than the one before, unless there is no id. */
static void add_mail(struct strbuf *out, const char *s, const char *end, unsigned int i)
{
	const char *id, *re, *from, *subject, *text;
	size_t n_id = field(&s, end, &id), n_re = field(&s, end, &re);
	size_t n_from = field(&s, end, &from), n_subject = field(&s, end, &subject);
	size_t n_text = field(&s, end, &text);

	strbuf_addf(out, "From x Mon Sep 17 00:00:00 2001\n"
		    "From: %.*s\nDate: Mon, 1 Jul 2019 12:%02u:00 +0000\n",
		    (int)n_from, from, i);
	if (n_id && *id != '-')
		strbuf_addf(out, "Message-Id: <%.*s>\n", (int)n_id, id);
	if (n_re) {
		size_t first = strcspn(re, " |");

		strbuf_addf(out, "In-Reply-To: <%.*s>\nReferences:",
			    (int)(first < n_re ? first : n_re), re);
		for (size_t k = n_re; k > 0;) {
			size_t start = k;

			while (start && re[start - 1] != ' ')
				start--;
			strbuf_addf(out, " <%.*s>", (int)(k - start), re + start);
			k = start ? start - 1 : 0;
		}
		strbuf_addch(out, '\n');
	}
	if (n_subject)
		strbuf_addf(out, "Subject: %.*s\n", (int)n_subject, subject);
	strbuf_addch(out, '\n');
	add_text(out, text, n_text);
	strbuf_addch(out, '\n');
}

struct span {
	const char *s, *end;
	unsigned int i;
};

/* @seed: 0 leaves the order as it is. */
static void shuffle(struct span *rows, size_t n, unsigned int seed)
{
	for (size_t i = n; seed && i > 1; i--) {
		struct span t = rows[i - 1];
		size_t k;

		seed = seed * 1103515245 + 12345;
		k = (seed >> 16) % i;
		rows[i - 1] = rows[k];
		rows[k] = t;
	}
}

static void make_mbox(struct strbuf *out, const char *spec, unsigned int seed)
{
	struct span rows[N_MAILS];
	size_t n = 0;

	while (*spec) {
		size_t len = strcspn(spec, "\n");

		assert_true(n < N_MAILS);
		rows[n] = (struct span){ spec, spec + len, (unsigned int)n };
		n++;
		spec += len + (spec[len] == '\n');
	}
	shuffle(rows, n, seed);
	for (size_t i = 0; i < n; i++)
		add_mail(out, rows[i].s, rows[i].end, rows[i].i);
}

static void show_patch(struct strbuf *out, const struct series *s, size_t i)
{
	const struct series_patch *p = &s->patches[i];

	strbuf_addf(out, " %u:%s", p->number, p->mail->message_id ? p->mail->message_id :
		    p->subject);
	if (p->version != s->version)
		strbuf_addf(out, "(v%u)", p->version);
	for (size_t k = 0; k < p->n_trailers; k++)
		strbuf_addf(out, "%s%s: %s%s", k ? "; " : " {", p->trailers[k].key,
			    p->trailers[k].value, p->trailers[k].other_sender ? " (other)" : "");
	if (p->n_trailers)
		strbuf_addch(out, '}');
}

/*
 * "v2 'title' cover=id 1:id 2:id {Acked-by: A <a@x.org>} missing=3 of 3 double=id
 * as=0 aside", a line each; as: of one topic with the series of that index
 */
static void show(struct strbuf *out, const struct series_set *set, bool with_topic)
{
	for (size_t i = 0; i < set->n; i++) {
		const struct series *s = &set->series[i];

		strbuf_addf(out, "v%u%s '%s'", s->version, s->rfc ? " rfc" : "", s->title);
		if (s->cover)
			strbuf_addf(out, " cover=%s", s->cover->message_id ?
				    s->cover->message_id : "-");
		for (size_t k = 0; k < s->n; k++)
			show_patch(out, s, k);
		for (size_t k = 0; k < s->n_missing; k++)
			strbuf_addf(out, "%s%u", k ? "," : " missing=", s->missing[k]);
		if (s->n_missing)
			strbuf_addf(out, " of %u", s->total);
		for (size_t k = 0; k < s->n_duplicates; k++)
			strbuf_addf(out, " double=%s", s->duplicates[k]->message_id ?
				    s->duplicates[k]->message_id : s->duplicates[k]->subject);
		if (with_topic && s->topic != i)
			strbuf_addf(out, " as=%u", s->topic);
		strbuf_addstr(out, s->aside ? " aside\n" : "\n");
	}
}

static struct series_set *must_read(const struct strbuf *mbox)
{
	_cleanup_err_ struct err err = ERR_INIT;
	struct series_set *set = NULL;

	if (series_read_bytes(&set, mbox->buf, mbox->len, "x.mbox", NULL, &err) < 0)
		fail_msg("%s", err_msg(&err));
	return set;
}

static void must_be(const char *what, const char *spec, const char *want,
		    const char *pick)
{
	_cleanup_strbuf_ struct strbuf mbox = STRBUF_INIT, got = STRBUF_INIT;
	_cleanup_(series_set_freep) struct series_set *set = NULL;
	_cleanup_err_ struct err err = ERR_INIT;
	const struct series *picked = NULL;

	make_mbox(&mbox, spec, 0);
	set = must_read(&mbox);
	show(&got, set, true);
	if (strcmp(got.buf, want))
		fail_msg("%s:\n%sis not\n%s", what, got.buf, want);
	if (series_pick(&picked, set, 0, &err) < 0)
		picked = NULL;
	if (pick && (!picked || strncmp(picked->title, pick, strlen(picked->title))))
		fail_msg("%s: picked '%s', not '%s'", what,
			 picked ? picked->title : err_msg(&err), pick);
	if (!pick && picked)
		fail_msg("%s: picked '%s'", what, picked->title);
}

static int compare_lines(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Lines in an order that says nothing about the order of the mails. */
static void sort_lines(struct strbuf *sb)
{
	_cleanup_free_ char *copy = mem_strdup(sb->buf);
	char *rows[N_MAILS];
	size_t n = 0;

	for (char *p = copy, *nl = strchr(p, '\n'); nl; p = nl + 1, nl = strchr(p, '\n')) {
		*nl = '\0';
		rows[n++] = p;
	}
	qsort(rows, n, sizeof(*rows), compare_lines);
	strbuf_reset(sb);
	for (size_t i = 0; i < n; i++)
		strbuf_addf(sb, "%s\n", rows[i]);
}

static void must_be_in_any_order(const char *what, const char *spec)
{
	_cleanup_strbuf_ struct strbuf first = STRBUF_INIT;

	for (unsigned int seed = 0; seed < 20; seed++) {
		_cleanup_strbuf_ struct strbuf mbox = STRBUF_INIT, got = STRBUF_INIT;
		_cleanup_(series_set_freep) struct series_set *set = NULL;

		make_mbox(&mbox, spec, seed);
		set = must_read(&mbox);
		show(seed ? &got : &first, set, false);
		sort_lines(seed ? &got : &first);
		if (seed && strcmp(got.buf, first.buf))
			fail_msg("%s, shuffled with %u:\n%sis not\n%s", what, seed, got.buf,
				 first.buf);
	}
}

struct series_case {
	const char *what, *spec, *want;
	const char *pick;	/* title of the one to apply; NULL: refused */
	bool any_order;
};
#define IN_ANY_ORDER true

static const struct series_case cases[] = {
	{ "one patch",
	  "a||A <a@x.org>|[PATCH] one|text+1\n",
	  "v1 'one' 1:a\n", "one", IN_ANY_ORDER },
	{ "a series with a cover letter",
	  "c||A <a@x.org>|[PATCH 0/3] title|hello/%\n"
	  "a|c|A <a@x.org>|[PATCH 1/3] one|text+1\n"
	  "b|c|A <a@x.org>|[PATCH 2/3] two|text+2\n"
	  "d|c|A <a@x.org>|[PATCH 3/3] three|text+3\n",
	  "v1 'title' cover=c 1:a 2:b 3:d\n", "title", IN_ANY_ORDER },
	{ "each mail below the one before",
	  "c||A <a@x.org>|[PATCH RFC 0/3] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH RFC 1/3] one|text+1\n"
	  "b|a c|A <a@x.org>|[PATCH RFC 2/3] two|text+2\n"
	  "d|b a c|A <a@x.org>|[PATCH RFC 3/3] three|text+3\n",
	  "v1 rfc 'title' cover=c 1:a 2:b 3:d\n", "title", IN_ANY_ORDER },
	{ "parts are missing, and the cover",
	  "a|c|A <a@x.org>|[PATCH 2/9] two|text+1\n"
	  "b|c|A <a@x.org>|[PATCH 6/9] six|text+2\n",
	  "v1 'two' 2:a 6:b missing=1,3,4,5,7,8,9 of 9\n", "two", IN_ANY_ORDER },
	{ "a mail in the middle of a deep thread is missing",
	  "c||A <a@x.org>|[PATCH 0/3] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH 1/3] one|text+1\n"
	  "d|b a c|A <a@x.org>|[PATCH 3/3] three|text+3\n",
	  "v1 'title' cover=c 1:a 3:d missing=2 of 3\n", "title", IN_ANY_ORDER },
	{ "no threading, but ids",
	  "a||A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b||A <a@x.org>|[PATCH 2/2] two|text+2\n",
	  "v1 'one' 1:a 2:b\n", "one", IN_ANY_ORDER },
	{ "no ids, many authors",
	  "-||A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "-||B <b@x.org>|[PATCH 2/2] two|text+2\n",
	  "v1 'one' 1:one 2:two\n", "one", IN_ANY_ORDER },
	{ "two of them behind each other",
	  "-||A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "-||A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "-||A <a@x.org>|[PATCH 1/2] three|text+3\n"
	  "-||A <a@x.org>|[PATCH 2/2] four|text+4\n",
	  "v1 'one' 1:one 2:two\nv1 'three' 1:three 2:four\n", NULL, false },
	{ "never sent, no numbers",
	  "-||A <a@x.org>|[PATCH] one|text+1\n"
	  "-||B <b@x.org>|[PATCH] two|text+2\n"
	  "-||A <a@x.org>||text without subject+3\n",
	  "v1 'one' 1:one 2:two 3:text without subject\n", "one", false },
	{ "sent without numbers, by one person into one thread",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "b|a|A <a@x.org>|[PATCH] two|text+2\n"
	  "d|a|A <a@x.org>|[PATCH] three|text+3\n",
	  "v1 'one' 1:a 2:b 3:d\n", "one", IN_ANY_ORDER },
	{ "the same subject again is a new version",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "b|a|A <a@x.org>|[PATCH] One|text+2\n",
	  "v1 'one' 1:a\nv2 'One' 1:b as=0\n", "One", IN_ANY_ORDER },
	{ "the same mails twice count once",
	  "c||A <a@x.org>|[PATCH 0/2] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "a|c|A <a@x.org>|[PATCH 1/2] one|text+1/-- /a footer of the list\n"
	  "c||A <a@x.org>|[PATCH 0/2] title|hello/list footer\n"
	  "b|c|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "b|c|A <a@x.org>|[PATCH 2/2] two|text+2\n",
	  "v1 'title' cover=c 1:a 2:b\n", "title", IN_ANY_ORDER },
	{ "a number twice, with another patch",
	  "c||A <a@x.org>|[PATCH 0/2] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|c|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "d|c|A <a@x.org>|[PATCH 2/2] two again|text+3\n",
	  "v1 'title' cover=c 1:a 2:b double=d\n", "title", false },
	{ "a number twice without ids",
	  "-||A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "-||A <a@x.org>|[PATCH 1/2] one again|text+3\n"
	  "-||A <a@x.org>|[PATCH 2/2] two|text+2\n",
	  "v1 'one' 1:one 2:two double=one again\n", "one", false },
	{ "more than there should be",
	  "a||A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|a|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "d|a|A <a@x.org>|[PATCH 3/2] three|text+3\n",
	  "v1 'one' 1:a 2:b 3:d\n", "one", IN_ANY_ORDER },
	{ "three versions, the second in reply to the first",
	  "c||A <a@x.org>|[PATCH 0/2] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|c|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "c2|c|A <a@x.org>|[PATCH v2 0/2] title|hello\n"
	  "a2|c2 c|A <a@x.org>|[PATCH v2 1/2] one|text+1\n"
	  "b2|c2 c|A <a@x.org>|[PATCH v2 2/2] two|text+22\n"
	  "c3||A <a@x.org>|[PATCH v3 0/3] title|hello\n"
	  "a3|c3|A <a@x.org>|[PATCH v3 1/3] one|text+1\n"
	  "b3|c3|A <a@x.org>|[PATCH v3 2/3] two|text+222\n"
	  "d3|c3|A <a@x.org>|[PATCH v3 3/3] three|text+3\n",
	  "v1 'title' cover=c 1:a 2:b\n"
	  "v2 'title' cover=c2 1:a2 2:b2 as=0\n"
	  "v3 'title' cover=c3 1:a3 2:b3 3:d3 as=0\n", "title", IN_ANY_ORDER },
	{ "another title, but a patch in common",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "c2||A <a@x.org>|[PATCH v2 0/2] title|hello\n"
	  "a2|c2|A <a@x.org>|[PATCH v2 1/2] zero|text+0\n"
	  "b2|c2|A <a@x.org>|[PATCH v2 2/2] one|text+1\n",
	  "v1 'one' 1:a\nv2 'title' cover=c2 1:a2 2:b2 as=0\n", "title", IN_ANY_ORDER },
	{ "the version is in the cover only",
	  "c||A <a@x.org>|[PATCH v4 0/2] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|c|A <a@x.org>|[PATCH 2/2] two|text+2\n",
	  "v4 'title' cover=c 1:a 2:b\n", "title", IN_ANY_ORDER },
	{ "a cover without a number",
	  "c||A <a@x.org>|[PATCH] title|hello//%\n"
	  "a|c|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|c|A <a@x.org>|[PATCH 2/2] two|text+2\n",
	  "v1 'title' cover=c 1:a 2:b\n", "title", IN_ANY_ORDER },
	{ "only what changed was sent again",
	  "c||A <a@x.org>|[PATCH 0/3] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH 1/3] one|text+1\n"
	  "b|c|A <a@x.org>|[PATCH 2/3] two|text+2\n"
	  "d|c|A <a@x.org>|[PATCH 3/3] three|text+3\n"
	  "r|b c|B <b@x.org>|Re: [PATCH 2/3] two|no\n"
	  "b2|r b c|A <a@x.org>|[PATCH v2 2/3] two|text+22\n"
	  "b3|b2 r b c|A <a@x.org>|[PATCH v3 2/3] two|text+222\n"
	  "d3|d c|A <a@x.org>|[PATCH v2 3/3] three|text+333\n",
	  "v1 'title' cover=c 1:a 2:b 3:d\n"
	  "v2 'title' cover=c 1:a(v1) 2:b2 3:d3 as=0\n"
	  "v3 'title' cover=c 1:a(v1) 2:b3 3:d3(v2) as=0\n", "title", IN_ANY_ORDER },
	{ "unrelated threads",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "b||B <b@x.org>|[PATCH 1/2] two|text+2\n"
	  "c|b|B <b@x.org>|[PATCH 2/2] three|text+3\n"
	  "d||A <a@x.org>|[PATCH] four|text+4\n",
	  "v1 'one' 1:a\nv1 'two' 1:b 2:c\nv1 'four' 1:d\n", NULL, IN_ANY_ORDER },
	{ "halves of two series are not one",
	  "a|x|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|y|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "d||B <b@x.org>|[PATCH 2/2] three|text+2\n",
	  "v1 'one' 1:a missing=2 of 2\nv1 'two' 2:b missing=1 of 2\n"
	  "v1 'three' 2:d missing=1 of 2\n", NULL, IN_ANY_ORDER },
	{ "two series below one mail",
	  "u||A <a@x.org>|What is to come|text\n"
	  "c|u|A <a@x.org>|[PATCH 0/2] title|hello\n"
	  "a|c u|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|c u|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "e|u|A <a@x.org>|[PATCH 0/2] other|hello\n"
	  "f|e u|A <a@x.org>|[PATCH 1/2] three|text+3\n"
	  "g|e u|A <a@x.org>|[PATCH 2/2] four|text+4\n",
	  "v1 'title' cover=c 1:a 2:b\nv1 'other' cover=e 1:f 2:g as=0\n", "other",
	  IN_ANY_ORDER },
	{ "a patch that somebody sends into a thread, and one that its author does",
	  "a||A <a@x.org>|[PATCH 1/1] one|text+1\n"
	  "r|a|B <b@x.org>|Re: [PATCH 1/1] one|how about this\n"
	  "b|r a|B <b@x.org>|[PATCH] another one|text+2\n"
	  "d|r a|A <a@x.org>|[PATCH] squash this|text+3\n",
	  "v1 'one' 1:a\nv1 'another one' 1:b as=0 aside\n"
	  "v1 'squash this' 1:d as=0 aside\n", "one", IN_ANY_ORDER },
	{ "sent again",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "b||A <a@x.org>|[RESEND PATCH] one|text+1\n",
	  "v1 'one' 1:a\nv1 'one' 1:b as=0\n", "one", IN_ANY_ORDER },
	{ "a reply that quotes or proposes a patch is none",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "b|a|B <b@x.org>|Re: [PATCH] one|how about+2\n"
	  "d|a|B <b@x.org>|AW: [PATCH] one|how about+2\n",
	  "v1 'one' 1:a\n", "one", IN_ANY_ORDER },
	{ "nothing but talk",
	  "a||A <a@x.org>|[PATCH 0/2] one|text\n"
	  "b||A <a@x.org>|Hello|text\n", "", NULL, IN_ANY_ORDER },
	{ "mails that answer each other",
	  "a|b|A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|a|A <a@x.org>|[PATCH 2/2] two|text+2\n",
	  "v1 'one' 1:a 2:b\n", "one", IN_ANY_ORDER },
	{ "trailers of replies, to the patch and to the cover, through other replies",
	  "c||A <a@x.org>|[PATCH 0/2] title|hello\n"
	  "a|c|A <a@x.org>|[PATCH 1/2] one|text//Acked-by: E <e@x.org>+1\n"
	  "b|c|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "r1|a c|B <b@x.org>|Re: [PATCH 1/2] one|> text//Reviewed-by: B <b@x.org>//Bye/-- /"
	  "Acked-by: Sig Nature <b@x.org>\n"
	  "r2|r1 a c|A <a@x.org>|Re: [PATCH 1/2] one|> Tested-by: Q <q@x.org>/thanks\n"
	  "r3|r2 r1 a c|D <d@x.org>|Re: [PATCH 1/2] one|Tested-by: D <d@x.org> # on a toaster\n"
	  "r4|c|E <e@x.org>|Re: [PATCH 0/2] title|For all:/Acked-by: E <e@x.org>\n"
	  "r5|lost b c|B <b@x.org>|Re: [PATCH 2/2] two|Reviewed-by: B <b@x.org>\n"
	  "r6|b c|B <b@x.org>|Re: [PATCH 2/2] two|reviewed-by: b <b@x.org>\n"
	  "r7|gone|B <b@x.org>|Re: [PATCH 7/7] x|Reviewed-by: Not Here <b@x.org>\n"
	  "r8|b c|F <f@x.org>|two|Tested-by: F <f@x.org>\n",
	  "v1 'title' cover=c 1:a {Reviewed-by: B <b@x.org>; "
	  "Tested-by: D <d@x.org> # on a toaster} "
	  "2:b {Reviewed-by: B <b@x.org>; Tested-by: F <f@x.org>; Acked-by: E <e@x.org>}\n",
	  "title", IN_ANY_ORDER },
	{ "trailers that are not the sender's, and those that are after all",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "r1|a|B <b@x.org>|Re: [PATCH] one|Acked-by: C <c@x.org>\n"
	  "r2|a|D <d+list@x.org>|Re: [PATCH] one|Acked-by: D D <d@x.org>\n"
	  "r3|a|E <e@work.x.org>|Re: [PATCH] one|Acked-by: E E <e@x.org>\n"
	  "r4|a|F F <f@home.org>|Re: [PATCH] one|Acked-by: F f <f@x.org>\n"
	  "r5|a|\"G, Hans\" <g@home.org>|Re: [PATCH] one|Acked-by: Hans G <g@x.org>\n"
	  "r6|a|\"K, Hans\" <g@home.org>|Re: [PATCH] one|Acked-by: Ina G <i@x.org>\n"
	  "r7|a|H <h@x.org>|Re: [PATCH] one|Acked-by: H H <h@a.b.x.org>\n",
	  "v1 'one' 1:a {Acked-by: C <c@x.org> (other); Acked-by: D D <d@x.org>; "
	  "Acked-by: E E <e@x.org>; Acked-by: F f <f@x.org>; Acked-by: Hans G <g@x.org>; "
	  "Acked-by: Ina G <i@x.org> (other); Acked-by: H H <h@a.b.x.org> (other)}\n", "one",
	  IN_ANY_ORDER },
	{ "lines of a reply that are no trailers",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "r|a|B <b@x.org>|Re: [PATCH] one|From: C <c@x.org>/To: D <d@x.org>/Cc: E <e@x.org>/"
	  "Link: mailto:<f@x.org>/Message-ID: <g@x.org>/Note: this is no name/"
	  "Acked-by: nobody/Acked-by: X &lt;x@y.org&gt;<br>/See: http:<//x@y.org/>/"
	  "Phone: 1@2.3/ok: <>/Fixes: the leak/Date: b@x.org\n",
	  "v1 'one' 1:a\n", "one", IN_ANY_ORDER },
	{ "Fixes, and a name that goes on in the next line",
	  "a||A <a@x.org>|[PATCH] one|text+1\n"
	  "r|a|B <b@x.org>|Re: [PATCH] one|Fixes: 0123456789ab (\"it\")/"
	  "Acked-by: B/<b@x.org>/  Tested-by: b@x.org\n",
	  "v1 'one' 1:a {Fixes: 0123456789ab (\"it\"); Acked-by: B <b@x.org>; "
	  "Tested-by: b@x.org}\n", "one", IN_ANY_ORDER },
	{ "an unchanged patch keeps what it was given before, a changed one does not",
	  "a||A <a@x.org>|[PATCH 1/2] one|text+1\n"
	  "b|a|A <a@x.org>|[PATCH 2/2] two|text+2\n"
	  "r|a|B <b@x.org>|Re: [PATCH 1/2] one|Acked-by: B <b@x.org>\n"
	  "s|b a|B <b@x.org>|Re: [PATCH 2/2] two|Acked-by: B <b@x.org>\n"
	  "a2||A <a@x.org>|[PATCH v2 1/2] one|other text+1\n"
	  "b2|a2|A <a@x.org>|[PATCH v2 2/2] two|text+22\n",
	  "v1 'one' 1:a {Acked-by: B <b@x.org>} 2:b {Acked-by: B <b@x.org>}\n"
	  "v2 'one' 1:a2 {Acked-by: B <b@x.org>} 2:b2 as=0\n", "one", IN_ANY_ORDER },
};

static void test_cases(void **state)
{
	(void)state;
	for (size_t i = 0; i < N_ROWS(cases); i++) {
		must_be(cases[i].what, cases[i].spec, cases[i].want, cases[i].pick);
		if (cases[i].any_order)
			must_be_in_any_order(cases[i].what, cases[i].spec);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_cases),
	};

	return cmocka_run_group_tests_name("series", tests, NULL, NULL);
}
