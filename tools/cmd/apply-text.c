// SPDX-License-Identifier: GPL-2.0-only
/* For people: a line a patch, for one that does not apply all that is known. */
#include <string.h>

#include "base/text.h"
#include "cmd/apply-print.h"
#include "cmd/check-print.h"
#include "repo/rev.h"
#include "ui/json.h"

#define INDENT "         "
#define ABBREV 8
#define MAX_LINES 24		/* of a hunk, or of what stands in its place */
#define MAX_CONFLICTS 8		/* of one patch */
#define MAX_STYLE 6		/* remarks of checkpatch on one patch */

static void short_id(struct out *o, const git_oid *oid)
{
	char hex[ABBREV + 1];

	out_addstr(o, git_oid_tostr(hex, sizeof(hex), oid));
}

/* A name, but for one that is an id: that is cut. */
static void name_or_id(struct out *o, const char *name)
{
	if (rev_is_id(name))
		out_addf(o, "%.*s", ABBREV, name);
	else
		out_text(o, name);
}

static void plural(struct out *o, size_t n, const char *one, const char *many)
{
	out_addf(o, "%zu %s", n, n == 1 ? one : many);
}

static void header(struct out *o, const struct flow_apply_result *r,
		   const struct apply_print *how)
{
	out_sgr(o, OUT_BOLD);
	out_text(o, how->source->title);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, "\n");
	plural(o, r->n, "patch", "patches");
	out_addstr(o, " onto ");
	name_or_id(o, r->onto.name);
	out_addstr(o, " ");
	short_id(o, &r->onto.commit);
	out_addstr(o, "\n\n");
}

/* ------------------------------------------------------------------ a patch */

static const struct {
	const char *word;
	enum out_color color;
} labels[] = {
	[APPLY_APPLIED] = { "applied", OUT_GREEN },
	[APPLY_THREE_WAY] = { "3-way", OUT_YELLOW },
	[APPLY_FAILED] = { "failed", OUT_RED },
	[APPLY_UNTRIED] = { "untried", OUT_DIM },
	[APPLY_ALREADY] = { "there", OUT_DIM },
};

static void label(struct out *o, enum apply_status s)
{
	size_t n = strlen(labels[s].word);

	out_colored(o, labels[s].color, labels[s].word);
	out_addf(o, "%*s", (int)(strlen(INDENT) - n), "");
}

/* Lines from outside, indented, with what is dangerous in them escaped. */
static void text_lines(struct out *o, const char *s, size_t n)
{
	const char *end = s + n;
	size_t shown = 0;

	for (; s < end; shown++) {
		const char *nl = memchr(s, '\n', (size_t)(end - s));
		size_t len = (size_t)((nl ? nl : end) - s);
		_cleanup_strbuf_ struct strbuf line = STRBUF_INIT;

		if (shown == MAX_LINES) {
			out_addstr(o, INDENT "    ...\n");
			return;
		}
		text_escape(&line, s, len, TEXT_KEEP_TAB);
		out_addstr(o, INDENT "    ");
		out_add(o, line.buf, line.len);
		out_addstr(o, "\n");
		s = nl ? nl + 1 : end;
	}
}

static void commit_line(struct out *o, const struct apply_commit *c)
{
	out_addstr(o, INDENT "changed by ");
	out_sgr(o, OUT_YELLOW);
	short_id(o, &c->oid);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, " ");
	out_text(o, c->subject);
	out_addstr(o, " (");
	out_text(o, c->author);
	out_addstr(o, ")\n");
}

static void place(struct out *o, const struct apply_conflict *c)
{
	out_sgr(o, OUT_CYAN);
	out_text(o, c->path ? c->path : "(no path)");
	if (c->line)
		out_addf(o, ":%u", c->line);
	out_sgr(o, OUT_PLAIN);
}

/* Where a file as a whole is the matter, the reason names it. */
static void reason(struct out *o, const struct apply_conflict *c)
{
	if (c->line || c->hunk != SIZE_MAX || !c->path || !strstr(c->why, c->path)) {
		place(o, c);
		out_addstr(o, ": ");
	}
	out_text(o, c->why);
	out_addstr(o, "\n");
}

static void conflict(struct out *o, const struct apply_conflict *c)
{
	out_addstr(o, INDENT);
	reason(o, c);
	if (c->hunk_text) {
		out_addf(o, INDENT "the patch, line %u of its diff:\n", c->patch_line);
		text_lines(o, c->hunk_text, c->hunk_len);
	}
	if (c->now) {
		out_addstr(o, INDENT);
		place(o, c);
		out_addstr(o, " is now:\n");
		text_lines(o, c->now, c->now_len);
	}
	for (size_t i = 0; i < c->n_commits; i++)
		commit_line(o, &c->commits[i]);
}

static void merged_with(struct out *o, const struct apply_patch *p)
{
	bool merged = p->status != APPLY_FAILED || p->n_files;

	if (!p->three_way)
		return;
	out_addstr(o, INDENT);
	if (!strcmp(p->three_way, "blobs")) {
		out_addstr(o, "merged with the blobs of its index lines");
	} else if (strchr(p->three_way, ' ')) {
		out_addstr(o, "no 3-way merge: ");
		out_text(o, p->three_way);
		merged = false;
	} else {
		out_addstr(o, "merged with what it was made for, ");
		name_or_id(o, p->three_way);
	}
	out_addstr(o, merged && p->status == APPLY_FAILED ? ": conflicts\n" : "\n");
}

static void twin_line(struct out *o, const struct apply_commit *twin)
{
	if (!twin)
		return;
	out_addstr(o, INDENT "the target has it, or another version of it: ");
	short_id(o, &twin->oid);
	out_addstr(o, "\n");
}

static void one_patch(struct out *o, const struct apply_patch *p, size_t number)
{
	label(o, p->status);
	out_addf(o, "%zu  ", number);
	if (!git_oid_is_zero(&p->commit)) {
		out_sgr(o, OUT_YELLOW);
		short_id(o, &p->commit);
		out_sgr(o, OUT_PLAIN);
		out_addstr(o, " ");
	}
	out_text(o, p->step->subject);
	out_addstr(o, "\n");
	merged_with(o, p);
	twin_line(o, p->twin);
	for (size_t i = 0; i < p->n_conflicts && i < MAX_CONFLICTS; i++)
		conflict(o, &p->conflicts[i]);
	if (p->n_conflicts > MAX_CONFLICTS)
		out_addf(o, INDENT "and %zu more\n", p->n_conflicts - MAX_CONFLICTS);
}

/* ----------------------------------------------------------------- checkpatch */

static void style_line(struct out *o, const struct checkpatch_finding *f,
		       size_t number)
{
	out_colored(o, f->level == CHECKPATCH_ERROR ? OUT_RED : OUT_YELLOW, "style");
	out_addf(o, "    %zu  ", number);
	out_sgr(o, OUT_CYAN);
	out_text(o, f->path ? f->path : "(the message)");
	if (f->path && f->line)
		out_addf(o, ":%lu", f->line);
	out_sgr(o, OUT_PLAIN);
	out_addf(o, ": %s: ", checkpatch_level_name(f->level));
	out_text(o, f->message);
	out_addstr(o, " (");
	out_text(o, f->type);
	out_addstr(o, ")\n");
}

static void style_lines(struct out *o, const struct apply_style *s)
{
	if (!s->ran || !(s->counts[CHECKPATCH_ERROR] + s->counts[CHECKPATCH_WARNING]))
		return;
	out_addstr(o, "\n");
	for (size_t i = 0; i < s->n; i++) {
		const struct checkpatch_result *r = &s->items[i];

		for (size_t k = 0; k < r->n && k < MAX_STYLE; k++)
			style_line(o, &r->items[k], i + 1);
		if (r->n > MAX_STYLE)
			out_addf(o, INDENT "   and %zu more\n", r->n - MAX_STYLE);
	}
}

/* -------------------------------------------------------------- the last lines */

static void style_counts(struct out *o, const struct apply_style *s)
{
	if (!s->ran)
		return;
	out_addf(o, "checkpatch: %zu %s, %zu %s; ", s->counts[CHECKPATCH_ERROR],
		 s->counts[CHECKPATCH_ERROR] == 1 ? "error" : "errors",
		 s->counts[CHECKPATCH_WARNING],
		 s->counts[CHECKPATCH_WARNING] == 1 ? "warning" : "warnings");
	out_text(o, s->source);
	out_addstr(o, "\n");
}

static void counts(struct out *o, const struct flow_apply_result *r)
{
	size_t made = r->counts[APPLY_APPLIED] + r->counts[APPLY_THREE_WAY];

	out_addf(o, "%zu of %zu applied", made, r->n);
	if (r->counts[APPLY_THREE_WAY])
		out_addf(o, ", %zu by a 3-way merge", r->counts[APPLY_THREE_WAY]);
	if (r->counts[APPLY_ALREADY])
		out_addf(o, ", %zu there already", r->counts[APPLY_ALREADY]);
	if (r->counts[APPLY_FAILED])
		out_addf(o, ", %zu failed", r->counts[APPLY_FAILED]);
	if (r->counts[APPLY_UNTRIED])
		out_addf(o, ", %zu not tried", r->counts[APPLY_UNTRIED]);
	out_addstr(o, ".\n");
}

static void tip_line(struct out *o, const struct flow_land_result *r)
{
	char hex[GIT_OID_HEXSZ + 1];

	if (git_oid_equal(&r->apply.tip, &r->apply.onto.commit))
		return;
	if (r->apply.counts[APPLY_FAILED])
		return;
	out_addf(o, "The tip would be %s, which is not in the repository.\n"
		    "--branch=NAME keeps it.\n",
		 git_oid_tostr(hex, sizeof(hex), &r->apply.tip));
}

static void branch_line(struct out *o, const struct flow_land_result *r)
{
	static const char *const words[] = {
		[LAND_MOVED] = "is at", [LAND_WOULD_MOVE] = "would be at",
		[LAND_SAME] = "stays at", [LAND_HELD] = "was not moved",
	};

	out_addstr(o, "Branch ");
	out_sgr(o, OUT_BOLD);
	out_text(o, r->branch.name);
	out_sgr(o, OUT_PLAIN);
	out_addf(o, " %s", words[r->state]);
	if (r->state != LAND_HELD) {
		out_addstr(o, " ");
		short_id(o, &r->apply.tip);
	}
	if (r->state == LAND_MOVED && !git_oid_is_zero(&r->branch.old)) {
		out_addstr(o, ", was at ");
		short_id(o, &r->branch.old);
	}
	out_addstr(o, ".\n");
}

static void leftovers_line(struct out *o, const struct flow_land_result *r,
			   const struct apply_print *how)
{
	bool failed = r->apply.counts[APPLY_FAILED];

	if (r->n_leftovers) {
		out_addstr(o, "What does not apply is in ");
		out_text(o, how->leftovers);
		out_addstr(o, ".\n");
	} else if (failed && !how->leftovers) {
		out_addstr(o, "-o DIR leaves what does not apply there, with the "
			      "conflicts marked.\n");
	}
}

void apply_print_text(struct out *o, const struct flow_land_result *r,
		      const struct apply_print *how)
{
	header(o, &r->apply, how);
	for (size_t i = 0; i < r->apply.n; i++)
		one_patch(o, &r->apply.patches[i], i + 1);
	style_lines(o, &r->style);
	out_addstr(o, "\n");
	counts(o, &r->apply);
	style_counts(o, &r->style);
	if (r->state == LAND_NO_BRANCH)
		tip_line(o, r);
	else
		branch_line(o, r);
	leftovers_line(o, r, how);
	if (r->checked) {
		struct check_print check = { .form = CHECK_SELF, .silent = true };

		out_addstr(o, "\n");
		check_print_text(o, &r->check, &check);
	}
}

/* ------------------------------------------------------------------ many trees */

static void each_where(struct out *o, const struct apply_patch *p, size_t number)
{
	for (size_t i = 0; i < p->n_conflicts && i < MAX_CONFLICTS; i++) {
		const struct apply_conflict *c = &p->conflicts[i];

		out_addf(o, INDENT "  patch %zu: ", number);
		reason(o, c);
	}
	if (p->n_conflicts > MAX_CONFLICTS)
		out_addf(o, INDENT "  and %zu more\n", p->n_conflicts - MAX_CONFLICTS);
}

static enum out_color verdict_color(const struct apply_each_tree *t)
{
	if (t->rc)
		return OUT_RED;
	return t->result.counts[APPLY_THREE_WAY] ? OUT_YELLOW : OUT_GREEN;
}

static void each_line(struct out *o, const struct apply_each_tree *t, size_t width)
{
	const struct flow_apply_result *r = &t->result;
	const char *verdict = apply_each_verdict(t);
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	size_t n;

	text_escape(&name, t->onto.name, strlen(t->onto.name), 0);
	n = text_width(name.buf, name.len);
	out_add(o, name.buf, name.len);
	out_addf(o, "%*s", n < width ? (int)(width - n) : 0, "");
	out_addstr(o, "  ");
	out_colored(o, verdict_color(t), verdict);
	if (t->rc < 0) {
		out_addstr(o, ": ");
		out_text(o, err_msg(&t->err));
	} else if (r->counts[APPLY_THREE_WAY]) {
		out_addf(o, ": %zu of %zu by a 3-way merge",
			 r->counts[APPLY_THREE_WAY], r->n);
	}
	out_addstr(o, "\n");
	for (size_t i = 0; i < r->n; i++)
		if (r->patches[i].status == APPLY_FAILED)
			each_where(o, &r->patches[i], i + 1);
}

void apply_each_print_text(struct out *o, const struct apply_each_tree *trees,
			   size_t n, const struct apply_print *how)
{
	size_t width = 0, good = 0;

	out_sgr(o, OUT_BOLD);
	out_text(o, how->source->title);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, "\n");
	plural(o, how->source->steps.n, "patch", "patches");
	out_addstr(o, " on ");
	plural(o, n, "tree", "trees");
	out_addstr(o, "\n\n");
	for (size_t i = 0; i < n; i++) {
		size_t len = strlen(trees[i].onto.name);

		if (len > width && len <= 32)
			width = len;
		good += trees[i].rc == 0;
	}
	for (size_t i = 0; i < n; i++)
		each_line(o, &trees[i], width);
	out_addf(o, "\nApplies to %zu of %zu.\n", good, n);
}
