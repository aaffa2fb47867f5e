// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/text.h"
#include "cmd/record.h"
#include "cmd/trees-status-print.h"

#define HOUR ((int64_t)3600)
#define DAY (24 * HOUR)
#define OFF_TOPIC_MOST 3u
#define SHARED_MOST 20u
#define PATCHES_MOST 20u
#define IN_MOST 4u

/* ---------------------------------------------------------------------- the table */

static void age(struct strbuf *sb, int64_t seconds)
{
	static const struct {
		int64_t below, unit;
		const char *one, *many;
	} rows[] = {
		{ HOUR, 60, "minute", "minutes" }, { 2 * DAY, HOUR, "hour", "hours" },
		{ 21 * DAY, DAY, "day", "days" }, { 90 * DAY, 7 * DAY, "week", "weeks" },
		{ 730 * DAY, 30 * DAY, "month", "months" },
		{ INT64_MAX, 365 * DAY, "year", "years" },
	};
	size_t i = 0;
	int64_t n;

	if (seconds < 0) {
		strbuf_addstr(sb, "to come");
		return;
	}
	while (seconds >= rows[i].below)
		i++;
	n = seconds / rows[i].unit;
	strbuf_addf(sb, "%lld %s", (long long)n, n == 1 ? rows[i].one : rows[i].many);
}

enum column { NAME, AGE, OWNED, AHEAD, BEHIND, TOPIC, UPSTREAM, N_COLUMNS };

struct line {
	struct strbuf cell[N_COLUMNS];
};

static void line_release(struct line *l)
{
	for (size_t c = 0; c < N_COLUMNS; c++)
		strbuf_release(&l->cell[c]);
}

static void number(struct strbuf *sb, int64_t n)
{
	if (n < 0)
		strbuf_addch(sb, '-');
	else
		strbuf_addf(sb, "%lld", (long long)n);
}

static void fill(struct line *l, const struct tree *t, const struct tree_status *s,
		 int64_t now)
{
	const char *up = t->upstream ? t->upstream : "-";

	text_escape(&l->cell[NAME], t->name, strlen(t->name), 0);
	text_escape(&l->cell[UPSTREAM], up, strlen(up), 0);
	if (t->error)
		strbuf_addch(&l->cell[AGE], '-');
	else
		age(&l->cell[AGE], now - s->tip_time);
	number(&l->cell[OWNED], s->owned);
	number(&l->cell[AHEAD], s->ahead);
	number(&l->cell[BEHIND], s->behind);
	if (s->of_topic < 0)
		strbuf_addch(&l->cell[TOPIC], '-');
	else
		strbuf_addf(&l->cell[TOPIC], "%lld/%lld",
			    (long long)(s->of_topic - (int64_t)s->n_off_topic),
			    (long long)s->of_topic);
}

static void heading(struct line *l)
{
	static const char *const titles[N_COLUMNS] = {
		"tree", "age", "own", "ahead", "behind", "on topic", "upstream",
	};

	for (size_t c = 0; c < N_COLUMNS; c++)
		strbuf_addstr(&l->cell[c], titles[c]);
}

static bool flush_right(size_t c)
{
	return c >= OWNED && c <= TOPIC;
}

static void spaces(struct out *o, size_t n)
{
	while (n--)
		out_addstr(o, " ");
}

static void show_line(struct out *o, const struct line *l, const size_t width[N_COLUMNS])
{
	for (size_t c = 0; c < N_COLUMNS; c++) {
		size_t pad = width[c] - text_width(l->cell[c].buf, l->cell[c].len);

		if (flush_right(c))
			spaces(o, pad);
		out_add(o, l->cell[c].buf, l->cell[c].len);
		if (c < N_COLUMNS - 1)
			spaces(o, 2 + (flush_right(c) ? 0 : pad));
	}
	out_addstr(o, "\n");
}

/* ------------------------------------------------------------------ below each line */

static void show_commit(struct out *o, const git_oid *oid, const char *subject)
{
	out_sgr(o, OUT_YELLOW);
	out_addf(o, "%.12s", git_oid_tostr_s(oid));
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, " ");
	out_text(o, subject);
}

static void names(struct out *o, const struct trees *t, const size_t *at, size_t n)
{
	for (size_t i = 0; i < n && i < IN_MOST; i++) {
		out_addstr(o, i ? ", " : "");
		out_text(o, t->items[at[i]].name);
	}
	if (n > IN_MOST)
		out_addf(o, " and %zu more", n - IN_MOST);
}

/* Whether tree @i sends to tree @up, directly or by others: then it has all of that. */
static bool sends_to(const struct trees *t, size_t i, size_t up)
{
	for (int at = t->items[i].upstream_index; at >= 0; at = t->items[at].upstream_index)
		if ((size_t)at == up)
			return true;
	return false;
}

static void show_containers(struct out *o, const struct trees *t, size_t tree,
			    const struct tree_status *s)
{
	_cleanup_free_ size_t *in = mem_array(NULL, s->n_in + 1, sizeof(*in));
	size_t n = 0;

	for (size_t i = 0; i < s->n_in; i++)
		if (!sends_to(t, s->in[i], tree))
			in[n++] = s->in[i];
	if (!n)
		return;
	out_addstr(o, "  all of it is in ");
	names(o, t, in, n);
	out_addstr(o, "\n");
}

static void show_notes(struct out *o, const struct trees *t, size_t at,
		       const struct tree_status *s)
{
	const struct tree *tree = &t->items[at];

	if (tree->error) {
		out_addstr(o, "  ");
		out_colored(o, OUT_RED, "error");
		out_addstr(o, ": ");
		out_text(o, tree->error);
		out_addstr(o, "\n");
	}
	if (s->topic_error) {
		out_addstr(o, "  ");
		out_colored(o, OUT_YELLOW, "topic");
		out_addstr(o, ": ");
		out_text(o, s->topic_error);
		out_addstr(o, "\n");
	}
	show_containers(o, t, at, s);
	for (size_t i = 0; i < s->n_off_topic && i < OFF_TOPIC_MOST; i++) {
		out_addstr(o, "  off topic: ");
		show_commit(o, &s->off_topic[i].commit, s->off_topic[i].subject);
		out_addstr(o, ": ");
		out_text(o, s->off_topic[i].path);
		out_addstr(o, "\n");
	}
	if (s->n_off_topic > OFF_TOPIC_MOST)
		out_addf(o, "  off topic: %zu more\n", s->n_off_topic - OFF_TOPIC_MOST);
}

static void show_table(struct out *o, const struct trees *t, const struct trees_status *s,
		       int64_t now)
{
	struct line *lines = mem_zalloc((t->n + 1) * sizeof(*lines));
	size_t width[N_COLUMNS] = { 0 };

	for (size_t i = 0; i <= t->n; i++) {
		for (size_t c = 0; c < N_COLUMNS; c++)
			strbuf_init(&lines[i].cell[c]);
		if (i)
			fill(&lines[i], &t->items[i - 1], &s->trees[i - 1], now);
		else
			heading(&lines[i]);
		for (size_t c = 0; c < N_COLUMNS; c++) {
			size_t w = text_width(lines[i].cell[c].buf, lines[i].cell[c].len);

			if (w > width[c])
				width[c] = w;
		}
	}
	out_sgr(o, OUT_DIM);
	show_line(o, &lines[0], width);
	out_sgr(o, OUT_PLAIN);
	for (size_t i = 0; i < t->n; i++) {
		show_line(o, &lines[i + 1], width);
		show_notes(o, t, i, &s->trees[i]);
	}
	for (size_t i = 0; i <= t->n; i++)
		line_release(&lines[i]);
	free(lines);
}

/* -------------------------------------------------------------------- what is shared */

static void show_shared(struct out *o, const struct trees *t, const struct trees_status *s)
{
	for (size_t i = 0; i < s->n_shared && i < SHARED_MOST; i++) {
		const struct status_shared *x = &s->shared[i];

		out_addstr(o, i ? "" : "\nthe same commits\n");
		out_addstr(o, "  ");
		names(o, t, x->trees, x->n_trees);
		out_addf(o, ": %zu %s ", x->n, x->n == 1 ? "commit," : "commits, the newest");
		show_commit(o, &x->newest, x->subject);
		out_addstr(o, "\n");
	}
	if (s->n_shared > SHARED_MOST)
		out_addf(o, "  and %zu more sets of trees; --format=json has them all\n",
			 s->n_shared - SHARED_MOST);
}

static void show_patches(struct out *o, const struct trees *t, const struct trees_status *s)
{
	for (size_t i = 0; i < s->n_patches && i < PATCHES_MOST; i++) {
		const struct status_patch *p = &s->patches[i];

		out_addstr(o, i ? "" : "\nthe same patches\n");
		out_addstr(o, "  ");
		out_text(o, p->subject);
		for (size_t k = 0; k < p->n; k++) {
			out_addf(o, "\n    %.12s ", git_oid_tostr_s(&p->copies[k].commit));
			names(o, t, p->copies[k].trees, p->copies[k].n_trees);
		}
		out_addstr(o, "\n");
	}
	if (s->n_patches > PATCHES_MOST)
		out_addf(o, "  and %zu more patches; --format=json has them all\n",
			 s->n_patches - PATCHES_MOST);
}

void trees_status_text(struct out *o, const struct trees *t, const struct trees_status *s,
		       int64_t now)
{
	show_table(o, t, s, now);
	show_shared(o, t, s);
	show_patches(o, t, s);
}

/* ------------------------------------------------------------------------ porcelain */

static void signed_number(struct record *rec, int64_t n)
{
	char text[32];

	snprintf(text, sizeof(text), "%lld", (long long)n);
	record_word(rec, n < 0 ? "-" : text);
}

static void tree_records(struct record *rec, const struct trees *t, size_t i,
			 const struct tree_status *s)
{
	const struct tree *tree = &t->items[i];

	record_start(rec, "tree");
	record_text(rec, tree->name);
	record_word(rec, tree->error ? "-" : git_oid_tostr_s(&tree->commit));
	signed_number(rec, tree->error ? -1 : s->tip_time);
	signed_number(rec, s->owned);
	signed_number(rec, s->ahead);
	signed_number(rec, s->behind);
	signed_number(rec, s->of_topic);
	signed_number(rec, s->of_topic < 0 ? -1 : (int64_t)s->n_off_topic);
	record_text(rec, tree->upstream ? tree->upstream : "-");
	if (tree->error || s->topic_error)
		record_text(rec, tree->error ? tree->error : s->topic_error);
	record_end(rec);
	for (size_t k = 0; k < s->n_in; k++) {
		record_start(rec, "in");
		record_text(rec, t->items[s->in[k]].name);
		record_end(rec);
	}
	for (size_t k = 0; k < s->n_off_topic; k++) {
		record_start(rec, "off-topic");
		record_word(rec, git_oid_tostr_s(&s->off_topic[k].commit));
		record_text(rec, s->off_topic[k].subject);
		record_path(rec, s->off_topic[k].path);
		record_end(rec);
	}
}

static void tree_fields(struct record *rec, const struct trees *t, const size_t *at, size_t n)
{
	for (size_t i = 0; i < n; i++)
		record_text(rec, t->items[at[i]].name);
	record_end(rec);
}

void trees_status_porcelain(struct out *o, const struct trees *t,
			    const struct trees_status *s, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(o, nul);

	record_start(&rec, "# crosstree.trees-status 1");
	record_end(&rec);
	for (size_t i = 0; i < t->n; i++)
		tree_records(&rec, t, i, &s->trees[i]);
	for (size_t i = 0; i < s->n_shared; i++) {
		record_start(&rec, "same-commits");
		record_number(&rec, s->shared[i].n);
		record_word(&rec, git_oid_tostr_s(&s->shared[i].newest));
		record_text(&rec, s->shared[i].subject);
		tree_fields(&rec, t, s->shared[i].trees, s->shared[i].n_trees);
	}
	for (size_t i = 0; i < s->n_patches; i++) {
		const struct status_patch *p = &s->patches[i];

		record_start(&rec, "same-patch");
		record_number(&rec, p->n);
		record_text(&rec, p->subject);
		record_end(&rec);
		for (size_t k = 0; k < p->n; k++) {
			record_start(&rec, "copy");
			record_word(&rec, git_oid_tostr_s(&p->copies[k].commit));
			tree_fields(&rec, t, p->copies[k].trees, p->copies[k].n_trees);
		}
	}
}
