// SPDX-License-Identifier: GPL-2.0-only
/* The end of a matrix for people: what changed since the last one, what is gone, a count. */
#include <string.h>

#include "base/strbuf.h"
#include "check-words.h"
#include "matrix-text.h"
#include "suppressions.h"

static size_t known_in(const struct matrix_view *v, enum matrix_known_state state)
{
	size_t n = 0;

	for (size_t i = 0; v->since && i < v->since->n; i++)
		n += v->since->known[i].state == state;
	return n;
}

/* "first seen 2019-07-13, 12 days ago"; nothing where it is not known. */
static void show_age(struct out *out, const char *before, const char *first_seen,
		     int64_t now)
{
	int64_t age = first_seen ? matrix_age(first_seen, now) : -1;

	if (age >= 0)
		out_addf(out, "%sfirst seen %.10s, %lld day%s ago", before, first_seen,
			 (long long)age, age == 1 ? "" : "s");
}

/* Of those that are still there; times in UTC sort as text. */
static const char *oldest(const struct matrix_view *v)
{
	const char *first = NULL;

	for (size_t i = 0; i < v->r->n_causes; i++) {
		const char *seen = v->r->causes[i].first_seen;

		if (seen && (!first || strcmp(seen, first) < 0))
			first = seen;
	}
	return first;
}

/* How far a cause goes now: "2 hunks", "in 3 places". */
static void show_extent(struct out *out, const struct matrix_cause *c,
			const struct matrix_known *k)
{
	const char *sep = ": ";

	if (c->changed & CHANGED_HUNKS) {
		out_addstr(out, sep);
		matrix_count(out, c->hunks, "hunk");
		out_addf(out, ", were %zu", k->hunks);
	}
	if (c->changed & CHANGED_USES && c->n_uses != k->n_uses) {
		out_addstr(out, sep);
		matrix_count(out, c->n_uses, "place");
		out_addf(out, ", were %zu", k->n_uses);
		sep = "; ";
	} else if (c->changed & CHANGED_USES) {
		out_addf(out, "%sother places, or other troubles there", sep);
		sep = "; ";
	}
	if (c->changed & CHANGED_DECLARATION) {
		out_addf(out, "%snow ", sep);
		out_text(out, c->after.text ? c->after.text : "gone");
	}
}

static const struct matrix_known *known_as(const struct matrix_view *v, const char *id)
{
	for (size_t i = 0; i < v->since->n; i++)
		if (!strcmp(v->since->known[i].id, id))
			return &v->since->known[i];
	return NULL;
}

size_t matrix_changed_lines(struct out *out, const struct matrix_view *v)
{
	size_t n = 0;

	for (size_t i = 0; v->since && i < v->r->n_causes; i++) {
		const struct matrix_cause *c = &v->r->causes[i];
		const struct matrix_known *k = c->changed && !c->is_new ?
						       known_as(v, c->id) : NULL;

		if (!k)
			continue;
		matrix_label(out, OUT_CYAN, "changed");
		if (c->textual) {
			out_text(out, c->path ? c->path : "(no single path)");
		} else {
			matrix_place(out, c->uses[0].path, c->uses[0].line);
			out_addstr(out, " ");
			out_text(out, c->symbol);
		}
		out_addf(out, " (%s)", c->kind);
		show_extent(out, c, k);
		show_age(out, "; ", c->first_seen, v->now);
		out_addstr(out, "\n");
		n++;
	}
	if (n)
		out_addstr(out, "\n");
	return n;
}

void matrix_gone_lines(struct out *out, const struct matrix_view *v)
{
	for (size_t i = 0; v->since && i < v->since->n; i++) {
		const json_t *o = v->since->entries[i];
		const char *kind = json_string_value(json_object_get(o, "kind"));
		const char *what = json_string_value(json_object_get(o, "symbol"));

		if (v->since->known[i].state != KNOWN_GONE)
			continue;
		if (!what)
			what = json_string_value(json_object_get(o, "path"));
		out_colored(out, OUT_GREEN, "gone");
		out_addstr(out, "     ");
		out_text(out, what ? what : "");
		out_addstr(out, " (");
		out_text(out, kind ? kind : "");
		out_addstr(out, ")");
		show_age(out, ", ", v->since->known[i].first_seen, v->now);
		out_addstr(out, "\n");
	}
	if (known_in(v, KNOWN_GONE))
		out_addstr(out, "\n");
}

static size_t left_out(const struct matrix_result *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n_rows; i++)
		n += r->rows[i].left_out != NULL;
	return n;
}

static size_t counted_uses(const struct matrix_result *r)
{
	size_t n = 0;

	for (size_t i = 0; i < r->n_causes; i++)
		for (size_t u = 0; u < r->causes[i].n_uses; u++)
			n += r->causes[i].is_new &&
			     matrix_use_counts(&r->causes[i].uses[u]);
	return n;
}

void matrix_summary(struct out *out, const struct matrix_view *v,
			 const size_t blocks[N_FATES], size_t changed)
{
	const struct matrix_result *r = v->r;
	const struct flow_check_opts *how = &v->opts->check;
	const char *new = v->since ? "new " : "";
	_cleanup_strbuf_ struct strbuf tail = STRBUF_INIT;
	size_t uses = counted_uses(r);

	if (how->kinds)
		out_addf(out, "%zu %ssilent conflict%s", r->n_new[0], new,
			 r->n_new[0] == 1 ? "" : "s");
	if (uses > r->n_new[0])
		out_addf(out, " in %zu places", uses);
	if (how->kinds)
		out_addstr(out, ", ");
	if (how->textual)
		out_addf(out, "%zu %stextual%s, ", r->n_new[1],
			 how->kinds ? "" : new,
			 how->kinds	    ? "" :
			 r->n_new[1] == 1 ? " conflict" :
					      " conflicts");
	out_addstr(out, "in ");
	matrix_count(out, r->n_pairs, "pair");
	if (v->opts->n_shards)
		out_addf(out, " (part %u of %u)", v->opts->shard,
			 v->opts->n_shards);
	out_addstr(out, ".");
	if (v->since) {
		out_addf(out, " %zu known, ", known_in(v, KNOWN_HERE));
		if (changed)
			out_addf(out, "%zu of them changed, ", changed);
		out_addf(out, "%zu gone.", known_in(v, KNOWN_GONE));
	}
	if (v->since && oldest(v) && matrix_age(oldest(v), v->now) >= 0) {
		show_age(out, " The oldest was ", oldest(v), v->now);
		out_addstr(out, ".");
	}
	if (left_out(r)) {
		out_addstr(out, " ");
		matrix_count(out, left_out(r), "tree");
		out_addstr(out, " left out.");
	}
	if (blocks[RESOLVED])
		strbuf_addf(&tail, " Resolved before: %zu.", blocks[RESOLVED]);
	if (blocks[FIXED])
		strbuf_addf(&tail, " With a fixup: %zu.", blocks[FIXED]);
	suppress_words(&tail, blocks[SUPPRESSED]);
	check_unchecked_words(&tail, r->skipped, r->n_skipped);
	check_hidden_words(&tail, r->hidden);
	out_add(out, tail.buf, tail.len);
	out_addstr(out, "\n");
}
