// SPDX-License-Identifier: GPL-2.0-only
/* Both parts as mails that say why. */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-use.h"
#include "flow/patch-mail.h"
#include "flow/patch-name.h"
#include "flow/prep-internal.h"

#define TOLD_MAX 5u	/* findings, and lines, that a message names */

/* -------------------------------------------------------------- what it is about */

struct writing {
	struct prep *g;
	struct flow_check_result found;		/* in the merge as it is */
	VEC(const struct flow_silent *) repaired;	/* of it */
	struct apply_ident id;
	const char *about;	/* "the change of f()" */
};

static void writing_release(struct writing *w)
{
	flow_check_result_release(&w->found);
	VEC_RELEASE(&w->repaired);
	apply_ident_release(&w->id);
}

static int find_repaired(struct writing *w, struct err *err)
{
	_cleanup_flow_check_ struct flow_check_result after = FLOW_CHECK_RESULT_INIT;
	const struct prep_order *o = &w->g->orders[0];
	const struct rev *sides[2] = { &o->in.ours, &o->in.theirs };
	struct flow_check_opts opts = FLOW_CHECK_OPTS_INIT;
	int rc = fixup_use_check(&w->found, w->g->ctx, sides, &o->before, &opts, err);

	opts.no_attribution = true;
	if (rc >= 0 && w->found.n_silent)
		rc = fixup_use_check(&after, w->g->ctx, sides, &o->after, &opts, err);
	for (size_t i = 0; rc >= 0 && i < w->found.n_silent; i++) {
		bool left = false;

		for (size_t k = 0; k < after.n_silent && !left; k++)
			left = fixup_same_finding(&w->found.silent[i].f, &after.silent[k].f);
		if (!left)
			VEC_PUSH(&w->repaired, &w->found.silent[i]);
	}
	return rc < 0 ? rc : 0;
}

static const char *called(struct arena *a, const struct check_finding *f)
{
	return f->kind == CHECK_SIGNATURE ? arena_cat(a, f->symbol, "()") : f->symbol;
}

/* "the change of f()", "… of f() and g()", "the merge with hmm" */
static const char *what_about(struct writing *w)
{
	struct arena *a = &w->g->arena;
	const char *first = NULL, *second = NULL;

	for (size_t i = 0; i < w->repaired.n; i++) {
		const char *name = called(a, &w->repaired.items[i]->f);

		if (!first)
			first = name;
		else if (strcmp(first, name) != 0 && !second)
			second = name;
		else if (second && strcmp(first, name) != 0 && strcmp(second, name) != 0)
			return arena_printf(a, "the change of %s and more", first);
	}
	if (!first)
		return arena_printf(a, "the merge with %s", w->g->provider->name);
	return second ? arena_printf(a, "the change of %s and %s", first, second) :
			arena_printf(a, "the change of %s", first);
}

static const char *first_path(const struct prep *g, bool prep)
{
	for (size_t i = 0; i < g->out->edits.n; i++)
		if (g->out->edits.items[i].prep == prep)
			return g->out->edits.items[i].path;
	return g->out->edits.items[0].path;
}

/* ----------------------------------------------------------------------- texts */

/* The same of another line of the file says nothing more. */
static bool is_told(const struct writing *w, size_t i)
{
	const struct check_finding *f = &w->repaired.items[i]->f;

	for (size_t k = 0; k < i; k++) {
		const struct check_finding *o = &w->repaired.items[k]->f;

		if (strcmp(o->path, f->path) == 0 && strcmp(o->symbol, f->symbol) == 0 &&
		    strcmp(o->message, f->message) == 0)
			return true;
	}
	return false;
}

static void list_findings(struct strbuf *out, const struct writing *w)
{
	size_t told = 0, more = 0;

	for (size_t i = 0; i < w->repaired.n; i++) {
		const struct flow_silent *s = w->repaired.items[i];
		const struct flow_commits *c = &s->commits[s->f.provider];

		if (is_told(w, i))
			continue;
		if (told == TOLD_MAX) {
			more++;
			continue;
		}
		strbuf_addf(out, "  %s: %s: %s\n", s->f.path, s->f.symbol, s->f.message);
		if (c->n)
			strbuf_addf(out, "    since %.12s (\"%s\")\n", c->items[0].id,
				    c->items[0].subject);
		told++;
	}
	if (more)
		strbuf_addf(out, "  and %zu more\n", more);
	if (told)
		strbuf_addch(out, '\n');
}

/* A line of it, shortened: messages are for reading. */
static void first_line(struct strbuf *out, const char *text)
{
	size_t n = strcspn(text, "\n");

	strbuf_add(out, text, n > 120 ? 120 : n);
	strbuf_addstr(out, text[n] || n > 120 ? " ..." : "");
}

static void list_left(struct strbuf *out, const struct prep *g)
{
	size_t told = 0, left = g->out->edits.n - g->out->n_prep;

	for (size_t i = 0; i < g->out->edits.n && told < TOLD_MAX; i++) {
		const struct prep_edit *e = &g->out->edits.items[i];

		if (e->prep)
			continue;
		strbuf_addf(out, "  %s: ", e->path);
		if (e->whole)
			strbuf_addstr(out, "the file");
		else if (!*e->after)
			strbuf_addstr(out, "without ");
		if (!e->whole)
			first_line(out, *e->after ? e->after : e->before);
		strbuf_addch(out, '\n');
		told++;
	}
	if (told < left)
		strbuf_addf(out, "  and %zu more\n", left - told);
	strbuf_addch(out, '\n');
}

static const char *lines(struct arena *a, size_t n)
{
	return n == 1 ? "one line" : arena_printf(a, "%zu lines", n);
}

static void list_shims(struct strbuf *out, const struct prep *g)
{
	size_t told = 0, made = 0;

	for (size_t i = 0; i < g->out->shims.n; i++) {
		const struct prep_shim *m = &g->out->shims.items[i];

		made += m->name != NULL;
		if (!m->name || told == TOLD_MAX)
			continue;
		strbuf_addf(out, "  %s: %s for %s\n", m->path, m->name, m->symbol);
		told++;
	}
	if (told < made)
		strbuf_addf(out, "  and %zu more\n", made - told);
	strbuf_addch(out, '\n');
}

/* What the merge is left with when there are wrappers. */
static void write_shim_body(struct strbuf *out, struct writing *w)
{
	const struct flow_prep_result *r = w->g->out;
	struct arena *a = &w->g->arena;

	mail_paragraph(out, "After the merge each use has to follow. Let them all go through "
		       "one place here, which changes nothing now, and leaves %s for the "
		       "merge:", lines(a, r->residual.changed));
	list_shims(out, w->g);
	mail_paragraph(out, "After the merge the wrappers can go again.");
}

static void write_prep_body(struct strbuf *out, struct writing *w)
{
	const struct prep *g = w->g;
	struct arena *a = &w->g->arena;
	const struct flow_prep_result *r = g->out;
	const char *clean = g->orders[0].merge.n_unmerged ? "The merge of both has" :
			    "The merge of both is clean for git and has";

	if (w->repaired.n)
		mail_paragraph(out, "In %s there is a change that this tree does not know of:",
			       g->provider->name);
	else
		mail_paragraph(out, "The merge with %s needs more than git does.",
			       g->provider->name);
	list_findings(out, w);
	if (r->strategy == PREP_SHIM) {
		write_shim_body(out, w);
		return;
	}
	mail_paragraph(out, "%s to change %s by hand. Do here what is right here as well, "
		       "against the interface as it is.", clean, lines(a, r->fixup_changed));
	if (!r->residual.diff.len) {
		mail_paragraph(out, "Nothing is left to be done in the merge.");
		return;
	}
	mail_paragraph(out, "That leaves %s for the merge:", lines(a, r->residual.changed));
	list_left(out, g);
}

static void write_residual_body(struct strbuf *out, struct writing *w)
{
	const struct prep *g = w->g;

	mail_paragraph(out, "What the merge of %s and %s needs when the latter has "
		       "\"%s\".", g->provider->name, g->consumer->name,
		       g->out->prep.subject);
	list_findings(out, w);
}

static void write_mail(struct prep_patch *p, const struct writing *w, const struct strbuf *body)
{
	const struct patch_mail m = {
		.from = &w->id, .subject = p->subject, .body = body, .diff = &p->diff,
	};

	patch_mail_write(&p->mail, &m);
}

static int name_patches(struct writing *w, struct err *err)
{
	struct flow_prep_result *out = w->g->out;
	const char *prefix = patch_mail_area(&w->g->arena, w->g->r, &w->g->consumer->commit,
					     first_path(w->g, true), err);
	_cleanup_free_ char *name = NULL;

	if (!prefix)
		return -1;
	out->prep.subject = patch_mail_subject(
		arena_printf(&out->arena, "%sprepare for %s", prefix, w->about),
		arena_printf(&out->arena, "%sprepare for the merge with %s", prefix,
			     w->g->provider->name));
	out->residual.subject = arena_printf(&out->arena, "fixup for the merge of %s and %s",
					     w->g->provider->name, w->g->consumer->name);
	name = patch_name(1, out->prep.subject);
	out->prep.file = arena_cat(&out->arena, name, ".patch");
	out->residual.file = "merge-fixup.patch";
	return 0;
}

int prep_write(struct prep *g, struct err *err)
{
	_cleanup_(writing_release) struct writing w = {
		.g = g, .found = FLOW_CHECK_RESULT_INIT, .id = APPLY_IDENT_INIT,
	};
	_cleanup_strbuf_ struct strbuf prep = STRBUF_INIT, residual = STRBUF_INIT;
	int rc = apply_ident_fill(&w.id, g->ctx, err);

	if (rc >= 0)
		rc = find_repaired(&w, err);
	if (rc < 0)
		return rc;
	w.about = what_about(&w);
	rc = name_patches(&w, err);
	if (rc < 0)
		return rc;
	write_prep_body(&prep, &w);
	write_mail(&g->out->prep, &w, &prep);
	if (!g->out->residual.diff.len)
		return 0;
	write_residual_body(&residual, &w);
	write_mail(&g->out->residual, &w, &residual);
	return 0;
}
