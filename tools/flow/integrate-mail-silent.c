// SPDX-License-Identifier: GPL-2.0-only
/* What there is to say of conflicts that git does not see, open ones and fixed ones. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "flow/integrate-mail-internal.h"
#include "flow/suggest.h"
#include "merge/fixup-silent.h"

#define MAX_USES 20	/* of one change that a mail lists */

/* ------------------------------------------------------------------- open ones */

static bool same_commits(const struct flow_commits *a, const struct flow_commits *b)
{
	return a->n == b->n && (!a->n || !strcmp(a->items[0].id, b->items[0].id));
}

/* One change, used by one commit of the other side: one mail. */
static bool same_cause(const struct flow_silent *a, const struct flow_silent *b)
{
	return a->f.kind == b->f.kind && !strcmp(a->f.symbol, b->f.symbol) &&
	       same_commits(&a->commits[0], &b->commits[0]) &&
	       same_commits(&a->commits[1], &b->commits[1]);
}

static bool is_open(const struct flow_silent *s)
{
	return !s->suppressed && !s->fixup;
}

static bool is_first(const struct flow_check_result *r, size_t at)
{
	for (size_t i = 0; i < at; i++)
		if (is_open(&r->silent[i]) &&
		    same_cause(&r->silent[i], &r->silent[at]))
			return false;
	return true;
}

static int add_commits(struct letter *l, const struct mailing *g,
		       const struct flow_silent *s, struct err *err)
{
	int rc = 0;

	for (int side = 0; side < 2; side++)
		for (size_t i = 0; rc >= 0 && i < s->commits[side].n; i++) {
			git_oid oid;

			if (git_oid_fromstr(&oid, s->commits[side].items[i].id) < 0)
				continue;
			rc = history_commit_info(&l->side[side], g->r, &oid, err);
		}
	return rc < 0 ? rc : 0;
}

/* What it is, whichever of the two was there first, and whatever the ids are now. */
static void add_identity(struct strbuf *key, const struct letter *l,
			 const struct flow_silent *s)
{
	const enum check_side sides[] = { s->f.provider, !s->f.provider };

	strbuf_addf(key, "silent %s %s", check_kind_name(s->f.kind), s->f.symbol);
	if (!l->side[0].n || !l->side[1].n)
		strbuf_addf(key, "\n%s", s->f.path);
	for (int i = 0; i < 2; i++) {
		const struct commit_list *c = &l->side[sides[i]];

		if (c->n)
			strbuf_addf(key, "\n%lld %s %s", (long long)c->items[0].author_time,
				    c->items[0].email, c->items[0].subject);
	}
}

static void add_uses(struct letter *l, const struct flow_check_result *r, size_t first)
{
	size_t n = 0;

	for (size_t i = first; i < r->n_silent; i++) {
		const struct check_finding *f = &r->silent[i].f;

		if (!is_open(&r->silent[i]) || !same_cause(&r->silent[first], &r->silent[i]))
			continue;
		if (n++ >= MAX_USES)
			continue;
		strbuf_addstr(&l->body, "  ");
		letter_text(&l->body, f->path);
		strbuf_addf(&l->body, ":%u: ", f->line);
		letter_text(&l->body, f->symbol);
		strbuf_addstr(&l->body, "\n    ");
		letter_text(&l->body, f->message);
		strbuf_addch(&l->body, '\n');
	}
	if (n > MAX_USES)
		strbuf_addf(&l->body, "  and %zu more\n", n - MAX_USES);
	strbuf_addch(&l->body, '\n');
}

static void add_change(struct letter *l, const struct check_finding *f)
{
	const struct {
		const char *what;
		const struct delta_place *place;
	} rows[] = { { "before", &f->before }, { "now", &f->after } };

	for (int i = 0; i < 2; i++) {
		const struct delta_place *p = rows[i].place;

		if (!p->path || !p->text)
			continue;
		strbuf_addf(&l->body, "%s, in ", rows[i].what);
		letter_text(&l->body, p->path);
		strbuf_addf(&l->body, ":%u:\n  ", p->line);
		letter_text(&l->body, p->text);
		strbuf_addstr(&l->body, "\n");
	}
	if (f->before.text || f->after.text)
		strbuf_addch(&l->body, '\n');
}

/* The fix that is proposed, all uses of the cause: in words, and as a patch. */
static void add_proposals(struct letter *l, const struct integrate_row *row, size_t first)
{
	const struct flow_check_result *r = row->found;
	const char *rule = NULL, *why = NULL;
	bool proved = true;

	for (size_t i = first; i < r->n_silent; i++) {
		const struct flow_suggestion *g = r->silent[i].suggest;

		if (!is_open(&r->silent[i]) || !same_cause(&r->silent[first], &r->silent[i]))
			continue;
		proved &= g && g->state == SUGGEST_PROVED;
		why = why || !g ? why : g->why;
		if (!g || !g->diff)
			continue;
		rule = rule ? rule : g->rule;
		strbuf_addstr(&l->patch, g->diff);
	}
	if (!l->patch.len) {
		if (why) {
			strbuf_addstr(&l->body, "No fix can be proposed: ");
			letter_text(&l->body, why);
			strbuf_addstr(&l->body, ".\n\n");
		}
		return;
	}
	strbuf_addstr(&l->body, "A fix is proposed below");
	if (rule) {
		strbuf_addstr(&l->body, ":\n\n  ");
		letter_text(&l->body, rule);
		strbuf_addstr(&l->body, "\n\n");
	} else {
		strbuf_addstr(&l->body, ".\n");
	}
	strbuf_addstr(&l->body, proved ? "It has been checked, and neither compiled nor "
					 "looked at." : "It is not proved");
	if (!proved && why) {
		strbuf_addstr(&l->body, ": ");
		letter_text(&l->body, why);
	}
	strbuf_addstr(&l->body, proved ? "\n\n" : ".\n\n");
}

static int write_open(struct mailing *g, const struct integrate_row *row, size_t at,
		      struct err *err)
{
	const struct flow_silent *s = &row->found->silent[at];
	_cleanup_letter_ struct letter l = LETTER_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	const char *with = row->with[at];
	char hex[GIT_OID_HEXSZ + 1];
	int rc;

	if (!mail_is_wanted(g, &l, check_kind_name(s->f.kind), s->f.symbol, s->f.path))
		return 0;
	rc = add_commits(&l, g, s, err);
	if (rc < 0)
		return rc;
	add_identity(&key, &l, s);
	rc = letter_identify(&l, &key, err);
	if (rc < 0)
		return rc;
	strbuf_addf(&l.subject, "the %s tree and the %s tree break each other: %s",
		    row->tree->name, with ? with : g->result->base.name, s->f.symbol);
	strbuf_addstr(&l.body, "Hi all,\n\ngit merges the ");
	letter_text(&l.body, row->tree->name);
	strbuf_addf(&l.body, " tree (%.12s) without a conflict there, and what comes\nof it "
		    "does not work:\n\n",
		    git_oid_tostr(hex, sizeof(hex), &row->tip));
	add_uses(&l, row->found, at);
	add_change(&l, &s->f);
	letter_sides(&l, g, row, with ? &with : NULL, with != NULL);
	add_proposals(&l, row, at);
	strbuf_addstr(&l.body, "No fixup is recorded.");
	letter_outcome(&l, g, row);
	strbuf_addstr(&l.body, "\nEither side can settle it, or whoever merges the second of "
			       "the two trees.\n");
	letter_post(&l, g, row, with ? &with : NULL, with != NULL);
	return 0;
}

int integrate_mail_silent(struct mailing *g, const struct integrate_row *row,
			  struct err *err)
{
	const struct flow_check_result *r = row->found;
	int rc = 0;

	for (size_t i = 0; r && rc >= 0 && i < r->n_silent; i++)
		if (is_open(&r->silent[i]) && is_first(r, i))
			rc = write_open(g, row, i, err);
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------ fixed ones */

/* As a commit of ours. */
static void add_cause(struct letter *l, const char *cause)
{
	struct fixup_cause of;
	const char *name;

	fixup_cause_read(&of, cause);
	if (!of.name)
		return;
	name = arena_strndup(&l->arena, of.name, of.name_len);
	strbuf_addstr(&l->body, "  \"");
	letter_text(&l->body, of.subject);
	strbuf_addstr(&l->body, "\"\n    ");
	letter_text(&l->body, name);
	strbuf_addch(&l->body, '\n');
	letter_address(l, name, arena_strndup(&l->arena, of.mail, of.mail_len));
}

static int write_fixed(struct mailing *g, const struct integrate_row *row,
		       const struct fixup_silent *f, struct err *err)
{
	_cleanup_letter_ struct letter l = LETTER_INIT;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	int rc;

	strbuf_addf(&key, "fixup %s", f->slug);
	rc = letter_identify(&l, &key, err);
	if (rc < 0)
		return rc;
	l.resolved = true;
	strbuf_addf(&l.subject, "fixup for the merge of the %s tree: %s", row->tree->name,
		    f->subject);
	strbuf_addstr(&l.body, "Hi all,\n\ngit merges the ");
	letter_text(&l.body, row->tree->name);
	strbuf_addstr(&l.body, " tree without a conflict there, and the merge needs\nthe patch "
			       "below to work");
	if (f->merge_of) {
		strbuf_addstr(&l.body, " (it is for ");
		letter_text(&l.body, f->merge_of);
		strbuf_addch(&l.body, ')');
	}
	strbuf_addstr(&l.body, ".\n\n");
	if (f->n_causes)
		strbuf_addstr(&l.body, "Because of\n\n");
	for (size_t i = 0; i < f->n_causes; i++)
		add_cause(&l, f->causes[i]);
	strbuf_addf(&l.body, g->trial ? "\nWhoever merges the second of the trees needs it. It "
				       "is kept as %s.\n\n" :
				       "\nIt was put on with the merge; whoever merges the "
				       "second of the trees needs\nit as well. It is kept as "
				       "%s.\n\n", f->slug);
	strbuf_addstr(&l.body, f->why);
	strbuf_add(&l.patch, f->diff, f->diff_len);
	letter_post(&l, g, row, NULL, 0);
	return 0;
}

int integrate_mail_fixups(struct mailing *g, const struct integrate_row *row,
			  struct err *err)
{
	_cleanup_fixup_silents_ struct fixup_silents all = FIXUP_SILENTS_INIT;
	int rc = 0;

	if (row->n_fixups && g->fixups)
		rc = fixup_silent_load(&all, &g->fixups->store, g->r, err);
	for (size_t i = 0; rc >= 0 && i < all.items.n; i++)
		for (size_t k = 0; rc >= 0 && k < row->n_fixups; k++)
			if (!strcmp(all.items.items[i].slug, row->fixups[k]))
				rc = write_fixed(g, row, &all.items.items[i], err);
	return rc < 0 ? rc : 0;
}
