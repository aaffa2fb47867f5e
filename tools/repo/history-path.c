// SPDX-License-Identifier: GPL-2.0-only
/*
 * `git log --topo-order -- PATH…` over a range, as git simplifies it (try_to_simplify_commit):
 * a merge that is the same as one of its parents goes on with that one alone, and what
 * is the same as its parents is not shown. What each commit changed is remembered, since the
 * ranges of many trees have most of their commits in common, whatever the path.
 *
 * At a merge with a parent outside of the range what git says depends on how far it
 * has come by then, so that only git can tell.
 */
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "repo/freep.h"
#include "repo/history-path.h"
#include "repo/internal.h"
#include "repo/range.h"

#define RANGE_MOST 1024		/* commits; in a longer range git need not look at all */
#define NOTES_MOST 8192		/* commits whose changes are remembered */
#define CHANGES_MOST 1024	/* paths of one of them */

struct note {
	git_oid oid, tree;
	const git_oid *parents;
	uint32_t n_parents;
	bool encoded;			/* its message is in another encoding */
	bool many;			/* changes are too many to be remembered */
	char *changes;			/* paths since its only parent, one behind the other; */
	size_t changes_len;		/* NULL: not known */
};

struct path_notes {
	struct map known;		/* oid → struct note *, owned */
};

struct path_notes *path_notes_free(struct path_notes *p)
{
	for (uint32_t i = 0; p && i < p->known.n; i++) {
		struct note *n = (struct note *)(uintptr_t)p->known.entries[i].value;

		free(n->changes);
		free((void *)(uintptr_t)n->parents);
		free(n);
	}
	if (p)
		map_release(&p->known);
	free(p);
	return NULL;
}

static struct note *make_note(const git_commit *c)
{
	struct note *n = mem_zalloc(sizeof(*n));
	git_oid *parents;

	n->oid = *git_commit_id(c);
	n->tree = *git_commit_tree_id(c);
	n->n_parents = git_commit_parentcount(c);
	n->encoded = git_commit_message_encoding(c) != NULL;
	parents = mem_array(NULL, n->n_parents + 1, sizeof(*parents));
	for (uint32_t i = 0; i < n->n_parents; i++)
		parents[i] = *git_commit_parent_id(c, i);
	n->parents = parents;
	return n;
}

/* NULL: it cannot be read. */
static struct note *note_of(struct repo *r, const git_oid *oid)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	struct map_entry *e = map_find(&r->path_notes->known, (const char *)oid->id,
				       GIT_OID_RAWSZ);
	struct note *n;

	if (e)
		return (struct note *)(uintptr_t)e->value;
	if (git_commit_lookup(&c, r->git, oid) < 0)
		return NULL;
	n = make_note(c);
	map_put(&r->path_notes->known, (const char *)n->oid.id, GIT_OID_RAWSZ, NULL)->value =
		(uintptr_t)n;
	return n;
}

/* One commit of the range, as far as its history is followed. */
struct step {
	struct note *note;
	uint32_t parents[2];		/* in the range, those that are followed */
	uint32_t n_parents, children;
	bool followed, shown;
};

struct path_walk {
	struct repo *r;
	const struct oid_vec *not;
	const struct history_opts *o;
	struct map index;		/* oid → steps */
	VEC(struct step) steps;
	VEC(uint32_t) todo;
};

static void path_walk_release(struct path_walk *w)
{
	map_release(&w->index);
	VEC_RELEASE(&w->steps);
	VEC_RELEASE(&w->todo);
}

/* Of the file, or below the directory. */
static bool names_path(const struct note *n, const char *path)
{
	size_t len = strlen(path);

	for (const char *p = n->changes; p < n->changes + n->changes_len; p += strlen(p) + 1)
		if (strncmp(p, path, len) == 0 && (!p[len] || p[len] == '/'))
			return true;
	return false;
}

/* 1 they differ in a path, 0 they do not. */
static int versions_differ(struct path_walk *w, const struct note *a, const struct note *b,
			   struct err *err)
{
	for (size_t i = 0; i < w->o->n_paths; i++) {
		struct tree_entry at[2];
		int rc = tree_find_any(&at[0], w->r, &a->tree, w->o->paths[i], err);

		if (rc == 0)
			rc = tree_find_any(&at[1], w->r, &b->tree, w->o->paths[i], err);
		if (rc < 0)
			return rc;
		if (at[0].mode != at[1].mode || !git_oid_equal(&at[0].oid, &at[1].oid))
			return 1;
	}
	return 0;
}

static int list_changes(struct path_walk *w, struct note *n, const struct note *parent,
			struct err *err)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	_cleanup_strbuf_ struct strbuf paths = STRBUF_INIT;
	int rc = tree_diff(&c, w->r, &parent->tree, &n->tree, err);

	n->many = rc >= 0 && c.n > CHANGES_MOST;
	if (rc < 0 || n->many)
		return rc;
	for (size_t i = 0; i < c.n; i++)
		strbuf_add(&paths, c.items[i].path, c.items[i].len + 1);
	n->changes = mem_dup(paths.buf, paths.len + 1);
	n->changes_len = paths.len;
	return 0;
}

/* Against its only parent. 1 it changes a path, 0 it does not. */
static int note_touches(struct path_walk *w, struct note *n, const struct note *parent,
			struct err *err)
{
	int rc = 0;

	if (!n->changes && !n->many && w->r->path_notes->known.n <= NOTES_MOST)
		rc = list_changes(w, n, parent, err);
	if (rc < 0)
		return rc;
	if (!n->changes)
		return versions_differ(w, n, parent, err);
	for (size_t i = 0; i < w->o->n_paths; i++)
		if (names_path(n, w->o->paths[i]))
			return 1;
	return 0;
}

static bool is_bottom(const struct path_walk *w, const git_oid *oid)
{
	for (size_t i = 0; i < w->not->n; i++)
		if (git_oid_equal(&w->not->items[i], oid))
			return true;
	return false;
}

static int64_t find_step(const struct path_walk *w, const git_oid *oid)
{
	const struct map_entry *e = map_find(&w->index, (const char *)oid->id, GIT_OID_RAWSZ);

	return e ? (int64_t)e->value : -1;
}

static void follow(struct path_walk *w, struct step *s, const git_oid *oid)
{
	int64_t at = find_step(w, oid);

	if (at < 0)
		return;
	s->parents[s->n_parents++] = (uint32_t)at;
	w->steps.items[at].children++;
	if (!w->steps.items[at].followed) {
		w->steps.items[at].followed = true;
		VEC_PUSH(&w->todo, (uint32_t)at);
	}
}

/* With two parents. 1: git is to be asked. */
static int simplify_merge(struct path_walk *w, struct step *s, struct err *err)
{
	const git_oid *parents = s->note->parents;

	for (uint32_t i = 0; i < s->note->n_parents; i++)
		if (find_step(w, &parents[i]) < 0 && !is_bottom(w, &parents[i]))
			return 1;
	for (uint32_t i = 0; i < s->note->n_parents; i++) {
		const struct note *parent = note_of(w->r, &parents[i]);
		int rc = parent ? versions_differ(w, s->note, parent, err) : 1;

		if (rc < 0 || !parent)
			return rc;
		if (rc)
			continue;
		follow(w, s, &parents[i]);
		return 0;
	}
	s->shown = true;
	for (uint32_t i = 0; i < s->note->n_parents; i++)
		follow(w, s, &parents[i]);
	return 0;
}

/* 1: git is to be asked. */
static int simplify(struct path_walk *w, struct step *s, struct err *err)
{
	const struct note *parent;
	int rc;

	if (s->note->encoded || !s->note->n_parents || s->note->n_parents > 2)
		return 1;
	if (s->note->n_parents == 2)
		return simplify_merge(w, s, err);
	parent = note_of(w->r, &s->note->parents[0]);
	if (!parent)
		return 1;
	rc = note_touches(w, s->note, parent, err);
	if (rc < 0)
		return rc;
	s->shown = rc;
	follow(w, s, &parent->oid);
	return 0;
}

static int take_range(struct path_walk *w, const git_oid *tip, const struct oid_vec *range)
{
	if (!range->n || range->n > RANGE_MOST)
		return 1;
	for (size_t i = 0; i < range->n; i++) {
		struct note *n = note_of(w->r, &range->items[i]);

		if (!n)
			return 1;
		map_put(&w->index, (const char *)n->oid.id, GIT_OID_RAWSZ, NULL)->value =
			w->steps.n;
		VEC_PUSH(&w->steps, (struct step){ .note = n });
	}
	if (find_step(w, tip) != 0)
		return 1;
	w->steps.items[0].followed = true;
	VEC_PUSH(&w->todo, 0);
	return 0;
}

static int simplify_all(struct path_walk *w, struct err *err)
{
	while (w->todo.n) {
		int rc = simplify(w, &w->steps.items[w->todo.items[--w->todo.n]], err);

		if (rc)
			return rc;
	}
	return 0;
}

/* Children first, and a branch before what was there before it forked. */
static int show(struct commit_list *out, struct path_walk *w)
{
	VEC_PUSH(&w->todo, 0);
	while (w->todo.n) {
		const struct step *s = &w->steps.items[w->todo.items[--w->todo.n]];

		if (s->shown && w->o->limit && out->n == w->o->limit) {
			out->truncated = true;
			return 0;
		}
		if (s->shown && history_commit_info(out, w->r, &s->note->oid, NULL) < 0)
			return 1;
		for (uint32_t i = 0; i < s->n_parents; i++)
			if (--w->steps.items[s->parents[i]].children == 0)
				VEC_PUSH(&w->todo, s->parents[i]);
	}
	return 0;
}

int history_of_paths(struct commit_list *out, struct repo *r, const git_oid *tip,
		     const struct oid_vec *not, const struct history_opts *o,
		     struct err *err)
{
	_cleanup_(path_walk_release) struct path_walk w = { .r = r, .not = not, .o = o };
	_cleanup_oids_ struct oid_vec range = VEC_INIT;
	int rc;

	if (!r->path_notes)
		r->path_notes = mem_zalloc(sizeof(*r->path_notes));
	rc = range_commits(&range, r, tip, not);
	if (rc == 0)
		rc = take_range(&w, tip, &range);
	if (rc == 0)
		rc = simplify_all(&w, err);
	return rc ? rc : show(out, &w);
}
