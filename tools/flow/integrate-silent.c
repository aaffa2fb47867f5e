// SPDX-License-Identifier: GPL-2.0-only
/*
 * Silent fixups in an integration: each is put on at the first merge after which all
 * it claims about the tree holds, or all that caused it is in, and its patch applies.
 */
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "capi/lex.h"
#include "flow/fixup-rule.h"
#include "flow/integrate-internal.h"

/* One of them, ready to be put on. */
struct silent {
	struct fixup_use use;
	uint64_t seen;		/* hash of the files it is about, at the last look */
	enum integrate_fixup_state state;
	const char *tree;	/* after which it went on */
	const char *why;
	VEC(struct integrate_use) uses;	/* by rule */
};

struct silent_run {
	struct fixup_silents all;
	struct silent *items;
	size_t n;
	struct cworld *world;
	struct fixup_causes causes;
	struct fixup_causes late;	/* the same, for those with claims, once asked for */
	bool has_late;
	struct map walked;	/* merge bases from which the first tree has been listed */
	bool want_causes;
};

struct silent_run *integrate_silent_free(struct silent_run *s)
{
	if (!s)
		return NULL;
	for (size_t i = 0; i < s->n; i++) {
		fixup_use_release(&s->items[i].use);
		VEC_RELEASE(&s->items[i].uses);
	}
	free(s->items);
	fixup_silents_release(&s->all);
	cworld_free(s->world);
	fixup_causes_release(&s->causes);
	fixup_causes_release(&s->late);
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
	return s->use.f->n_when || fixup_causes_met(&r->causes, s->use.f) != FIXUP_MET_NOT;
}

/* By whom commits come in: a number of each tree, the first one's being 1. */
static unsigned int brought_as(const struct fold *f, const struct integrate_row *row)
{
	return (unsigned int)(row - f->out->rows) + 2;
}

/* The commits that come in with a tree, and those that the first tree has beside it. */
static int note_causes(struct fold *f, const struct integrate_row *row,
		       const struct merge_input *in, struct err *err)
{
	unsigned int who = brought_as(f, row);
	git_oid base = in->bases[0];
	const struct oid_vec not = { &base, 1, 1 };
	struct silent_run *r = f->silent;
	const char *key = arena_strdup(&f->out->arena, git_oid_tostr_s(&base));
	bool added;
	int rc = fixup_causes_add(&r->causes, f->r, &in->theirs.commit, &not, who, err);

	(void)map_put(&r->walked, key, strlen(key), &added);
	if (rc < 0 || !added)
		return rc;
	return fixup_causes_add(&r->causes, f->r, &f->out->base.commit, &not, 1, err);
}

/* ---------------------------------------------------------------- putting on */

static int open_world(struct fold *f, struct err *err)
{
	if (f->silent->world)
		return 0;
	return cworld_open(&f->silent->world, f->ctx, &f->out->base.tree, err);
}

static int holds(struct fold *f, const struct silent *s, const struct snapshot *tree,
		 struct err *err)
{
	if (s->use.f->n_when && open_world(f, err) < 0)
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

static void is_on(struct fold *f, struct integrate_row *row, struct silent *s)
{
	s->state = INTEGRATE_FIXUP_APPLIED;
	s->tree = row->tree->name;
	note_row(f, row, s);
}

/* ------------------------------------------------------------------- by rule */

/* Whether what a tree brings has a word that a rule is for: 1, 0, <0. */
static int brings_use(struct fold *f, const struct silent *s, const struct merge_input *in,
		      struct err *err)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	int rc = tree_diff(&c, f->r, &in->base_trees[0], &in->theirs.tree, err);

	for (size_t i = 0; rc >= 0 && i < c.n; i++) {
		_cleanup_blob_ struct blob blob = BLOB_INIT;

		if (!mode_is_file(c.items[i].new_mode) || !cpath_is_c(c.items[i].path))
			continue;
		rc = blob_read(&blob, f->r, &c.items[i].new_oid, 0, err);
		for (size_t k = 0; rc >= 0 && k < s->use.f->n_rules; k++)
			if (lex_has_word(blob.data, blob.len, s->use.rules[k].word))
				return 1;
	}
	return rc < 0 ? rc : 0;
}

/* Whether all files of the diff have been repaired by rule. */
static bool does_without_diff(const struct silent *s, const struct fixup_places *p)
{
	for (size_t i = 0; i < s->use.patch.n; i++) {
		const char *path = s->use.patch.items[i].new_name;
		bool found = false;

		for (size_t k = 0; path && k < p->items.n && !found; k++)
			found = strcmp(p->items.items[k].path, path) == 0;
		if (!found)
			return false;
	}
	return true;
}

/* Rewrites what the checks find of this merge. 0, <0. */
static int apply_rules(git_oid *tree, struct fold *f, struct silent *s,
		       struct integrate_row *row, const struct merge_input *in, struct err *err)
{
	_cleanup_fixup_places_ struct fixup_places places = { VEC_INIT, ARENA_INIT };
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	const struct rev *sides[2] = { &in->ours, &in->theirs };
	int rc = s->use.f->n_rules ? brings_use(f, s, in, err) : 0;

	if (rc <= 0)
		return rc;
	snapshot_init(&snap, tree);
	rc = open_world(f, err);
	if (rc >= 0)
		rc = fixup_use_rules_hold(&s->use, f->silent->world, &snap, err);
	if (rc == 1)
		rc = fixup_rule_apply(tree, &places, f->ctx, f->r, f->scratch, sides, &s->use,
				      err);
	if (rc <= 0)
		return rc;
	for (size_t i = 0; i < places.items.n; i++)
		VEC_PUSH(&s->uses, (struct integrate_use){
					   arena_strdup(&f->out->arena, places.items.items[i].path),
					   places.items.items[i].line, row->tree->name });
	if (s->state != INTEGRATE_FIXUP_APPLIED && does_without_diff(s, &places))
		is_on(f, row, s);
	else if (!s->tree || s->tree != row->tree->name)
		note_row(f, row, s);
	return 0;
}

static int apply_diffs(git_oid *tree, struct fold *f, struct integrate_row *row,
		       struct err *err)
{
	struct silent_run *r = f->silent;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < r->n; i++) {
		struct silent *s = &r->items[i];

		if (s->state == INTEGRATE_FIXUP_APPLIED || !s->use.f->diff_len ||
		    !all_causes(r, s))
			continue;
		rc = worth_a_look(f, s, tree, err);
		if (rc == 1)
			rc = put_on(tree, f, s, row, err);
		else if (rc == 0)
			continue;
		if (rc)
			continue;
		is_on(f, row, s);
	}
	return rc < 0 ? rc : 0;
}

int integrate_silent_apply(git_oid *tree, struct fold *f, struct integrate_row *row,
			   const struct merge_input *in, struct err *err)
{
	struct silent_run *r = f->silent;
	int rc = r->want_causes ? note_causes(f, row, in, err) : 0;

	if (rc >= 0)
		rc = apply_diffs(tree, f, row, err);
	for (size_t i = 0; rc >= 0 && i < r->n; i++)
		rc = apply_rules(tree, f, &r->items[i], row, in, err);
	return rc < 0 ? rc : 0;
}

void integrate_silent_undo(struct fold *f, struct integrate_row *row)
{
	struct silent_run *r = f->silent;

	row->n_fixups = 0;
	fixup_causes_undo(&r->causes, brought_as(f, row));
	for (size_t i = 0; i < r->n; i++) {
		struct silent *s = &r->items[i];

		s->seen = 0;
		/* What rules did for this tree comes last. */
		while (s->uses.n && s->uses.items[s->uses.n - 1].tree == row->tree->name)
			s->uses.n--;
		if (s->tree != row->tree->name)
			continue;
		s->state = INTEGRATE_FIXUP_WAITING;
		s->tree = NULL;
	}
}

/* --------------------------------------------------------------- in the end */

/* What its rules did counts where its diff is not wanted. */
static void is_not_wanted(struct silent *s)
{
	s->state = s->uses.n ? INTEGRATE_FIXUP_APPLIED : INTEGRATE_FIXUP_WAITING;
	s->tree = s->uses.n ? s->uses.items[0].tree : NULL;
}

/* What each tree has and the first has not, and the other way around. */
static int note_late(struct fold *f, struct err *err)
{
	struct silent_run *r = f->silent;
	git_oid base = f->out->base.commit;
	const struct oid_vec not_base = { &base, 1, 1 };
	int rc = 0;

	r->has_late = true;
	for (size_t i = 0; rc >= 0 && i < f->out->n; i++) {
		git_oid tip = f->out->rows[i].merged;
		const struct oid_vec not_tip = { &tip, 1, 1 };

		if (git_oid_is_zero(&tip) || git_oid_equal(&tip, &base))
			continue;
		rc = fixup_causes_add(&r->late, f->r, &tip, &not_base, (unsigned int)i + 2, err);
		if (rc >= 0)
			rc = fixup_causes_add(&r->late, f->r, &base, &not_tip, 1, err);
	}
	return rc < 0 ? rc : 0;
}

/*
 * Whether one of the trees has by itself all that the fixup is for: then that had met before,
 * and what was done about it there is done. Claims by hand may hold too soon, so the
 * commits have a say. 1, 0, <0.
 */
static int had_met(struct fold *f, const struct silent *s, struct err *err)
{
	struct silent_run *r = f->silent;
	int rc = 0;

	if (!s->use.f->n_when)
		return fixup_causes_met(&r->causes, s->use.f) == FIXUP_MET_BEFORE;
	if (s->use.f->n_causes && !r->has_late && note_late(f, err) < 0)
		return -1;
	if (s->use.f->n_causes && fixup_causes_met(&r->late, s->use.f) == FIXUP_MET)
		return 0;
	for (size_t i = 0; rc == 0 && i <= f->in.n; i++) {
		_cleanup_snapshot_ struct snapshot alone = SNAPSHOT_INIT;

		snapshot_init(&alone, i ? &f->in.items[i - 1].tip : &f->out->base.tree);
		rc = holds(f, s, &alone, err);
	}
	return rc;
}

static int settle(struct fold *f, struct silent *s, struct err *err)
{
	_cleanup_fixup_trial_ struct fixup_trial t = FIXUP_TRIAL_INIT;
	int rc;

	if (s->state == INTEGRATE_FIXUP_APPLIED)
		return 0;
	is_not_wanted(s);
	if (!s->use.f->diff_len)
		return 0;
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
	s->state = INTEGRATE_FIXUP_STALE;
	if (t.fit == FIXUP_IS_THERE)
		return 0;
	rc = had_met(f, s, err);
	if (rc)
		return rc < 0 ? rc : 0;
	s->state = INTEGRATE_FIXUP_DRIFTED;
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
			.uses = arena_dup(&out->arena, s->uses.items,
					  s->uses.n * sizeof(*s->uses.items)),
			.n_uses = s->uses.n,
		};
		out->n_drifted += s->state == INTEGRATE_FIXUP_DRIFTED;
	}
	return rc < 0 ? rc : 0;
}
