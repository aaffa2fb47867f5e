// SPDX-License-Identifier: GPL-2.0-only
#include "flow/trees.h"

#include <stdarg.h>
#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "flow/trees-internal.h"
#include "repo/range.h"

#define FILE_CEILING ((size_t)4 << 20)

void trees_release(struct trees *t)
{
	free(t->items);
	free(t->notes);
	arena_release(&t->arena);
	*t = (struct trees)TREES_INIT;
}

void trees_note(struct trees *t, const char *fmt, ...)
{
	_cleanup_free_ char *text = NULL;
	va_list ap;

	va_start(ap, fmt);
	text = mem_vprintf(fmt, ap);
	va_end(ap);
	t->notes = mem_array(t->notes, t->n_notes + 1, sizeof(*t->notes));
	t->notes[t->n_notes++] = arena_strdup(&t->arena, text);
}

struct tree *trees_add(struct trees *t, const char *name, const char *section)
{
	struct tree *tree;

	t->items = mem_array(t->items, t->n + 1, sizeof(*t->items));
	tree = &t->items[t->n++];
	*tree = (struct tree){ .name = arena_strdup(&t->arena, name),
			       .section = arena_strdup(&t->arena, section),
			       .upstream_index = -1, .owned = -1 };
	return tree;
}

static int find_index(const struct trees *t, const char *name)
{
	for (size_t i = 0; i < t->n; i++)
		if (!strcmp(t->items[i].name, name))
			return (int)i;
	return -1;
}

const struct tree *trees_find(const struct trees *t, const char *name)
{
	int i = find_index(t, name);

	return i < 0 ? NULL : &t->items[i];
}

/* The other refs of a section give way when the section is meant. */
static void drop_siblings(struct trees *t, const char *section)
{
	size_t kept = 0;

	for (size_t i = 0; i < t->n; i++) {
		const struct tree *tree = &t->items[i];

		if (strcmp(tree->section, section) != 0 ||
		    !strcmp(tree->name, section))
			t->items[kept++] = *tree;
	}
	t->n = kept;
}

static int override(struct trees *t, const char *name, const char *rev,
		    bool have_file, struct err *err)
{
	int i = find_index(t, name);

	if (i < 0 && have_file)
		return err_set(err, "--tree: '%s' has no tree '%s'", t->source,
			       name);
	if (i < 0) {
		trees_add(t, name, name);
		i = (int)t->n - 1;
	}
	t->items[i].ref = arena_strdup(&t->arena, rev);
	t->items[i].overridden = true;
	drop_siblings(t, name);
	return 0;
}

int trees_override(struct trees *t, const struct trees_opts *opts, bool have_file,
		   struct err *err)
{
	for (size_t i = 0; opts && i < opts->n_overrides; i++) {
		const char *text = opts->overrides[i];
		const char *eq = strchr(text, '=');
		_cleanup_free_ char *name = NULL;
		int rc;

		if (!eq || eq == text || !eq[1])
			return err_set(err, "--tree takes NAME=REV, not '%s'",
				       text);
		name = mem_strndup(text, (size_t)(eq - text));
		rc = override(t, name, eq + 1, have_file, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

int trees_link(struct trees *t, struct err *err)
{
	for (size_t i = 0; i < t->n; i++)
		if (t->items[i].upstream)
			t->items[i].upstream_index =
				find_index(t, t->items[i].upstream);
	for (size_t i = 0; i < t->n; i++) {
		int at = (int)i;

		for (size_t steps = 0; at >= 0; steps++) {
			if (steps > t->n)
				return err_set(err, "%s: the upstreams of tree '%s' go round in "
					       "a circle", t->source, t->items[i].name);
			at = t->items[at].upstream_index;
		}
	}
	return 0;
}

/* Trees that are given by --tree only. */
static int only_overrides(struct trees *out, const struct trees_opts *opts,
			  struct err *err)
{
	if (!opts->n_overrides)
		return err_code(err, ERR_NOT_FOUND, "no trees are configured: give "
				"--trees, set crosstree.trees, or add a .crosstree");
	out->source = "--tree";
	return trees_override(out, opts, false, err);
}

static void resolve(struct trees *t, struct tree *tree, struct repo *r)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	int rc = -1;

	if (tree->ref)
		rc = rev_resolve(&rev, r, tree->ref, &err);
	else
		err_set(&err, "it has no 'ref'");
	if (rc < 0) {
		tree->error = arena_strdup(&t->arena, err_msg(&err));
		return;
	}
	tree->commit = rev.commit;
	tree->tree = rev.tree;
}

static void resolve_upstream(struct trees *t, struct tree *tree, struct repo *r)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	const struct tree *up = NULL;
	int rc;

	if (!tree->upstream)
		return;
	if (tree->upstream_index >= 0)
		up = &t->items[tree->upstream_index];
	if (up) {
		tree->upstream_known = !up->error;
		tree->upstream_commit = up->commit;
		return;
	}
	rc = rev_resolve(&rev, r, tree->upstream, NULL);
	if (rc < 0) {
		trees_note(t, "%s: the upstream '%s' of tree '%s' is neither a tree nor "
			   "a revision", t->source, tree->upstream, tree->name);
		return;
	}
	tree->upstream_known = true;
	tree->upstream_commit = rev.commit;
}

static int find_and_parse(struct trees *out, const struct ctx *ctx,
			  const struct trees_opts *opts, struct err *err)
{
	const struct config_where where = {
		.file = opts->file, .key = "crosstree.trees",
		.in_tree = ".crosstree", .ceiling = FILE_CEILING,
	};
	_cleanup_config_file_ struct config_file file = CONFIG_FILE_INIT;
	int rc = config_file_find(&file, ctx, &where, err);

	if (rc < 0)
		return rc;
	return rc ? only_overrides(out, opts, err) :
		    trees_parse(out, ctx->repo, &file.t, opts, err);
}

int trees_load(struct trees *out, struct ctx *ctx,
	       const struct trees_opts *opts, struct err *err)
{
	_cleanup_trees_ struct trees t = TREES_INIT;
	int rc = find_and_parse(&t, ctx, opts, err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < t.n; i++)
		resolve(&t, &t.items[i], ctx->repo);
	for (size_t i = 0; i < t.n; i++)
		resolve_upstream(&t, &t.items[i], ctx->repo);
	trees_release(out);
	*out = t;
	t = (struct trees)TREES_INIT;
	return 0;
}

int trees_rev(struct rev *out, struct repo *r, const struct trees *t,
	      const char *name, struct err *err)
{
	const struct tree *tree = t ? trees_find(t, name) : NULL;

	if (!tree)
		return rev_resolve(out, r, name, err);
	if (tree->error)
		return err_set(err, "tree '%s': %s", name, tree->error);
	return rev_of_commit(out, r, &tree->commit, name, err);
}

bool trees_upstreams(struct oid_vec *out, const struct trees *t, size_t i)
{
	const struct tree *tree = &t->items[i];

	for (size_t n = out->n;; tree = &t->items[tree->upstream_index]) {
		if (tree->upstream_known)
			VEC_PUSH(out, tree->upstream_commit);
		if (tree->upstream_index < 0)
			return out->n > n;
	}
}

static int find_or_add(struct trees *t, struct repo *r, const char *name,
		       struct err *err)
{
	int at = find_index(t, name);
	struct tree *tree;

	if (at >= 0)
		return at;
	tree = trees_add(t, name, name);
	tree->ref = tree->name;
	tree->upstream_index = -1;
	resolve(t, tree, r);
	if (tree->error)
		return err_set(err, "%s", tree->error);
	return (int)t->n - 1;
}

int trees_choose(struct trees *t, struct ctx *ctx, const char *const *names,
		 size_t n, struct err *err)
{
	_cleanup_free_ struct tree *chosen = mem_array(NULL, n + 1, sizeof(*chosen));

	for (size_t i = 0; i < n; i++) {
		int at = find_or_add(t, ctx->repo, names[i], err);

		if (at < 0)
			return at;
		chosen[i] = t->items[at];
	}
	free(t->items);
	t->items = TAKE_PTR(chosen);
	t->n = n;
	/* What an upstream is at is known, also of one that is not there now. */
	for (size_t i = 0; i < n; i++)
		t->items[i].upstream_index =
			t->items[i].upstream ? find_index(t, t->items[i].upstream) : -1;
	return 0;
}

struct owned_job {
	struct trees *t;
	struct ctx *ctx;
};

static int count_step(void *payload, size_t i, unsigned int worker,
		      struct err *err)
{
	struct owned_job *job = payload;
	struct tree *tree = &job->t->items[i];
	_cleanup_oids_ struct oid_vec not = VEC_INIT;
	_cleanup_oids_ struct oid_vec own = VEC_INIT;
	struct repo *r;
	int rc;

	if (tree->error || !trees_upstreams(&not, job->t, i))
		return 0;
	rc = ctx_worker_repo(&r, job->ctx, worker, err);
	if (rc < 0)
		return rc;
	rc = range_list(&own, r, &tree->commit, &not, err);
	if (rc < 0)
		return rc;
	tree->owned = (int64_t)own.n;
	return 0;
}

int trees_count_owned(struct trees *t, struct ctx *ctx, struct err *err)
{
	struct owned_job job = { t, ctx };

	return pool_run(ctx->jobs, t->n, 1, count_step, &job, err);
}
