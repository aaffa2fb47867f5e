// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "cmd/describe.h"
#include "cmd/fixup-print.h"
#include "cmd/prep-print.h"
#include "cmd/suggest-print.h"

#define EDITS_SHOWN 10u
#define EDIT_WIDTH 64u
#define COMMITS_SHOWN 3u

static void lines_in_files(struct out *o, size_t lines, size_t files)
{
	out_addf(o, "%zu %s in %zu %s", lines, lines == 1 ? "line" : "lines", files,
		 files == 1 ? "file" : "files");
}

static void show_commits(struct out *o, const struct flow_commits *c)
{
	for (size_t i = 0; i < c->n && i < COMMITS_SHOWN; i++) {
		out_addstr(o, "         ");
		out_sgr(o, OUT_YELLOW);
		out_addf(o, "%.12s", c->items[i].id);
		out_sgr(o, OUT_PLAIN);
		out_addstr(o, " ");
		out_text(o, c->items[i].subject);
		out_addstr(o, "\n");
	}
}

/* What was learnt from which commits; one line for all uses of a rule. */
static void show_learned(struct out *o, const struct flow_prep_result *r)
{
	for (size_t i = 0; i < r->learned.n; i++) {
		const struct prep_learned *l = &r->learned.items[i], *last = i ? l - 1 : NULL;

		out_addstr(o, l->suggest->state == SUGGEST_PROVED ? "proved   " : "unproved ");
		out_text(o, l->path);
		out_addf(o, ":%u: ", l->line);
		out_text(o, l->symbol);
		out_addstr(o, "\n");
		if (l->suggest->why) {
			out_addstr(o, "         ");
			out_text(o, l->suggest->why);
			out_addstr(o, "\n");
		}
		if (!l->suggest->rule || (last && last->suggest->rule &&
					  strcmp(last->suggest->rule, l->suggest->rule) == 0))
			continue;
		out_addstr(o, "         ");
		out_text(o, l->suggest->rule);
		suggest_origin(o, l->suggest);
		out_addstr(o, "\n");
		show_commits(o, &l->commits);
	}
}

/* What goes through what, and what has no wrapper. */
static void show_shims(struct out *o, const struct flow_prep_result *r)
{
	for (size_t i = 0; i < r->shims.n; i++) {
		const struct prep_shim *m = &r->shims.items[i];

		out_addstr(o, m->name ? "wrapper  " : "none     ");
		if (m->name) {
			out_text(o, m->path);
			out_addstr(o, ": ");
			out_text(o, m->name);
			out_addstr(o, " for ");
		}
		out_text(o, m->symbol);
		if (m->name)
			out_addf(o, ", %zu %s", m->uses, m->uses == 1 ? "use" : "uses");
		if (m->name && m->left)
			out_addf(o, "; %zu cannot go through it", m->left);
		out_addstr(o, "\n");
		if (m->name && m->more) {
			out_addstr(o, "         takes for the merge: ");
			out_text(o, m->more);
			out_addstr(o, "\n");
		}
		if (m->name)
			continue;
		out_addstr(o, "         ");
		out_text(o, m->why);
		out_addstr(o, "\n");
	}
	if (r->n_unrepaired && !r->why)
		out_addf(o, "left     %zu silent %s of the merge as before\n", r->n_unrepaired,
			 r->n_unrepaired == 1 ? "finding" : "findings");
}

static void heading(struct out *o, const struct flow_prep_result *r, const struct repo *repo)
{
	const struct described_pair pair = {
		{ r->provider_name, r->consumer_name }, { &r->provider, &r->consumer },
		r->bases, r->n_bases, 12,
	};

	describe_pair(o, repo, &pair);
	if (r->strategy == PREP_SHIM) {
		out_addf(o, "\nwith wrappers: learned a fix for %zu of %zu silent %s",
			 r->n_proved, r->learned.n, r->learned.n == 1 ? "finding" : "findings");
	} else if (r->fixup) {
		out_addstr(o, "\nfixup ");
		out_text(o, r->fixup);
	} else {
		out_addf(o, "\nlearned a fix for %zu of %zu silent %s", r->n_proved, r->learned.n,
			 r->learned.n == 1 ? "finding" : "findings");
	}
	if (r->fixup_files) {
		out_addstr(o, ": ");
		lines_in_files(o, r->fixup_changed, r->fixup_files);
	}
	out_addstr(o, "\n");
	if (!r->fixup)
		show_learned(o, r);
	show_shims(o, r);
	out_addstr(o, "\n");
}

/* One line of a text, shortened; the first one that says something. */
static void short_text(struct out *o, const char *text)
{
	char line[EDIT_WIDTH + 1];
	size_t n = strcspn(text, "\n");
	bool cut = text[n] || n > EDIT_WIDTH;

	if (n > EDIT_WIDTH)
		n = EDIT_WIDTH;
	memcpy(line, text, n);
	line[n] = '\0';
	out_text(o, line);
	out_addstr(o, cut ? " ..." : "");
}

static void show_edit(struct out *o, const struct prep_edit *e)
{
	out_addstr(o, "         ");
	out_text(o, e->path);
	if (!e->whole) {
		out_addf(o, ":%u: ", e->line);
		if (*e->before)
			short_text(o, e->before);
		if (*e->before && *e->after)
			out_addstr(o, " -> ");
		else
			out_addstr(o, *e->after ? "+ " : *e->before ? " goes" : "blanks");
		short_text(o, e->after);
	}
	out_addstr(o, "\n           ");
	out_text(o, e->why);
	out_addstr(o, "\n");
}

/* What stays in the merge, each with the reason. */
static void show_left(struct out *o, const struct flow_prep_result *r)
{
	size_t shown = 0, left = r->edits.n - r->n_prep;

	for (size_t i = 0; i < r->edits.n && shown < EDITS_SHOWN; i++) {
		if (r->edits.items[i].prep)
			continue;
		show_edit(o, &r->edits.items[i]);
		shown++;
	}
	if (shown < left)
		out_addf(o, "         and %zu more edits; --format=json has them all\n",
			 left - shown);
}

static void show_patch(struct out *o, const char *what, const struct prep_patch *p,
		       const char *whose)
{
	out_sgr(o, OUT_BOLD);
	out_addf(o, "%-8s", what);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, " ");
	lines_in_files(o, p->changed, p->files);
	out_addstr(o, " for ");
	out_text(o, whose);
	out_addstr(o, "\n         ");
	out_text(o, p->subject);
	out_addstr(o, "\n");
}

static void show_proof(struct out *o, const struct flow_prep_result *r)
{
	out_addstr(o, "\nproved   ");
	out_text(o, r->consumer_name);
	out_addstr(o, " with the prep patch has no new silent finding;\n         merged with ");
	out_text(o, r->provider_name);
	out_addf(o, "%s it gives the tree %s,\n         %.12s, "
		 "byte by byte, in either order",
		 r->residual.diff.len ? " and with the residual fixup" : "",
		 r->strategy == PREP_SHIM ? "that has no finding of what is wrapped" :
					    "of the merge with the fixup",
		 git_oid_tostr_s(&r->proof[0].wanted));
	if (r->proof[0].conflicts)
		out_addf(o, "; %zu of %zu conflicts left,\n         resolved as in the fixup",
			 r->proof[0].conflicts_left, r->proof[0].conflicts);
	out_addstr(o, "\n");
}

void prep_print_built(struct out *o, const struct prep_built *b)
{
	if (!b->asked || b->failed || b->n)
		return;
	out_addf(o, "built    %zu %s of each of %zu trees: no error that was not there", b->files,
		 b->files == 1 ? "file" : "files", b->trees);
	if (b->before_known)
		out_addf(o, ";\n         the merge as it is has %zu", b->before);
	out_addstr(o, "\n");
}

static void show_where(struct out *o, const struct flow_prep_result *r,
		       const struct prep_print *how)
{
	if (!how->dir) {
		out_addstr(o, "\n");
		fixup_print_diff(o, r->prep.diff.buf, r->prep.diff.len);
		if (!r->residual.diff.len)
			return;
		out_addstr(o, "\nresidual fixup:\n\n");
		fixup_print_diff(o, r->residual.diff.buf, r->residual.diff.len);
		return;
	}
	out_addstr(o, how->dry_run ? "\nwould write " : "\nwrote    ");
	out_text(o, how->dir);
	out_addstr(o, "/prep/");
	out_text(o, r->prep.file);
	out_addstr(o, r->residual.diff.len ? ", merge-fixup.patch, report.json\n" :
					     ", report.json\n");
}

void prep_print_text(struct out *o, const struct flow_prep_result *r,
		     const struct prep_print *how)
{
	heading(o, r, how->repo);
	if (r->why) {
		out_sgr(o, OUT_BOLD);
		out_addstr(o, "no prep patch");
		out_sgr(o, OUT_PLAIN);
		out_addstr(o, ": ");
		out_text(o, r->why);
		out_addstr(o, "\n");
		show_left(o, r);
		if (r->learned_diff.len) {
			out_addstr(o, "\nwhat the merge needs, proved by the checks:\n\n");
			fixup_print_diff(o, r->learned_diff.buf, r->learned_diff.len);
		}
		return;
	}
	show_patch(o, "prep", &r->prep, r->consumer_name);
	if (r->residual.diff.len) {
		show_patch(o, "residual", &r->residual, "the merge");
		show_left(o, r);
	} else {
		out_addstr(o, "residual none: the merge needs nothing more\n");
	}
	show_proof(o, r);
	prep_print_built(o, &r->built);
	show_where(o, r, how);
}

/* Each rule once, with where it is from. False: there is none. */
bool prep_print_cocci(struct out *o, const struct flow_prep_result *r)
{
	bool any = false;

	for (size_t i = 0; i < r->learned.n; i++) {
		const struct prep_learned *l = &r->learned.items[i];
		bool known = !l->suggest->cocci;

		for (size_t k = 0; k < i && !known; k++)
			known = r->learned.items[k].suggest->cocci &&
				strcmp(r->learned.items[k].suggest->cocci, l->suggest->cocci) == 0;
		if (known)
			continue;
		out_addf(o, "%s// ", any ? "\n" : "");
		out_text(o, l->symbol);
		suggest_origin(o, l->suggest);
		for (size_t k = 0; k < l->commits.n && k < COMMITS_SHOWN; k++) {
			out_addf(o, "\n// %.12s ", l->commits.items[k].id);
			out_text(o, l->commits.items[k].subject);
		}
		out_addf(o, "%s\n", l->suggest->state == SUGGEST_PROVED ? "" : "\n// not proved");
		out_addstr(o, l->suggest->cocci);
		any = true;
	}
	return any;
}
