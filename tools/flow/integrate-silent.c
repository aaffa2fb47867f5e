// SPDX-License-Identifier: GPL-2.0-only
/*
 * Silent fixups in an integration: each is put on at the first merge after which all
 * it claims about the tree holds, or all that caused it is in, and its patch applies.
 */
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "flow/fixup-use.h"
#include "flow/integrate-internal.h"

/* One of them, ready to be put on. */
struct silent {
	struct fixup_use use;
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
	struct fixup_causes causes;
	struct map walked;	/* merge bases from which the first tree has been listed */
	bool want_causes;
};

struct silent_run *integrate_silent_free(struct silent_run *s)
{
	if (!s)
		return NULL;
	for (size_t i = 0; i < s->n; i++)
		fixup_use_release(&s->items[i].use);
	free(s->items);
	fixup_silents_release(&s->all);
	cworld_free(s->world);
	fixup_causes_release(&s->causes);
	map_release(&s->walked);
	free(s);
	return NULL;
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

		rc = fixup_use_read(&s->items[i].use, one, &f->out->arena, err);
		s->n += rc >= 0;
		s->want_causes |= !one->n_when;
	}
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------- what is in */

/* Where there are claims, these alone count. */
static bool all_causes(const struct silent_run *r, const struct silent *s)
{
	return s->use.f->n_when || fixup_causes_have(&r->causes, s->use.f);
}

/* The commits that come in with a tree, and those that the first tree has beside it. */
static int note_causes(struct fold *f, const struct merge_input *in, struct err *err)
{
	git_oid base = in->bases[0];
	const struct oid_vec not = { &base, 1, 1 };
	struct silent_run *r = f->silent;
	const char *key = arena_strdup(&f->out->arena, git_oid_tostr_s(&base));
	bool added;
	int rc;

	fixup_causes_mark(&r->causes);
	rc = fixup_causes_add(&r->causes, f->r, &in->theirs.commit, &not, err);

	(void)map_put(&r->walked, key, strlen(key), &added);
	if (rc < 0 || !added)
		return rc;
	return fixup_causes_add(&r->causes, f->r, &f->out->base.commit, &not, err);
}

/* ---------------------------------------------------------------- putting on */

static int holds(struct fold *f, const struct silent *s, const struct snapshot *tree,
		 struct err *err)
{
	if (s->use.f->n_when && !f->silent->world &&
	    cworld_open(&f->silent->world, f->ctx, &f->out->base.tree, err) < 0)
		return -1;
	return fixup_use_holds(&s->use, f->silent->world, tree, err);
}

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
	const struct fixup_use *u = &s->use;
	uint64_t h = f->silent->causes.commits.n;
	bool anywhere = false;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < u->patch.n; i++)
		rc = add_version(&h, f, tree, u->patch.items[i].old_name, err);
	for (size_t i = 0; rc >= 0 && i < u->f->n_when; i++) {
		anywhere |= !u->claims[i].path;
		rc = add_version(&h, f, tree, u->claims[i].path, err);
	}
	if (rc < 0)
		return rc;
	if (h == s->seen && !anywhere)
		return 0;
	s->seen = h;
	return 1;
}

/* Whether this merge had a conflict in one of its files, resolved from the store. */
static bool came_with_resolution(const struct integrate_row *row, const struct silent *s)
{
	for (size_t i = 0; i < row->n_conflicts; i++) {
		const struct integrate_conflict *c = &row->conflicts[i];

		for (size_t k = 0; c->path && c->how >= FIXUP_HUNKS && k < s->use.patch.n; k++) {
			const char *path = s->use.patch.items[k].new_name;

			if (path && strcmp(path, c->path) == 0)
				return true;
		}
	}
	return false;
}

/* 0 with the tree that it makes of *@tree, 1 it does not go on, <0 failed. */
static int put_on(git_oid *tree, struct fold *f, struct silent *s,
		  const struct integrate_row *row, struct err *err)
{
	_cleanup_fixup_trial_ struct fixup_trial t = FIXUP_TRIAL_INIT;
	int rc = fixup_use_try(&t, &s->use, f->r, tree, err);

	if (rc < 0)
		return rc;
	s->why = t.why ? arena_strdup(&f->out->arena, t.why) : NULL;
	if (t.fit == FIXUP_FITS_NOT ||
	    (t.fit == FIXUP_IS_THERE && !came_with_resolution(row, s)))
		return 1;
	rc = holds(f, s, &t.without, err);
	if (rc <= 0)
		return rc < 0 ? rc : 1;
	return snapshot_write_tree(tree, &t.with, f->scratch, err);
}

static void note_row(struct fold *f, struct integrate_row *row, const struct silent *s)
{
	const char **slugs = arena_alloc(&f->out->arena,
					 (row->n_fixups + 2) * sizeof(*slugs));

	for (size_t i = 0; i < row->n_fixups; i++)
		slugs[i] = row->fixups[i];
	slugs[row->n_fixups++] = arena_strdup(&f->out->arena, s->use.f->slug);
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
			rc = put_on(tree, f, s, row, err);
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

void integrate_silent_undo(struct fold *f, struct integrate_row *row)
{
	struct silent_run *r = f->silent;

	row->n_fixups = 0;
	fixup_causes_undo(&r->causes);
	map_release(&r->walked);
	for (size_t i = 0; i < r->n; i++) {
		r->items[i].seen = 0;
		if (r->items[i].tree != row->tree->name)
			continue;
		r->items[i].state = INTEGRATE_FIXUP_WAITING;
		r->items[i].tree = NULL;
	}
}

/* --------------------------------------------------------------- in the end */

static int settle(struct fold *f, struct silent *s, struct err *err)
{
	_cleanup_fixup_trial_ struct fixup_trial t = FIXUP_TRIAL_INIT;
	int rc;

	if (s->state == INTEGRATE_FIXUP_APPLIED)
		return 0;
	s->state = INTEGRATE_FIXUP_WAITING;
	rc = all_causes(f->silent, s) ? fixup_use_try(&t, &s->use, f->r, &f->tree, err) : 1;
	if (rc)
		return rc < 0 ? rc : 0;
	if (t.fit == FIXUP_FITS_NOT)
		rc = fixup_use_has_files(&s->use, f->r, &f->tree, err);
	else
		rc = t.fit == FIXUP_IS_THERE;
	if (rc == 1)
		rc = holds(f, s, &t.without, err);
	if (rc <= 0)
		return rc;
	s->state = t.fit == FIXUP_IS_THERE ? INTEGRATE_FIXUP_STALE : INTEGRATE_FIXUP_DRIFTED;
	s->why = t.why ? arena_strdup(&f->out->arena, t.why) : NULL;
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
			.slug = arena_strdup(&out->arena, s->use.f->slug),
			.subject = arena_strdup(&out->arena, s->use.f->subject),
			.state = s->state, .tree = s->tree,
			.why = s->state == INTEGRATE_FIXUP_DRIFTED ? s->why : NULL,
		};
		out->n_drifted += s->state == INTEGRATE_FIXUP_DRIFTED;
	}
	return rc < 0 ? rc : 0;
}
