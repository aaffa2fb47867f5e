// SPDX-License-Identifier: GPL-2.0-only
/* A plan as one mail, so that both sides argue from the same numbers. */
#include <string.h>

#include "base/mem.h"
#include "flow/integrate-mail-internal.h"
#include "flow/plan.h"
#include "mail/write.h"

#define MAX_USES 12

static void add_line(struct strbuf *out, const char *before, const char *text, const char *after)
{
	strbuf_addstr(out, before);
	letter_text(out, text);
	strbuf_addstr(out, after);
}

/* ------------------------------------------------------------------ the conflict */

static int add_commits(struct letter *l, struct ctx *ctx, const struct flow_commits c[2],
		       struct err *err)
{
	int rc = 0;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; rc >= 0 && i < c[side].n; i++) {
			bool known = false;
			git_oid oid;

			if (git_oid_fromstr(&oid, c[side].items[i].id) < 0)
				continue;
			for (size_t k = 0; k < l->side[side].n; k++)
				known |= git_oid_equal(&l->side[side].items[k].oid, &oid);
			if (!known)
				rc = history_commit_info(&l->side[side], ctx->repo, &oid, err);
		}
	return rc < 0 ? rc : 0;
}

static void add_found(struct letter *l, const struct flow_check_result *r)
{
	size_t n = 0, all = r->n_textual + r->n_silent - r->n_suppressed;

	for (size_t i = 0; i < r->n_textual && n < MAX_USES; i++, n++) {
		add_line(&l->body, "  ", r->textual[i].path ? r->textual[i].path : "(no path)", "");
		strbuf_addf(&l->body, ": %s, %zu hunk%s\n", r->textual[i].kind,
			    r->textual[i].hunks, r->textual[i].hunks == 1 ? "" : "s");
	}
	for (size_t i = 0; i < r->n_silent && n < MAX_USES; i++) {
		const struct check_finding *f = &r->silent[i].f;

		if (r->silent[i].suppressed)
			continue;
		n++;
		add_line(&l->body, "  ", f->path, "");
		strbuf_addf(&l->body, ":%u: ", f->line);
		letter_text(&l->body, f->symbol);
		add_line(&l->body, "\n    ", f->message, "\n");
	}
	if (n < all)
		strbuf_addf(&l->body, "  and %zu more\n", all - n);
	strbuf_addch(&l->body, '\n');
}

static void add_side(struct letter *l, const struct commit_list *list, const char *name)
{
	char hex[GIT_OID_HEXSZ + 1];

	if (!list->n)
		return;
	add_line(&l->body, "In ", name, ":\n\n");
	for (size_t i = 0; i < list->n; i++) {
		strbuf_addf(&l->body, "  %.12s (\"",
			    git_oid_tostr(hex, sizeof(hex), &list->items[i].oid));
		letter_text(&l->body, list->items[i].subject);
		strbuf_addstr(&l->body, "\")\n");
	}
	strbuf_addch(&l->body, '\n');
}

static int add_conflict(struct letter *l, struct ctx *ctx, const struct flow_plan_result *r,
			struct err *err)
{
	const struct flow_check_result *f = &r->found;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < f->n_textual; i++)
		rc = add_commits(l, ctx, f->textual[i].commits, err);
	for (size_t i = 0; rc >= 0 && i < f->n_silent; i++)
		rc = f->silent[i].suppressed ? 0 :
			add_commits(l, ctx, f->silent[i].commits, err);
	if (rc < 0)
		return rc;
	add_line(&l->body, "The merge of ", r->names[0], " and ");
	add_line(&l->body, "", r->names[1], r->meet ? ", which meet in " : "");
	add_line(&l->body, "", r->meet ? r->meet : "", ", has\n\n");
	add_found(l, f);
	for (int side = 0; side < 2; side++)
		add_side(l, &l->side[side], r->names[side]);
	return 0;
}

/* ----------------------------------------------------------------------- the ways */

static void add_ways(struct letter *l, const struct flow_plan_result *r)
{
	const struct plan_outcome *best = &r->outcomes[0];
	size_t ways = 0;

	while (ways < r->n && r->outcomes[ways].rank)
		ways++;
	strbuf_addf(&l->body, "Tried on copies, %zu ways out come to these figures, the best "
			      "first:\n\n", ways);
	plan_words_table(&l->body, r);
	add_line(&l->body, "\nThe first, ", best->strategy->title, ":\n\n");
	plan_words_way(&l->body, r, best, false);
	if (ways > 1)
		strbuf_addstr(&l->body, "\nWhy the others are behind it:\n\n");
	plan_words_reasons(&l->body, r);
	strbuf_addch(&l->body, '\n');
	plan_words_history(&l->body, r);
	plan_words_calendar(&l->body, r);
	strbuf_addstr(&l->body,
		      "\nhunks, silent, lines: what whoever pulls both has to resolve in the\n"
		      "merge; post: patches to be posted; public: published commits that get\n"
		      "another id; unbuilt: commits that would not build, as far as silent\n"
		      "checks tell; along: commits of one tree that come with the other;\n"
		      "late: releases lost.\n");
	plan_words_others(&l->body, r, false);
}

/* What was asked, so that anybody can ask it again. */
static void add_origin(struct letter *l, const struct flow_plan_result *r)
{
	char hex[2][GIT_OID_HEXSZ + 1];

	strbuf_addf(&l->body, "\nThis is of `crosstree plan`, of %.12s",
		    git_oid_tostr(hex[0], sizeof(hex[0]), &r->commits[0]));
	add_line(&l->body, " (", r->names[0], ")");
	strbuf_addf(&l->body, "\nand %.12s", git_oid_tostr(hex[1], sizeof(hex[1]), &r->commits[1]));
	add_line(&l->body, " (", r->names[1], ").\n");
}

static void address(struct letter *l, const struct flow_plan_result *r,
		    const struct trees *trees)
{
	for (int side = 0; side < 2; side++) {
		const struct tree *t = trees ? trees_find(trees, r->names[side]) : NULL;

		for (size_t i = 0; i < l->side[side].n; i++)
			letter_address(l, l->side[side].items[i].author,
				       l->side[side].items[i].email);
		if (t) {
			letter_copy(l, t->contact);
			letter_copy(l, t->list);
		}
	}
}

static int identify(struct letter *l, const struct flow_plan_result *r, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	strbuf_addstr(&key, "plan");
	for (int side = 0; side < 2; side++)
		strbuf_add(&key, r->commits[side].id, GIT_OID_RAWSZ);
	return letter_identify(l, &key, err);
}

int flow_plan_mail(struct strbuf *out, const struct flow_plan_result *r, struct ctx *ctx,
		   const struct trees *trees, struct err *err)
{
	_cleanup_(apply_ident_release) struct apply_ident who = APPLY_IDENT_INIT;
	_cleanup_letter_ struct letter l = LETTER_INIT;
	char hex[GIT_OID_HEXSZ + 1];
	struct mail_out m = { .prefix = "" };
	int rc = apply_ident_fill(&who, ctx, err);

	if (rc >= 0)
		rc = identify(&l, r, err);
	if (rc >= 0)
		rc = add_conflict(&l, ctx, r, err);
	if (rc < 0)
		return rc;
	add_ways(&l, r);
	add_origin(&l, r);
	address(&l, r, trees);
	add_line(&l.subject, "the ", r->names[0], " tree and the ");
	add_line(&l.subject, "", r->names[1], " tree: ");
	strbuf_addstr(&l.subject, r->outcomes[0].strategy->title);
	m.from = (struct mail_ident){ who.name, who.email };
	m.seconds = who.seconds;
	m.offset = who.offset;
	m.subject = l.subject.buf;
	m.body = l.body.buf;
	m.body_len = l.body.len;
	m.message_id = arena_printf(&l.arena, "crosstree-plan-%s@%s",
				    git_oid_tostr(hex, sizeof(hex), &l.id),
				    letter_domain(who.email));
	m.to = l.to.items;
	m.n_to = l.to.n;
	m.cc = l.cc.items;
	m.n_cc = l.cc.n;
	mail_write(out, &m, MAIL_WRITE_MBOX);
	return 0;
}
