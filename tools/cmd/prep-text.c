// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "cmd/describe.h"
#include "cmd/fixup-print.h"
#include "cmd/prep-print.h"

#define EDITS_SHOWN 10u
#define EDIT_WIDTH 64u

static void lines_in_files(struct out *o, size_t lines, size_t files)
{
	out_addf(o, "%zu %s in %zu %s", lines, lines == 1 ? "line" : "lines", files,
		 files == 1 ? "file" : "files");
}

static void heading(struct out *o, const struct flow_prep_result *r, const struct repo *repo)
{
	struct base_names names = BASE_NAMES_INIT;

	base_names_make(&names, repo, r->bases, r->n_bases);
	out_sgr(o, OUT_BOLD);
	out_text(o, r->provider_name);
	out_addf(o, " %.12s + ", git_oid_tostr_s(&r->provider));
	out_text(o, r->consumer_name);
	out_addf(o, " %.12s", git_oid_tostr_s(&r->consumer));
	out_sgr(o, OUT_PLAIN);
	for (size_t i = 0; i < r->n_bases; i++) {
		out_addstr(o, i ? ", " : ", merge base ");
		if (names.items[i])
			out_text(o, names.items[i]);
		else
			out_addf(o, "%.12s", git_oid_tostr_s(&r->bases[i]));
	}
	base_names_release(&names);
	out_addstr(o, "\nfixup ");
	out_text(o, r->fixup);
	if (r->fixup_files) {
		out_addstr(o, ": ");
		lines_in_files(o, r->fixup_changed, r->fixup_files);
	}
	out_addstr(o, "\n\n");
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
	out_addf(o, "%s it gives the tree of the merge with the fixup,\n         %.12s, "
		 "byte by byte, in either order",
		 r->residual.diff.len ? " and with the residual fixup" : "",
		 git_oid_tostr_s(&r->proof[0].wanted));
	if (r->proof[0].conflicts)
		out_addf(o, "; %zu of %zu conflicts left,\n         resolved as in the fixup",
			 r->proof[0].conflicts_left, r->proof[0].conflicts);
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
	show_where(o, r, how);
}
