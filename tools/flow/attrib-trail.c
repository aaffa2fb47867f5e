// SPDX-License-Identifier: GPL-2.0-only
#include "flow/attrib-trail.h"

#include <string.h>

#include "base/map.h"
#include "repo/blob.h"
#include "repo/rev.h"
#include "repo/tree.h"

/* Forms of all asks of a trail, by blob. */
struct runner {
	struct trail *t;
	const struct attrib_hunt *h;
	const git_oid *start;
	struct repo *r;
	struct map memo;		/* blob id -> form array */
	struct form *absent;
	struct arena arena;
};

static void runner_release(struct runner *x)
{
	map_release(&x->memo);
	arena_release(&x->arena);
}

void trail_release(struct trail *t)
{
	char *path = (char *)(uintptr_t)t->path;

	for (size_t i = 0; i < t->follows.n; i++)
		free(t->follows.items[i].path);
	VEC_RELEASE(&t->follows);
	VEC_RELEASE(&t->hits);
	VEC_RELEASE(&t->touches);
	VEC_RELEASE(&t->asks);
	free(path);
}

static const struct attrib_query *query_of(const struct runner *x, size_t k)
{
	return &x->h->queries[x->t->asks.items[k].query];
}

static void fill_forms(struct runner *x, struct form *forms,
		       const struct blob *b)
{
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	struct form_source src = { b->data ? b->data : "", b->len, NULL };

	for (size_t k = 0; k < x->t->asks.n; k++) {
		const struct attrib_query *q = query_of(x, k);

		if (attrib_needs_facts(q) && !src.facts) {
			facts_scan(&facts, src.data, src.len);
			src.facts = &facts;
		}
		forms[k] = attrib_form(q, &src);
	}
}

/* One for each ask. What cannot be read is not known, but no failure. */
static int forms_of(const struct form **out, struct runner *x,
		    const struct tree_entry *e, struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	struct map_entry *known;
	struct form *forms;
	const git_oid *key;
	int rc;

	*out = x->absent;
	if (!mode_is_file(e->mode))
		return 0;
	known = map_find(&x->memo, (const char *)e->oid.id, GIT_OID_RAWSZ);
	if (known) {
		*out = (const struct form *)(uintptr_t)known->value;
		return 0;
	}
	forms = arena_alloc(&x->arena, x->t->asks.n * sizeof(*forms));
	rc = blob_read(&b, x->r, &e->oid, 0, &why);
	if (rc < 0 && why.code != ERR_NOT_FOUND && why.code != ERR_TOO_BIG) {
		err_move(err, &why);
		return rc;
	}
	if (rc >= 0)
		fill_forms(x, forms, &b);
	x->t->cut_off |= rc < 0;
	key = arena_dup(&x->arena, &e->oid, sizeof(e->oid));
	map_put(&x->memo, (const char *)key->id, GIT_OID_RAWSZ, NULL)->value =
		(uintptr_t)forms;
	*out = forms;
	return 0;
}

static int forms_at(const struct form **out, struct runner *x,
		    const git_oid *commit, const char *path, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	struct tree_entry e = { .mode = 0 };
	int rc = rev_of_commit(&rev, x->r, commit, NULL, err);

	if (rc < 0)
		return rc;
	rc = tree_find(&e, x->r, &rev.tree, path, err);
	if (rc == 1)
		e.mode = 0;
	return rc < 0 ? rc : forms_of(out, x, &e, err);
}

static int settle_targets(struct runner *x, struct err *err)
{
	const struct form *tip;
	int rc = forms_at(&tip, x, x->start, x->t->path, err);

	if (rc < 0)
		return rc;
	for (size_t k = 0; k < x->t->asks.n; k++)
		if (!x->t->asks.items[k].given)
			x->t->asks.items[k].target = tip[k];
	return 0;
}

/* Forms in a commit and in its parents. */
struct scene {
	const struct commit_info *commit;
	const struct form *here;
	const struct form **parents;
	size_t n_parents;
};

/* No parent has this form; of a line, each has fewer. */
static bool differs_from_parents(const struct attrib_query *q, size_t k,
				 const struct scene *s)
{
	const struct form *here = &s->here[k];

	if ((q->what == ATTRIB_LINE && !here->count) ||
	    (q->what == ATTRIB_LINE_GONE && here->count))
		return false;
	for (size_t p = 0; p < s->n_parents; p++) {
		const struct form *there = &s->parents[p][k];

		if (!there->known || attrib_same_form(q, here, there) ||
		    (q->what == ATTRIB_LINE && there->count > here->count))
			return false;
	}
	return true;
}

/*
 * That a merge has as many lines as its parents together is nobody's doing but
 * theirs.
 */
static bool is_sum(const struct attrib_query *q, size_t k, const struct scene *s)
{
	uint64_t sum = 0;

	for (size_t p = 0; p < s->n_parents; p++)
		sum += s->parents[p][k].count;
	return q->what == ATTRIB_LINE && s->n_parents > 1 && sum &&
	       s->here[k].count <= sum;
}

/* Second best: more such lines; another guard, export or name. */
static bool is_weak_hit(const struct attrib_query *q, size_t k,
			const struct scene *s, const struct form *target)
{
	const struct form *here = &s->here[k];

	if (q->what == ATTRIB_LINE)
		return s->n_parents == 1 && here->known &&
		       s->parents[0][k].known && target->count &&
		       here->count > s->parents[0][k].count;
	if ((q->what != ATTRIB_DECL && q->what != ATTRIB_MEMBER) || !here->known ||
	    here->wide != target->wide || here->hash != target->hash)
		return false;
	for (size_t p = 0; p < s->n_parents; p++)
		if (!s->parents[p][k].known || s->parents[p][k].wide == here->wide)
			return false;
	return true;
}

static void judge(struct runner *x, size_t k, const struct scene *s)
{
	const struct trail_ask *ask = &x->t->asks.items[k];
	const struct attrib_query *q = query_of(x, k);
	struct attrib_hit hit = { ask->query, s->commit, false };

	if (attrib_same_form(q, &s->here[k], &ask->target) &&
	    differs_from_parents(q, k, s) && !is_sum(q, k, s)) {
		VEC_PUSH(&x->t->hits, hit);
	} else if (is_weak_hit(q, k, s, &ask->target)) {
		hit.weak = true;
		VEC_PUSH(&x->t->hits, hit);
	}
}

static void follow(struct runner *x, size_t k, const git_oid *start,
		   const char *path, const struct form *target)
{
	struct trail_follow f = {
		.start = *start, .path = mem_strdup(path),
		.query = x->t->asks.items[k].query,
		.given = true, .target = *target,
	};

	VEC_PUSH(&x->t->follows, f);
}

/* The file is new here: compared with what it was made from, if anything. */
static int came_from(struct runner *x, struct scene *s, const git_oid *parent,
		     const git_oid *parent_tree, struct err *err)
{
	_cleanup_free_ char *from = NULL;
	struct tree_entry e = { .mode = 0 };
	int rc = attrib_rename(&from, x->r, parent_tree, s->commit, x->t->path,
			       false, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = tree_find(&e, x->r, parent_tree, from, err);
	if (rc)
		return rc < 0 ? rc : 0;
	rc = forms_of(&s->parents[0], x, &e, err);
	if (rc < 0)
		return rc;
	for (size_t k = 0; k < x->t->asks.n; k++)
		follow(x, k, parent, from, &x->t->asks.items[k].target);
	return 0;
}

/*
 * The file is gone: what was in it may have left it at another place later. It
 * is followed there, unless it is there still; then leaving this path is all
 * that happened to it.
 */
static int went_to(struct runner *x, struct scene *s, const git_oid *parent_tree,
		   struct err *err)
{
	_cleanup_free_ char *into = NULL;
	const struct form *tip, *moved;
	struct form *here;
	struct tree_entry e = { .mode = 0 };
	int rc = attrib_rename(&into, x->r, parent_tree, s->commit, x->t->path,
			       true, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = tree_find(&e, x->r, &s->commit->tree, into, err);
	if (rc)
		return rc < 0 ? rc : 0;
	rc = forms_of(&moved, x, &e, err);
	if (rc >= 0)
		rc = forms_at(&tip, x, x->h->tip, into, err);
	if (rc < 0)
		return rc;
	here = arena_dup(&x->arena, s->here, x->t->asks.n * sizeof(*here));
	s->here = here;
	for (size_t k = 0; k < x->t->asks.n; k++) {
		const struct attrib_query *q = query_of(x, k);

		if (x->t->asks.items[k].target.hash ||
		    attrib_same_form(q, &tip[k], &s->parents[0][k]))
			continue;
		here[k] = moved[k];
		follow(x, k, x->h->tip, into, &tip[k]);
	}
	return 0;
}

/* What a rename does to the scene of a commit with one parent. */
static int mind_renames(struct runner *x, struct scene *s,
			const struct history_versions *v, struct err *err)
{
	const git_oid *parent = &s->commit->parents[0];
	bool is_new = v->here.mode && !v->parents[0].mode;
	bool is_gone = !v->here.mode && v->parents[0].mode;
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc;

	if (!is_new && !is_gone)
		return 0;
	rc = rev_of_commit(&rev, x->r, parent, NULL, err);
	if (rc < 0)
		return rc;
	return is_new ? came_from(x, s, parent, &rev.tree, err) :
			went_to(x, s, &rev.tree, err);
}

bool trail_is_change(const struct history_versions *v)
{
	for (size_t p = 0; p < v->n_parents; p++)
		if (!v->here.mode == !v->parents[p].mode &&
		    git_oid_equal(&v->here.oid, &v->parents[p].oid))
			return false;
	return true;
}

static int look_at(struct runner *x, const struct trail_touch *touch,
		   const struct commit_info *commit, struct err *err)
{
	const struct history_versions *v = &touch->v;
	struct scene s = { .commit = commit, .n_parents = v->n_parents };
	int rc;

	if (!trail_is_change(v))
		return 0;
	s.parents = arena_alloc(&x->arena, (v->n_parents + 1) * sizeof(*s.parents));
	rc = forms_of(&s.here, x, &v->here, err);
	for (size_t p = 0; rc >= 0 && p < v->n_parents; p++)
		rc = forms_of(&s.parents[p], x, &v->parents[p], err);
	if (rc >= 0 && v->n_parents == 1)
		rc = mind_renames(x, &s, v, err);
	if (rc < 0)
		return rc;
	for (size_t k = 0; k < x->t->asks.n; k++)
		judge(x, k, &s);
	return 0;
}

int trail_run(struct trail *t, const struct attrib_hunt *h,
	      const git_oid *start, const struct commit_info *commits,
	      struct repo *r, struct err *err)
{
	_cleanup_(runner_release) struct runner x = {
		.t = t, .h = h, .start = start, .r = r,
		.memo = MAP_INIT, .arena = ARENA_INIT,
	};
	_cleanup_err_ struct err why = ERR_INIT;
	int rc;

	x.absent = arena_alloc(&x.arena, (t->asks.n + 1) * sizeof(*x.absent));
	for (size_t k = 0; k < t->asks.n; k++)
		x.absent[k].known = true;
	rc = settle_targets(&x, &why);
	for (size_t i = 0; rc >= 0 && i < t->touches.n; i++) {
		rc = ctx_cancelled(h->ctx, &why);
		if (rc >= 0)
			rc = look_at(&x, t->touches.items[i],
				     &commits[t->touches.items[i]->commit], &why);
	}
	if (rc < 0 && why.code == ERR_NOT_FOUND) {
		t->cut_off = true;
		return 0;
	}
	if (rc < 0)
		err_move(err, &why);
	return rc < 0 ? rc : 0;
}
