// SPDX-License-Identifier: GPL-2.0-only
/*
 * A patch that one side took back while the other one holds a copy of it: to the
 * three-way merge the first side did nothing, so that the copy comes in again.
 *
 * The trees do not show it, the commits do. A revert is a commit that says so, or that
 * puts every file it changes back to what an earlier commit found. A copy names the
 * other commit, or has its patch-id, or its author and subject. It counts when the lines
 * bear it out: the patch is not in the side that took it back, and it is in the merge.
 */
#include <ctype.h>
#include <string.h>

#include "capi/moved.h"
#include "capi/rule-lost.h"
#include "repo/history.h"

#define MAX_FILES 100		/* that a patch changes */
#define MIN_HEX 7

/* A commit of one side. */
struct step {
	const struct commit_info *c;
	const char *message;		/* in the history's arena */
	struct tree_changes changes;	/* to its parent, once asked for */
	git_oid parent;			/* the parent's tree */
	bool read;
};

struct history {
	struct commit_list list;
	struct step *steps;		/* newest first, as in list */
	size_t n;
	struct arena arena;
};

#define HISTORY_INIT { COMMIT_LIST_INIT, NULL, 0, ARENA_INIT }

struct reverts {
	struct sweep *sw;
	enum check_side reverter;
	struct history side[2];
};

static void history_release(struct history *h)
{
	for (size_t i = 0; i < h->n; i++)
		tree_changes_release(&h->steps[i].changes);
	free(h->steps);
	commit_list_release(&h->list);
	arena_release(&h->arena);
}

static void reverts_release(struct reverts *r)
{
	history_release(&r->side[0]);
	history_release(&r->side[1]);
}

/* ------------------------------------------------------------------ the commits */

static int read_message(struct step *s, struct history *h, struct repo *r, struct err *err)
{
	_cleanup_free_ char *text = NULL;
	int rc = history_commit_message(&text, r, &s->c->oid, err);

	if (rc == 0)
		s->message = arena_strdup(&h->arena, text);
	return rc;
}

/* 1: there are none, or too many. */
static int read_history(struct history *h, struct sweep *sw, enum check_side s,
			struct err *err)
{
	const struct check_input *in = sw->in;
	struct oid_vec bases = { (git_oid *)in->base_commits, in->n_bases, in->n_bases };
	struct history_opts opts = { .limit = LOST_MAX_COMMITS + 1 };
	int rc = history_commits(&h->list, sw->repo, in->commits[s], &bases, &opts, err);

	if (rc < 0 || !h->list.n || h->list.n > LOST_MAX_COMMITS)
		return rc < 0 ? rc : 1;
	h->n = h->list.n;
	h->steps = mem_zalloc(h->n * sizeof(*h->steps));
	for (size_t i = 0; rc >= 0 && i < h->n; i++) {
		h->steps[i].c = &h->list.items[i];
		h->steps[i].changes = (struct tree_changes)TREE_CHANGES_INIT;
		rc = read_message(&h->steps[i], h, sw->repo, err);
	}
	return rc;
}

/* Merges have no changes of their own, nor has what a shallow clone begins with. */
static int read_changes(struct step *s, struct repo *r, struct err *err)
{
	_cleanup_commits_ struct commit_list parent = COMMIT_LIST_INIT;

	if (s->read || s->c->n_parents != 1)
		return 0;
	s->read = true;
	if (history_commit_info(&parent, r, &s->c->parents[0], NULL) < 0)
		return 0;
	s->parent = parent.items[0].tree;
	return tree_diff(&s->changes, r, &s->parent, &s->c->tree, err);
}

static struct step *find_hex(const struct history *h, const char *hex, size_t len)
{
	char text[GIT_OID_HEXSZ + 1];

	for (size_t i = 0; i < h->n; i++) {
		git_oid_tostr(text, sizeof(text), &h->steps[i].c->oid);
		if (strncasecmp(text, hex, len) == 0)
			return &h->steps[i];
	}
	return NULL;
}

static bool mentions(const char *message, const git_oid *oid)
{
	char text[MIN_HEX + 6];

	git_oid_tostr(text, sizeof(text), oid);
	return strstr(message, text);
}

/* ------------------------------------------------------------- what takes back what */

/* "This reverts commit 1234567": the next id after @*p, its length; 0: no more. */
static size_t next_reverted(const char **hex, const char **p)
{
	static const char words[] = "This reverts commit ";
	size_t n = 0;

	for (;;) {
		*p = strstr(*p, words);
		if (!*p)
			return 0;
		*p += sizeof(words) - 1;
		for (n = 0; isxdigit((unsigned char)(*p)[n]) && n < GIT_OID_HEXSZ; n++)
			;
		*hex = *p;
		if (n >= MIN_HEX)
			return n;
	}
}

/* Whether each file is put back to what it was. */
static bool undoes(const struct step *later, const struct step *earlier)
{
	const struct tree_changes *a = &later->changes, *b = &earlier->changes;

	if (!a->n || a->n != b->n)
		return false;
	for (size_t i = 0; i < a->n; i++)
		if (strcmp(a->items[i].path, b->items[i].path) != 0 ||
		    a->items[i].new_mode != b->items[i].old_mode ||
		    !git_oid_equal(&a->items[i].new_oid, &b->items[i].old_oid) ||
		    !git_oid_equal(&a->items[i].old_oid, &b->items[i].new_oid))
			return false;
	return true;
}

/* Whether a copy can be in the other side: it changed each of the files. */
static bool in_both(const struct reverts *r, const struct step *s)
{
	const struct tree_changes *theirs = r->sw->in->changes[!r->reverter][0];

	if (!s->changes.n || s->changes.n > MAX_FILES)
		return false;
	for (size_t i = 0; i < s->changes.n; i++)
		if (!tree_changes_find(theirs, s->changes.items[i].path,
				       s->changes.items[i].len))
			return false;
	return true;
}

/* ------------------------------------------------------------------- is it a copy */

static bool same_files(const struct step *a, const struct step *b)
{
	if (a->changes.n != b->changes.n)
		return false;
	for (size_t i = 0; i < a->changes.n; i++)
		if (strcmp(a->changes.items[i].path, b->changes.items[i].path) != 0)
			return false;
	return true;
}

static bool same_patch(struct reverts *r, const struct step *a, const struct step *b)
{
	struct repo *repo = r->sw->repo;
	git_oid x, y;

	/* a diff that is too large, or not all here, is no reason to fail */
	return history_patch_id(&x, repo, &a->c->oid, NULL) == 0 &&
	       history_patch_id(&y, repo, &b->c->oid, NULL) == 0 && git_oid_equal(&x, &y);
}

static bool same_author(const struct commit_info *a, const struct commit_info *b)
{
	return strcmp(a->subject, b->subject) == 0 && strcmp(a->email, b->email) == 0;
}

/* How sure it is that @b is @a again; <0: it is not, or <-1: failed. */
static int is_copy(struct reverts *r, const struct step *a, struct step *b, struct err *err)
{
	bool named = mentions(a->message, &b->c->oid) || mentions(b->message, &a->c->oid);
	bool again = same_author(a->c, b->c);

	if (b->c->n_parents != 1 || (!named && !again && r->side[!r->reverter].n > LOST_MAX_EXACT))
		return -1;
	if (read_changes(b, r->sw->repo, err) < 0)
		return -2;
	if (!same_files(a, b))
		return -1;
	if (same_patch(r, a, b))
		return CHECK_CERTAIN;
	return named || again ? CHECK_LIKELY : -1;
}

/* ------------------------------------------------------------------- in the lines */

/* How many lines a patch adds and takes away, and how many of them some text has. */
struct tally {
	uint32_t added, added_in[2];	/* … in the reverter's, in the merge */
	uint32_t gone, gone_in[2];
	const char *path;		/* where the merge has it first */
	uint32_t line;
	const char *lost_path;		/* … the reverter has what goes away */
	uint32_t lost_line;
};

static void tally_lines(struct tally *t, bool added, const line_vec *these,
			const line_vec *not, const struct version in[2], const char *path)
{
	for (size_t i = 0; i < these->n; i++) {
		const struct line *l = &these->items[i];

		if (!l->telling || lines_find(not, l->hash) != UINT32_MAX)
			continue;
		*(added ? &t->added : &t->gone) += 1;
		for (int k = 0; k < 2; k++) {
			uint32_t at = lines_find(&in[k].lines, l->hash);

			(added ? t->added_in : t->gone_in)[k] += at != UINT32_MAX;
			if (at == UINT32_MAX || k != (int)added ||
			    (added ? t->path : t->lost_path))
				continue;
			*(added ? &t->path : &t->lost_path) = path;
			*(added ? &t->line : &t->lost_line) = at + 1;
		}
	}
}

static int read_at(struct version *v, const git_oid *tree, struct repo *repo,
		   const char *path, struct err *err)
{
	_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;

	snapshot_init(&s, tree);
	return version_read(v, &s, repo, path, err);
}

static int tally_file(struct tally *t, struct reverts *r, const struct step *patch,
		      const char *path, struct err *err)
{
	struct version of[2] = { VERSION_INIT, VERSION_INIT };
	struct version in[2] = { VERSION_INIT, VERSION_INIT };
	struct repo *repo = r->sw->repo;
	int rc = read_at(&of[0], &patch->parent, repo, path, err);

	if (rc >= 0)
		rc = read_at(&of[1], &patch->c->tree, repo, path, err);
	if (rc >= 0)
		rc = version_read(&in[0], r->sw->in->side[r->reverter], repo, path, err);
	if (rc >= 0)
		rc = version_read(&in[1], r->sw->in->merged, repo, path, err);
	if (rc >= 0) {
		tally_lines(t, true, &of[1].lines, &of[0].lines, in, path);
		tally_lines(t, false, &of[0].lines, &of[1].lines, in, path);
	}
	for (int i = 0; i < 2; i++) {
		version_release(&of[i]);
		version_release(&in[i]);
	}
	return rc < 0 ? rc : 0;
}

/* Three quarters, or not even one. */
static bool most(uint32_t n, uint32_t of)
{
	return n * 4 >= of * 3;
}

static bool few(uint32_t n, uint32_t of)
{
	return n * 4 <= of;
}

/* Whether the reverter is without the patch and the merge has it. */
static bool comes_back(const struct tally *t)
{
	bool added = few(t->added_in[0], t->added) && most(t->added_in[1], t->added);
	bool gone = most(t->gone_in[0], t->gone) && few(t->gone_in[1], t->gone);

	if (t->added)
		return added && (!t->gone || most(t->gone_in[0], t->gone));
	return t->gone && gone;
}

/* ---------------------------------------------------------------------- reporting */

static const char *symbol_in(struct ctree *tree, const char *path, uint32_t line,
			     struct err *err)
{
	const struct facts *facts;
	const char *best = path;

	if (ctree_facts(&facts, tree, path, err) != 0)
		return best;
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (f->line <= line && line <= f->end_line && *facts_str(facts, f->name) &&
		    f->kind != FACT_INVOKE && f->kind != FACT_LISTED &&
		    (best == path || f->kind == FACT_FUNC))
			best = facts_str(facts, f->name);
	}
	return best;
}

/* Where the copy stands in its own tree. */
static int line_in_side(uint32_t *out, struct reverts *r, const struct tally *t,
			struct err *err)
{
	struct version merged = VERSION_INIT, side = VERSION_INIT;
	struct repo *repo = r->sw->repo;
	int rc = version_read(&merged, r->sw->in->merged, repo, t->path, err);

	*out = t->line;
	if (rc >= 0)
		rc = version_read(&side, r->sw->in->side[!r->reverter], repo, t->path, err);
	if (rc >= 0 && t->line <= merged.lines.n) {
		uint32_t at = lines_find(&side.lines, merged.lines.items[t->line - 1].hash);

		*out = at == UINT32_MAX ? t->line : at + 1;
	}
	version_release(&merged);
	version_release(&side);
	return rc < 0 ? rc : 0;
}

static const char *commit_text(struct arena *a, const struct step *s)
{
	char hex[9];

	git_oid_tostr(hex, sizeof(hex), &s->c->oid);
	return arena_printf(a, "%s (\"%s\")", hex, s->c->subject);
}

static int report(struct reverts *r, const struct step *revert, const struct step *copy,
		  struct tally *t, enum check_confidence confidence, struct err *err)
{
	static const char *const names[] = { "ours", "theirs" };
	struct sweep *sw = r->sw;
	struct check_finding *f;
	const char *symbol;
	bool comes = t->path;
	uint32_t line;
	int rc;

	if (!comes) {
		t->path = t->lost_path;
		t->line = t->lost_line;
	}
	rc = line_in_side(&line, r, t, err);
	if (rc < 0)
		return rc;
	symbol = symbol_in(comes ? sw->merged : sw->side[r->reverter], t->path, t->line, err);
	if (err->code)
		return -1;
	f = sweep_report(sw, CHECK_LOST_CHANGE, confidence, r->reverter, t->path,
			 t->line, symbol);
	f->decl = f->symbol;
	f->before = (struct delta_place){ .path = f->path, .line = line };
	f->message = arena_printf(&sw->arena,
				  "%s takes it back in %s, %s holds a copy, %s: the merge "
				  "is as if nobody had taken it back",
				  names[r->reverter], commit_text(&sw->arena, revert),
				  names[!r->reverter], commit_text(&sw->arena, copy));
	return 0;
}

/* ---------------------------------------------------------------------- the whole */

/* @patch was taken back by @revert: who holds a copy? */
static int look_for_copy(struct reverts *r, const struct step *revert,
			 const struct step *patch, struct err *err)
{
	struct history *other = &r->side[!r->reverter];
	struct tally t = { 0 };
	int rc = 0;

	if (!in_both(r, patch))
		return 0;
	for (size_t i = 0; rc >= 0 && i < patch->changes.n; i++)
		rc = tally_file(&t, r, patch, patch->changes.items[i].path, err);
	if (rc < 0 || !comes_back(&t))
		return rc;
	for (size_t i = 0; i < other->n; i++) {
		int sure = is_copy(r, patch, &other->steps[i], err);

		if (sure < -1)
			return -1;
		if (sure >= 0)
			return report(r, revert, &other->steps[i], &t,
				      (enum check_confidence)sure, err);
	}
	return 0;
}

/* What a commit says that it reverts: a commit of its own side, or the copy itself. */
static int said(struct reverts *r, struct step *revert, struct err *err)
{
	struct repo *repo = r->sw->repo;
	const char *p = revert->message, *hex;
	size_t n;
	int rc = 0;

	for (n = next_reverted(&hex, &p); n && rc >= 0; n = next_reverted(&hex, &p)) {
		struct step *patch = find_hex(&r->side[r->reverter], hex, n);

		if (!patch)
			patch = find_hex(&r->side[!r->reverter], hex, n);
		if (!patch)
			continue;
		rc = read_changes(patch, repo, err);
		if (rc >= 0)
			rc = look_for_copy(r, revert, patch, err);
	}
	return rc;
}

/* What it undoes without a word. */
static int unsaid(struct reverts *r, size_t at, struct err *err)
{
	struct history *own = &r->side[r->reverter];
	struct step *revert = &own->steps[at];
	struct repo *repo = r->sw->repo;
	int rc = read_changes(revert, repo, err);

	if (rc < 0 || !in_both(r, revert))
		return rc;
	for (size_t i = at + 1; rc >= 0 && i < own->n; i++) {
		rc = read_changes(&own->steps[i], repo, err);
		if (rc < 0 || !undoes(revert, &own->steps[i]))
			continue;
		return look_for_copy(r, revert, &own->steps[i], err);
	}
	return rc;
}

static int one_side(struct reverts *r, struct err *err)
{
	struct history *own = &r->side[r->reverter];
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < own->n; i++) {
		const char *p = own->steps[i].message, *hex;

		if (next_reverted(&hex, &p))
			rc = said(r, &own->steps[i], err);
		else if (own->n <= LOST_MAX_EXACT && own->n > 1)
			rc = unsaid(r, i, err);
	}
	return rc < 0 ? rc : 0;
}

int lost_reverts(struct sweep *sw, struct err *err)
{
	_cleanup_(reverts_release) struct reverts r = {
		.sw = sw, .side = { HISTORY_INIT, HISTORY_INIT },
	};
	const struct check_input *in = sw->in;
	int rc = 0;

	/* a trial merge of trees has no commits */
	if (!in->commits[0] || git_oid_is_zero(in->commits[0]) ||
	    git_oid_is_zero(in->commits[1]))
		return 0;
	for (int s = 0; rc == 0 && s < 2; s++)
		rc = read_history(&r.side[s], sw, s, err);
	for (int s = 0; rc == 0 && s < 2; s++) {
		r.reverter = s;
		rc = one_side(&r, err);
	}
	return rc < 0 ? rc : 0;
}
