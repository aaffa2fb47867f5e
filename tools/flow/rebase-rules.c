// SPDX-License-Identifier: GPL-2.0-only
/* What the kernel asks of those who rebase. */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "flow/reach.h"
#include "flow/rebase-internal.h"
#include "repo/freep.h"

const char rebase_rules_source[] = "Documentation/maintainer/rebasing-and-merging.rst";

static const struct {
	const char *name, *text;
} rules[] = {
	[REBASE_RULE_PUBLISHED] = { "published",
		"history that others can have pulled is not changed any more" },
	[REBASE_RULE_OTHERS] = { "others-history",
		"a branch with history that others made is not rebased" },
	[REBASE_RULE_BASE] = { "random-base",
		"the new base is a stable point, such as a release candidate, not a random "
		"commit" },
};

const char *rebase_rule_name(enum rebase_rule r)
{
	return rules[r].name;
}

const char *rebase_rule_text(enum rebase_rule r)
{
	return rules[r].text;
}

static void add(struct rebase *b, enum rebase_rule rule, size_t n, const git_oid *example,
		char *message)
{
	struct rebase_result *out = b->out;

	out->breaches[out->n_breaches++] = (struct rebase_breach){
		.rule = rule, .message = message, .n = n,
		.example = example ? *example : (git_oid){ { 0 } },
	};
}

/* The tree that this branch is, by its ref or its name; NULL: none. */
static const struct tree *own_tree(const struct rebase *b)
{
	for (size_t i = 0; i < b->trees->n; i++) {
		const struct tree *t = &b->trees->items[i];

		if (!strcmp(t->name, b->out->branch.name) ||
		    (t->ref && !strcmp(t->ref, b->out->branch.ref)))
			return t;
	}
	return NULL;
}

/* ---------------------------------------------------------------------- published */

struct tips {
	struct oid_vec oids;		/* each once */
	VEC(const char *) names;
	struct map seen;
	struct arena arena;
};

static void tips_release(struct tips *t)
{
	oid_vec_release(&t->oids);
	VEC_RELEASE(&t->names);
	map_release(&t->seen);
	arena_release(&t->arena);
}

static void add_tip(struct tips *t, const git_oid *oid, const char *name)
{
	const char *key = arena_dup(&t->arena, oid->id, sizeof(oid->id));
	bool added;

	(void)map_put(&t->seen, key, sizeof(oid->id), &added);
	if (!added)
		return;
	VEC_PUSH(&t->oids, *oid);
	VEC_PUSH(&t->names, arena_strdup(&t->arena, name));
}

/* What other people have, as far as it is known here. */
static int remote_tips(struct tips *t, struct rebase *b, struct err *err)
{
	_cleanup_(git_reference_iterator_freep) git_reference_iterator *it = NULL;
	git_reference *ref;
	int rc = git_reference_iterator_glob_new(&it, repo_git(b->r), "refs/remotes/*");

	if (rc < 0)
		return err_git(err, rc, "cannot list the remote-tracking branches");
	while (git_reference_next(&ref, it) == 0) {
		const git_oid *oid = git_reference_target(ref);
		git_object_t type = GIT_OBJECT_INVALID;
		size_t len;

		/* a symbolic one names another of them */
		if (oid && git_odb_read_header(&len, &type, repo_odb(b->r), oid) == 0 &&
		    type == GIT_OBJECT_COMMIT)
			add_tip(t, oid, git_reference_name(ref));
		git_reference_free(ref);
	}
	return 0;
}

static void tree_tips(struct tips *t, const struct rebase *b)
{
	const struct tree *own = own_tree(b);

	for (size_t i = 0; i < b->trees->n; i++) {
		const struct tree *tree = &b->trees->items[i];

		if (tree != own && !tree->error)
			add_tip(t, &tree->commit, tree->name);
	}
}

/* Whose it is: a tip that has the commit, which one of them has. NULL: failed. */
static const char *who_has(struct rebase *b, const struct tips *t, const git_oid *commit,
			   struct err *err)
{
	size_t from = 0, n = t->oids.n;

	while (n > 1) {
		const struct oid_vec half = { t->oids.items + from, n / 2, 0 };
		bool in = false;

		if (reach_any(&in, b->ctx, &half, commit, 1, err) < 0)
			return NULL;
		from += in ? 0 : n / 2;
		n = in ? n / 2 : n - n / 2;
	}
	return t->names.items[from];
}

/* A tree that says of itself that it rebases is one that nobody builds on. */
static bool may_rebase(const struct rebase *b)
{
	const struct tree *own = own_tree(b);

	return own && (own->policy & (TREE_REBASES | TREE_QUILT));
}

static int judge_published(struct rebase *b, struct err *err)
{
	_cleanup_(tips_release) struct tips t = { .oids = VEC_INIT, .names = VEC_INIT,
						.seen = MAP_INIT };
	_cleanup_free_ bool *in = mem_zalloc(b->out->n + 1);
	_cleanup_free_ git_oid *targets = mem_array(NULL, b->out->n + 1, sizeof(*targets));
	const git_oid *first = NULL;
	const char *who;
	size_t n = 0;
	int rc = may_rebase(b) ? 0 : remote_tips(&t, b, err);

	if (rc < 0 || may_rebase(b))
		return rc;
	tree_tips(&t, b);
	if (!t.oids.n || !b->out->n)
		return 0;
	for (size_t i = 0; i < b->out->n; i++)
		targets[i] = b->out->rows[i].old;
	rc = reach_any(in, b->ctx, &t.oids, targets, b->out->n, err);
	for (size_t i = 0; rc >= 0 && i < b->out->n; i++) {
		n += in[i];
		if (in[i] && !first)
			first = &b->out->rows[i].old;
	}
	if (rc < 0 || !n)
		return rc;
	who = who_has(b, &t, first, err);
	if (!who)
		return -1;
	add(b, REBASE_RULE_PUBLISHED, n, first,
	    arena_printf(&b->out->arena, "%zu of %zu commits can be had elsewhere: %.12s is in "
			 "%s", n, b->out->n, git_oid_tostr_s(first), who));
	return 0;
}

/* ------------------------------------------------------------------------- of others */

/* One that neither the name nor the address says was committed by us. 1, 0, <0. */
static int is_others(char **who, struct rebase *b, const git_oid *oid, struct err *err)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
	const git_signature *s;
	int rc = rev_commit(&c, b->r, oid, err);

	if (rc < 0)
		return rc;
	s = git_commit_committer(c);
	if (!s || !strcmp(s->email, b->ident.email) || !strcmp(s->name, b->ident.name))
		return 0;
	*who = arena_strdup(&b->out->arena, s->name);
	return 1;
}

static int judge_others(struct rebase *b, struct err *err)
{
	const git_oid *first = NULL;
	char *who = NULL, *someone = NULL;
	size_t n = 0;

	for (size_t i = 0; i < b->out->n; i++) {
		int rc = is_others(&someone, b, &b->out->rows[i].old, err);

		if (rc < 0)
			return rc;
		n += (size_t)rc;
		if (rc && !first) {
			first = &b->out->rows[i].old;
			who = someone;
		}
	}
	if (n)
		add(b, REBASE_RULE_OTHERS, n, first,
		    arena_printf(&b->out->arena, "%zu of %zu commits are of other committers: "
				 "%.12s is of %s", n, b->out->n, git_oid_tostr_s(first), who));
	return 0;
}

/* -------------------------------------------------------------------------- the base */

struct tags {
	bool any, found;
};

/* A packed tag comes with what it is of; others have to be read. */
static bool is_tag_of(const git_reference *ref, const git_oid *commit)
{
	const git_oid *target = git_reference_target(ref);
	const git_oid *peeled = git_reference_target_peel(ref);
	git_object *o = NULL;
	bool same;

	if (peeled || (target && git_oid_equal(target, commit)))
		return git_oid_equal(peeled ? peeled : target, commit);
	same = git_reference_peel(&o, ref, GIT_OBJECT_COMMIT) == 0 &&
	       git_oid_equal(git_object_id(o), commit);
	git_object_free(o);
	return same;
}

static int look_for_tag(struct tags *t, struct rebase *b, const git_oid *commit,
			struct err *err)
{
	_cleanup_(git_reference_iterator_freep) git_reference_iterator *it = NULL;
	git_reference *ref;
	int rc = git_reference_iterator_glob_new(&it, repo_git(b->r), "refs/tags/*");

	if (rc < 0)
		return err_git(err, rc, "cannot list the tags");
	while (!t->found && git_reference_next(&ref, it) == 0) {
		t->any = true;
		t->found = is_tag_of(ref, commit);
		git_reference_free(ref);
	}
	return 0;
}

/* Those of the tree that the branch is; else the trees that send to nobody. */
static void upstreams_of(struct oid_vec *out, const struct rebase *b)
{
	const struct tree *own = own_tree(b);

	if (own && trees_upstreams(out, b->trees, (size_t)(own - b->trees->items)))
		return;
	for (size_t i = 0; i < b->trees->n; i++)
		if (!b->trees->items[i].error && !b->trees->items[i].upstream &&
		    &b->trees->items[i] != own)
			VEC_PUSH(out, b->trees->items[i].commit);
}

static int judge_base(struct rebase *b, struct err *err)
{
	_cleanup_oids_ struct oid_vec up = VEC_INIT;
	const git_oid *onto = &b->out->onto.commit;
	struct tags tags = { false, false };
	bool in = false;
	int rc = look_for_tag(&tags, b, onto, err);

	if (rc < 0)
		return rc;
	upstreams_of(&up, b);
	/* where there are neither tags nor trees nobody can tell */
	if (tags.found || (!tags.any && !up.n))
		return 0;
	rc = up.n ? reach_any(&in, b->ctx, &up, onto, 1, err) : 0;
	if (rc < 0 || in)
		return rc;
	add(b, REBASE_RULE_BASE, 0, onto,
	    arena_printf(&b->out->arena, "%.12s is neither tagged nor %s", git_oid_tostr_s(onto),
			 up.n ? "a commit of the upstream" :
				"in an upstream: there is none in the trees file"));
	return 0;
}

int rebase_judge(struct rebase *b, struct err *err)
{
	int rc = judge_published(b, err);

	if (rc >= 0)
		rc = judge_others(b, err);
	if (rc >= 0)
		rc = judge_base(b, err);
	return rc < 0 ? rc : 0;
}
