// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "cmd/check-words.h"
#include "cmd/oids.h"
#include "cmd/rebase-print.h"

#define ABBREV 12
#define MAX_CONFLICTS 20	/* of a commit */
#define MAX_FINDINGS 10

static enum out_color color_of(const struct rebase_row *row)
{
	switch (row->state) {
	case REBASE_CONFLICT:
	case REBASE_FAILED:
		return OUT_RED;
	case REBASE_RESOLVED:
		return OUT_YELLOW;
	case REBASE_PICKED:
		return OUT_GREEN;
	default:
		return OUT_DIM;
	}
}

static void show_id(struct out *o, const git_oid *oid)
{
	out_addf(o, "%.*s", ABBREV, git_oid_tostr_s(oid));
}

static const char *plural(size_t n, const char *one, const char *many)
{
	return n == 1 ? one : many;
}

static void conflict(struct out *o, const struct resolve_conflict *c)
{
	out_addf(o, "        %s", c->kind);
	if (c->path) {
		out_addstr(o, "  ");
		out_text(o, c->path);
	}
	if (c->hunks)
		out_addf(o, "  %zu %s", c->hunks, plural(c->hunks, "hunk", "hunks"));
	if (!c->path && c->message) {
		out_addstr(o, "  ");
		out_text(o, c->message);
	}
	if (resolve_is_done(c))
		out_addf(o, "  resolved by fixup %.*s", ABBREV, c->fixup ? c->fixup : "-");
	else if (c->fixup)
		out_addf(o, "  like fixup %.*s", ABBREV, c->fixup);
	out_addstr(o, "\n");
}

static void finding(struct out *o, const struct flow_silent *s)
{
	out_addstr(o, "        ");
	out_colored(o, s->suppressed ? OUT_DIM : OUT_RED,
		    s->suppressed ? "suppressed" : "silent");
	out_addstr(o, "  ");
	out_text(o, s->f.path);
	out_addf(o, ":%u: ", s->f.line);
	out_text(o, s->f.symbol);
	out_addstr(o, check_is_called(&s->f) ? "()\n" : "\n");
}

static void cause(struct out *o, const struct flow_silent *s)
{
	const struct flow_commits *by = &s->commits[SIDE_OURS];
	_cleanup_strbuf_ struct strbuf message = STRBUF_INIT;

	check_add_message(&message, s);
	out_addstr(o, "          ");
	out_text(o, message.buf);
	out_addstr(o, "\n");
	for (size_t i = 0; i < by->n && i < CHECK_MAX_COMMITS; i++) {
		out_addf(o, "          since %.*s ", ABBREV, by->items[i].id);
		out_text(o, by->items[i].subject);
		out_addstr(o, "\n");
	}
}

static bool same_cause(const struct flow_silent *a, const struct flow_silent *b)
{
	return a->f.kind == b->f.kind && !strcmp(a->f.symbol, b->f.symbol) &&
	       !strcmp(a->f.message, b->f.message);
}

/* What is said of several uses, one behind the other, is said once. */
static void findings(struct out *o, const struct rebase_result *r, const struct rebase_row *row)
{
	size_t n = row->n_findings < MAX_FINDINGS ? row->n_findings : MAX_FINDINGS;

	for (size_t i = 0; i < n; i++) {
		const struct flow_silent *s = &r->check.silent[row->findings[i]];

		finding(o, s);
		if (i + 1 == n || !same_cause(s, &r->check.silent[row->findings[i + 1]]))
			cause(o, s);
	}
	if (row->n_findings > n)
		out_addf(o, "        and %zu more\n", row->n_findings - n);
}

static void remarks(struct out *o, const struct rebase_result *r, const struct rebase_row *row)
{
	if (!git_oid_is_zero(&row->upstream)) {
		out_addstr(o, row->state == REBASE_UPSTREAM ? "        the same patch is " :
							      "        nearly the same is ");
		show_id(o, &row->upstream);
		out_addstr(o, " of the new base\n");
	}
	if (row->carried)
		out_addstr(o, "        what was made of the merge by hand is carried over\n");
	for (size_t i = 0; i < row->conflicts.n && i < MAX_CONFLICTS; i++)
		conflict(o, &row->conflicts.items[i]);
	if (row->conflicts.n > MAX_CONFLICTS)
		out_addf(o, "        and %zu more\n", row->conflicts.n - MAX_CONFLICTS);
	findings(o, r, row);
}

/* What the command said, behind its status. */
static void said(struct out *o, const char *text)
{
	for (const char *p = text; p;) {
		const char *end = strchr(p, '\n');
		_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;

		text_escape(&line, p, end ? (size_t)(end - p) : strlen(p), TEXT_KEEP_TAB);
		out_addf(o, "        | %s\n", line.buf);
		p = end ? end + 1 : NULL;
	}
}

static void show_row(struct out *o, const struct rebase_result *r, size_t i)
{
	const struct rebase_row *row = &r->rows[i];
	const char *state = rebase_state_name(row->state);

	out_addf(o, "%4zu/%zu ", i + 1, r->n);
	out_colored(o, color_of(row), state);
	out_addf(o, "%*s", (int)(12 - strlen(state)), "");
	out_sgr(o, OUT_YELLOW);
	show_id(o, &row->old);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, " ");
	out_text(o, row->subject);
	out_addstr(o, "\n");
	remarks(o, r, row);
	if (row->said)
		said(o, row->said);
}

/* What went as it should is one line; a single one is told about in full. */
static bool is_worth_a_line(const struct rebase_row *row)
{
	return (row->state != REBASE_PICKED && row->state != REBASE_UNCHANGED) ||
	       row->conflicts.n || row->n_findings || row->carried ||
	       !git_oid_is_zero(&row->upstream);
}

static void show_rows(struct out *o, const struct rebase_result *r)
{
	size_t quiet = 0;

	for (size_t i = 0; i < r->n; i++) {
		if (r->rows[i].state == REBASE_NOT_REACHED)
			continue;
		if (is_worth_a_line(&r->rows[i]))
			show_row(o, r, i);
		else
			quiet++;
	}
	if (quiet)
		out_addf(o, "%zu %s\n", quiet, plural(quiet, "commit goes over as it is",
						       "commits go over as they are"));
}

static void show_breaches(struct out *o, const struct rebase_result *r)
{
	for (size_t i = 0; i < r->n_breaches; i++) {
		const struct rebase_breach *b = &r->breaches[i];

		out_colored(o, r->end == REBASE_REFUSED ? OUT_RED : OUT_YELLOW,
			    rebase_rule_name(b->rule));
		out_addstr(o, "  ");
		out_text(o, b->message);
		out_addf(o, "\n        %s:\n        %s\n", rebase_rules_source,
			 rebase_rule_text(b->rule));
	}
	if (r->n_breaches && r->end != REBASE_REFUSED)
		out_addstr(o, "\n");
}

static enum out_color line_color(const char *line)
{
	return *line == '+' ? OUT_GREEN : *line == '-' ? OUT_RED : OUT_PLAIN;
}

/* As git prints it; the lines within a commit are indented. */
static void show_range_diff(struct out *o, const struct rebase_result *r)
{
	const struct strbuf *text = &r->range_diff;

	if (r->no_range_diff) {
		out_addstr(o, "\nno range-diff: ");
		out_text(o, r->no_range_diff);
		out_addstr(o, "\n");
	}
	if (!text->len)
		return;
	out_addstr(o, "\n");
	for (const char *p = text->buf; *p;) {
		size_t n = strcspn(p, "\n");
		_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;
		bool within = n > 4 && !memcmp(p, "    ", 4);

		text_escape(&line, p, n, TEXT_KEEP_TAB);
		if (within)
			out_sgr(o, line_color(p + 4));
		out_addstr(o, line.buf);
		if (within)
			out_sgr(o, OUT_PLAIN);
		out_addstr(o, "\n");
		p += n + (p[n] == '\n');
	}
}

static void say_end(struct out *o, const struct rebase_result *r)
{
	out_addstr(o, "\n");
	if (r->n_conflicts || r->n_failed) {
		size_t n = r->n_conflicts + r->n_failed;

		out_addf(o, "%zu of %zu %s %s; ", n, r->n, plural(r->n, "commit", "commits"),
			 r->n_failed && r->n_conflicts ? "conflict or fail" :
			 r->n_failed ? plural(n, "fails", "fail") :
				       plural(n, "conflicts", "conflict"));
	}
	if (r->n_emptied)
		out_addf(o, "%zu of %zu %s %s out empty; ", r->n_emptied, r->n,
			 plural(r->n, "commit", "commits"),
			 plural(r->n_emptied, "comes", "come"));
	if (r->n_findings)
		out_addf(o, "%zu silent %s; ", r->n_findings,
			 plural(r->n_findings, "conflict", "conflicts"));
	out_text(o, r->branch.name);
	switch (r->end) {
	case REBASE_SAME:
		out_addstr(o, " is there already.");
		break;
	case REBASE_MOVED:
	case REBASE_WOULD_MOVE:
		out_addstr(o, r->end == REBASE_MOVED ? " moved from " : " would move from ");
		show_id(o, &r->branch.old);
		out_addstr(o, " to ");
		show_id(o, &r->commit);
		out_addf(o, ", %zu %s.", r->n_new, plural(r->n_new, "commit", "commits"));
		break;
	case REBASE_HELD:
	case REBASE_REFUSED:
		out_addstr(o, " stays where it is.");
		break;
	}
}

/* The next thing to type. */
static void say_next(struct out *o, const struct rebase_result *r,
		     const struct rebase_opts *opts)
{
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;

	check_add_word(&name, r->branch.name);
	if (r->end == REBASE_REFUSED)
		out_addstr(o, "\n--force does it all the same");
	else if (r->end == REBASE_MOVED)
		out_addf(o, "\n`crosstree rebase %s --undo` takes it back", name.buf);
	else if (r->n_conflicts && !opts->keep_going)
		out_addstr(o, "\n--keep-going tries what is behind; `crosstree fixup record` "
			      "keeps a resolution");
	else if (r->n_emptied)
		out_addstr(o, "\n--empty=drop leaves what is empty out, --empty=keep keeps it");
	out_addstr(o, "\n");
}

static void say_notes(struct out *o, const struct notes_refs *notes, const char *how)
{
	for (size_t i = 0; i < notes->n; i++) {
		out_text(o, notes->items[i].ref);
		if (notes->items[i].n)
			out_addf(o, ": %zu %s", notes->items[i].n,
				 plural(notes->items[i].n, "note", "notes"));
		out_addf(o, " %s\n", how);
	}
}

void rebase_print_text(struct out *o, const struct rebase_result *r,
		       const struct rebase_opts *opts)
{
	_cleanup_strbuf_ struct strbuf unchecked = STRBUF_INIT;

	out_sgr(o, OUT_BOLD);
	out_text(o, r->branch.name);
	out_sgr(o, OUT_PLAIN);
	out_addf(o, ": %zu %s onto ", r->n, plural(r->n, "commit", "commits"));
	out_text(o, r->onto.name);
	out_addstr(o, " ");
	show_id(o, &r->onto.commit);
	out_addstr(o, "\n\n");
	show_breaches(o, r);
	if (r->end != REBASE_REFUSED)
		show_rows(o, r);
	show_range_diff(o, r);
	say_end(o, r);
	if (r->checked)
		check_unchecked_words(&unchecked, r->check.skipped, r->check.n_skipped);
	out_addstr(o, unchecked.buf);
	say_next(o, r, opts);
	say_notes(o, &r->notes, r->end == REBASE_MOVED ? "copied" : "to be copied");
}

void rebase_undone_text(struct out *o, const struct rebase_undone *u)
{
	out_text(o, u->branch.name);
	out_addstr(o, u->moved ? " is back at " : " would be back at ");
	show_id(o, &u->commit);
	out_addstr(o, ", from ");
	show_id(o, &u->branch.old);
	out_addstr(o, ".\n");
	say_notes(o, &u->notes, u->moved ? "is back, too" : "would be back, too");
}
