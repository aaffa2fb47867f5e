// SPDX-License-Identifier: GPL-2.0-only
/*
 * Silent fixups in an integration: each is put on at the first merge after which all
 * it claims about the tree holds, or all that caused it is in, and its patch applies.
 */
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "capi/claim.h"
#include "flow/integrate-internal.h"
#include "patch/apply.h"
#include "repo/history.h"

/* One of them, ready to be put on. */
struct silent {
	const struct fixup_silent *f;
	struct patch patch;
	struct claim *claims;
	uint64_t seen;		/* hash of the files it is about, at the last look */
	enum integrate_fixup_state state;
	const char *tree;	/* after which it went on */
	const char *why;
};

struct silent_run {
	struct fixup_silents all;
	struct silent *items;
	size_t n;
	struct cworld *world;
	struct map causes;	/* "DATE NAME <MAIL> SUBJECT" of commits that are in */
	bool want_causes;
};

struct silent_run *integrate_silent_free(struct silent_run *s)
{
	if (!s)
		return NULL;
	for (size_t i = 0; i < s->n; i++)
		patch_release(&s->items[i].patch);
	free(s->items);
	fixup_silents_release(&s->all);
	cworld_free(s->world);
	map_release(&s->causes);
	free(s);
	return NULL;
}

static int read_one(struct silent *s, const struct fixup_silent *f, struct arena *a,
		    struct err *err)
{
	const struct patch_opts opts = { 1, true, f->slug };
	int rc = patch_parse(&s->patch, f->diff, f->diff_len, &opts, err);

	s->f = f;
	s->claims = arena_alloc(a, (f->n_when + 1) * sizeof(*s->claims));
	for (size_t i = 0; rc >= 0 && i < f->n_when; i++)
		rc = claim_parse(&s->claims[i], a, f->when[i], err);
	return rc < 0 ? err_prefix(err, "fixup '%s'", f->slug) : 0;
}

int integrate_silent_start(struct fold *f, struct err *err)
{
	struct silent_run *s = mem_zalloc(sizeof(*s));
	int rc = 0;

	f->silent = s;
	if (f->fixups)
		rc = fixup_silent_load(&s->all, &f->fixups->store, f->r, err);
	s->items = mem_zalloc((s->all.items.n + 1) * sizeof(*s->items));
	for (size_t i = 0; rc >= 0 && i < s->all.items.n; i++) {
		const struct fixup_silent *one = &s->all.items.items[i];

		s->n++;
		rc = read_one(&s->items[i], one, &f->out->arena, err);
		s->want_causes |= !one->n_when;
	}
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------- what holds */

static int all_claims(struct fold *f, const struct silent *s, const git_oid *tree,
		      struct err *err)
{
	_cleanup_(ctree_freep) struct ctree *view = NULL;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	int rc = 1;

	if (!s->f->n_when)
		return 1;
	if (!f->silent->world &&
	    cworld_open(&f->silent->world, f->ctx, &f->out->base.tree, err) < 0)
		return -1;
	snapshot_init(&snap, tree);
	if (ctree_open(&view, f->silent->world, &snap, err) < 0)
		return -1;
	for (size_t i = 0; rc == 1 && i < s->f->n_when; i++)
		rc = claim_holds(&s->claims[i], view, err);
	return rc;
}

/* "PATCH-ID DATE NAME <MAIL> SUBJECT" → from the date on. */
static const char *cause_key(const char *cause)
{
	const char *blank = strchr(cause, ' ');

	return blank ? blank + 1 : cause;
}

static bool all_causes(const struct silent_run *r, const struct silent *s)
{
	if (s->f->n_when)
		return true;
	for (size_t i = 0; i < s->f->n_causes; i++) {
		const char *key = cause_key(s->f->causes[i]);

		if (!map_find(&r->causes, key, strlen(key)))
			return false;
	}
	return true;
}

/* The commits that come in with a tree, by what they do. */
static int note_causes(struct fold *f, const struct merge_input *in, struct err *err)
{
	_cleanup_commits_ struct commit_list list = COMMIT_LIST_INIT;
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	int rc;

	VEC_PUSH(&not, in->bases[0]);
	rc = history_commits(&list, f->r, &in->theirs.commit, &not, NULL, err);
	for (size_t i = 0; rc >= 0 && i < list.n; i++) {
		const struct commit_info *c = &list.items[i];
		const char *key = arena_printf(&f->out->arena, "%lld %s <%s> %s",
					       (long long)c->author_time, c->author,
					       c->email, c->subject);

		map_put(&f->silent->causes, key, strlen(key), NULL)->value = 1;
	}
	return rc < 0 ? rc : 0;
}

/* ---------------------------------------------------------------- putting on */

static int add_version(uint64_t *h, struct fold *f, const git_oid *tree,
		       const char *path, struct err *err)
{
	struct tree_entry e = { .mode = 0 };
	int rc = path ? tree_find(&e, f->r, tree, path, err) : 1;

	if (rc == 0)
		*h = hash_bytes(e.oid.id, sizeof(e.oid.id), *h);
	return rc < 0 ? rc : 0;
}

/* Whether anything that it is about is another than at the last look. 1, 0, <0. */
static int worth_a_look(struct fold *f, struct silent *s, const git_oid *tree,
			struct err *err)
{
	uint64_t h = f->silent->causes.n;
	bool anywhere = false;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < s->patch.n; i++)
		rc = add_version(&h, f, tree, s->patch.items[i].old_name, err);
	for (size_t i = 0; rc >= 0 && i < s->f->n_when; i++) {
		anywhere |= !s->claims[i].path;
		rc = add_version(&h, f, tree, s->claims[i].path, err);
	}
	if (rc < 0)
		return rc;
	if (h == s->seen && !anywhere)
		return 0;
	s->seen = h;
	return 1;
}

/* 0 with the tree that it makes of *@tree, 1 it does not go on, <0 failed. */
static int put_on(git_oid *tree, struct fold *f, struct silent *s, struct err *err)
{
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	int rc;

	snapshot_init(&snap, tree);
	rc = patch_apply(&o, &snap, f->r, &s->patch, NULL, err);
	if (rc < 0)
		return err_prefix(err, "fixup '%s'", s->f->slug);
	if (rc) {
		s->why = arena_strdup(&f->out->arena, o.n ? o.rejects[0].why : "");
		return 1;
	}
	rc = all_claims(f, s, tree, err);
	if (rc <= 0)
		return rc < 0 ? rc : 1;
	return snapshot_write_tree(tree, &snap, f->scratch, err);
}

static void note_row(struct fold *f, struct integrate_row *row, const struct silent *s)
{
	const char **slugs = arena_alloc(&f->out->arena,
					 (row->n_fixups + 2) * sizeof(*slugs));

	for (size_t i = 0; i < row->n_fixups; i++)
		slugs[i] = row->fixups[i];
	slugs[row->n_fixups++] = arena_strdup(&f->out->arena, s->f->slug);
	row->fixups = slugs;
}

int integrate_silent_apply(git_oid *tree, struct fold *f, struct integrate_row *row,
			   const struct merge_input *in, struct err *err)
{
	struct silent_run *r = f->silent;
	int rc = r->want_causes ? note_causes(f, in, err) : 0;

	for (size_t i = 0; rc >= 0 && i < r->n; i++) {
		struct silent *s = &r->items[i];

		if (s->state == INTEGRATE_FIXUP_APPLIED || !all_causes(r, s))
			continue;
		rc = worth_a_look(f, s, tree, err);
		if (rc == 1)
			rc = put_on(tree, f, s, err);
		else if (rc == 0)
			continue;
		if (rc)
			continue;
		s->state = INTEGRATE_FIXUP_APPLIED;
		s->tree = row->tree->name;
		note_row(f, row, s);
	}
	return rc < 0 ? rc : 0;
}

/* --------------------------------------------------------------- in the end */

/* Whether the tree has already what the fixup would make of it. 1, 0, <0. */
static int is_done(struct fold *f, struct silent *s, struct err *err)
{
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	int rc;

	snapshot_init(&snap, &f->tree);
	patch_reverse(&s->patch);
	rc = patch_apply(&o, &snap, f->r, &s->patch, NULL, err);
	patch_reverse(&s->patch);
	return rc < 0 ? rc : !rc;
}

static bool has_files(struct fold *f, const struct silent *s)
{
	for (size_t i = 0; i < s->patch.n; i++) {
		const char *path = s->patch.items[i].old_name;
		struct tree_entry e;

		if (path && tree_find(&e, f->r, &f->tree, path, NULL) != 0)
			return false;
	}
	return true;
}

static int settle(struct fold *f, struct silent *s, struct err *err)
{
	int rc;

	if (s->state == INTEGRATE_FIXUP_APPLIED)
		return 0;
	s->state = INTEGRATE_FIXUP_WAITING;
	if (!all_causes(f->silent, s) || !has_files(f, s))
		return 0;
	rc = all_claims(f, s, &f->tree, err);
	if (rc <= 0)
		return rc;
	rc = is_done(f, s, err);
	if (rc < 0)
		return rc;
	s->state = rc ? INTEGRATE_FIXUP_STALE : INTEGRATE_FIXUP_DRIFTED;
	return 0;
}

int integrate_silent_finish(struct fold *f, struct err *err)
{
	struct integrate_result *out = f->out;
	struct silent_run *r = f->silent;
	int rc = 0;

	out->fixups = arena_alloc(&out->arena, (r->n + 1) * sizeof(*out->fixups));
	for (size_t i = 0; rc >= 0 && i < r->n; i++) {
		struct silent *s = &r->items[i];

		rc = settle(f, s, err);
		out->fixups[out->n_fixups++] = (struct integrate_fixup){
			.slug = arena_strdup(&out->arena, s->f->slug),
			.subject = arena_strdup(&out->arena, s->f->subject),
			.state = s->state, .tree = s->tree,
			.why = s->state == INTEGRATE_FIXUP_DRIFTED ? s->why : NULL,
		};
		out->n_drifted += s->state == INTEGRATE_FIXUP_DRIFTED;
	}
	return rc < 0 ? rc : 0;
}
