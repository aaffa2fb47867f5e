// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where a patch does not fit as it is: merge the tree with what the patch makes
 * of the tree it was made for. That one is known when the series was put on its
 * base, or can be pieced together, as git am -3 does, out of the blobs that the
 * index lines name.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/apply-internal.h"
#include "merge/textual.h"
#include "repo/git.h"
#include "repo/history.h"

/* How many times a file is followed that was renamed since. */
#define MAX_RENAMES 8
#define RENAME_MS 20000

/* Before the patch and after it. */
struct pair {
	git_oid base, theirs;
};

/* ------------------------------------------------------- out of index lines */

struct pieces {
	struct apply_run *run;
	const struct patch *p;
	struct snapshot snap;	/* what the patch was made for, near enough */
};

static void pieces_release(struct pieces *w)
{
	snapshot_release(&w->snap);
}

/* "R100 NUL old NUL new NUL ..." */
static char *renamed_to(const struct strbuf *rows, const char *path)
{
	const char *at = rows->buf, *end = at + rows->len;

	while (at < end) {
		const char *old = at + strlen(at) + 1;
		const char *new = old < end ? old + strlen(old) + 1 : end;

		if (new >= end)
			return NULL;
		if (!strcmp(old, path))
			return mem_strdup(new);
		at = new + strlen(new) + 1;
	}
	return NULL;
}

/* The name a file got in the commit that took @path away; NULL: none. */
static int follow_once(char **out, struct apply_run *run, const char *path,
		       struct err *err)
{
	static const char *const diff[] = { "diff-tree", "-r", "-M", "-z",
					    "--no-commit-id", "--root",
					    "--name-status", "--diff-filter=R" };
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	struct history_opts how = { .paths = &path, .n_paths = 1, .limit = 1 };
	struct git_opts opts = { .timeout_ms = RENAME_MS };
	const char *argv[sizeof(diff) / sizeof(diff[0]) + 2];
	char hex[GIT_OID_HEXSZ + 1];
	int rc = history_commits(&l, run->r, &run->onto->commit, NULL, &how, err);

	if (rc < 0 || !l.n)
		return rc;
	memcpy(argv, diff, sizeof(diff));
	argv[sizeof(diff) / sizeof(diff[0])] =
		git_oid_tostr(hex, sizeof(hex), &l.items[0].oid);
	argv[sizeof(diff) / sizeof(diff[0]) + 1] = NULL;
	rc = git_run(&res, run->r, argv, &opts, err);
	if (rc >= 0)
		*out = renamed_to(&res.out, path);
	return rc;
}

/* Where the file of this name is by now, when it was renamed. */
static int follow(char **out, struct apply_run *run, const char *path,
		  struct err *err)
{
	_cleanup_free_ char *name = mem_strdup(path);

	for (int i = 0; i < MAX_RENAMES; i++) {
		_cleanup_free_ char *next = NULL;
		struct snap_entry e;
		int rc = follow_once(&next, run, name, err);

		if (rc < 0 || !next)
			return rc;
		free(name);
		name = TAKE_PTR(next);
		rc = snapshot_find(&e, &run->snap, run->r, name, err);
		if (rc < 0)
			return rc;
		if (rc == 0) {
			*out = TAKE_PTR(name);
			return 0;
		}
	}
	return 0;
}

/*
 * The target has no such file. If it was renamed, the base has it in the old
 * place only, so that the merge sees the rename.
 */
static int put_elsewhere(struct pieces *w, const char *path, struct err *err)
{
	_cleanup_free_ char *now = NULL;
	int rc = follow(&now, w->run, path, err);

	if (rc >= 0 && now)
		snapshot_set_deleted(&w->snap, now, strlen(now));
	return rc;
}

static bool changes_lines(const struct patch_file *f)
{
	return f->n_hunks || f->is_binary;
}

/* 0, 1 the blob is not here; <0 failed. */
static int piece_file(struct pieces *w, const struct patch_file *f,
		      struct err *err)
{
	const char *path = f->old_name;
	struct snap_entry e;
	git_oid blob;
	int rc;

	if (!path) {
		snapshot_set_deleted(&w->snap, f->new_name, strlen(f->new_name));
		return 0;
	}
	rc = snapshot_find(&e, &w->run->snap, w->run->r, path, err);
	if (rc < 0 || (rc == 0 && !changes_lines(f)))
		return rc;
	if (apply_blob_of(&blob, w->run->r, f->old_id))
		return 1;
	if (rc == 1) {
		rc = put_elsewhere(w, path, err);
		if (rc < 0)
			return rc;
		e.mode = MODE_FILE;
	}
	snapshot_set_blob(&w->snap, path, strlen(path), &blob,
			  f->old_mode ? f->old_mode : e.mode);
	return 0;
}

/* 0, 1: a blob is missing, or the patch is not for these; <0 failed. */
static int piece_together(struct pair *out, struct apply_run *run, size_t i,
			  struct err *err)
{
	_cleanup_outcome_ struct patch_outcome o = PATCH_OUTCOME_INIT;
	_cleanup_(pieces_release) struct pieces w = { .run = run,
						      .p = &run->patches[i] };
	int rc;

	snapshot_init(&w.snap, &run->snap.tree);
	for (size_t k = 0; k < w.p->n; k++) {
		rc = piece_file(&w, &w.p->items[k], err);
		if (rc)
			return rc;
	}
	rc = snapshot_write_tree(&out->base, &w.snap, run->scratch, err);
	if (rc < 0)
		return rc;
	rc = patch_apply(&o, &w.snap, run->r, w.p, NULL, err);
	if (rc)
		return rc;
	return snapshot_write_tree(&out->theirs, &w.snap, run->scratch, err);
}

/* --------------------------------------------------------------- which pair */

static bool on_base(struct pair *out, const struct apply_run *run, size_t i)
{
	const struct apply_base *b = &run->base;

	if (i + 1 >= b->n_trees)
		return false;
	out->base = b->trees[i];
	out->theirs = b->trees[i + 1];
	return true;
}

static bool base_is_given(const struct apply_run *run)
{
	return run->opts->base && strcmp(run->opts->base, "auto") != 0;
}

static const char *why_not(const struct apply_run *run, struct arena *a)
{
	const struct apply_base *b = &run->base;

	if (!b->n_trees)
		return "the blobs of its index lines are not here, nor is a commit "
		       "that has them";
	/* An id is cut, a name is not. */
	if (strlen(b->name) == GIT_OID_HEXSZ)
		return arena_printf(a, "it does not apply to %.12s either", b->name);
	return arena_printf(a, "it does not apply to %s either", b->name);
}

/* 0, 1: there is none and p->three_way says why; <0 failed. */
static int find_pair(struct pair *out, struct apply_run *run, size_t i,
		     struct apply_patch *p, struct err *err)
{
	struct arena *a = &run->out->arena;
	int rc;

	if (!run->base.looked && base_is_given(run)) {
		rc = apply_find_base(run, err);
		if (rc < 0)
			return rc;
	}
	if (on_base(out, run, i)) {
		p->three_way = run->base.name;
		return 0;
	}
	rc = piece_together(out, run, i, err);
	p->three_way = "blobs";
	if (rc <= 0)
		return rc;
	if (!run->base.looked) {
		rc = apply_find_base(run, err);
		if (rc < 0)
			return rc;
	}
	p->three_way = run->base.name;
	if (on_base(out, run, i))
		return 0;
	p->three_way = why_not(run, a);
	return 1;
}

/* ---------------------------------------------------------------- the merge */

static int add_file(struct apply_run *run, struct apply_patch *p,
		    const struct merge_result *m, const char *path,
		    struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct arena *a = &run->out->arena;
	int rc = snapshot_read(&f, &m->merged, run->r, path, 0, err);

	if (rc)
		return rc < 0 ? rc : 0;
	p->files[p->n_files++] = (struct apply_conflict_file){
		.path = arena_strdup(a, path),
		.data = arena_strndup(a, f.data, f.len), .len = f.len,
	};
	return 0;
}

static int keep_conflicts(struct apply_run *run, struct apply_patch *p,
			  const struct merge_result *m, struct err *err)
{
	struct arena *a = &run->out->arena;

	p->files = arena_alloc(a, (m->n_unmerged + 1) * sizeof(*p->files));
	for (size_t i = 0; i < m->n_unmerged; i++) {
		int rc = add_file(run, p, m, m->unmerged[i].path, err);

		if (rc < 0)
			return rc;
	}
	return 0;
}

int apply_three_way(git_oid *tree, struct apply_run *run, size_t i,
		    struct apply_patch *p, struct err *err)
{
	_cleanup_merge_result_ struct merge_result m = MERGE_RESULT_INIT;
	struct pair pair;
	struct merge_input in = { .n_bases = 1 };
	git_oid none = { { 0 } };
	int rc = find_pair(&pair, run, i, p, err);

	if (rc)
		return rc;
	/* Names and trees are borrowed, so the input is not released. */
	in.ours.name = run->onto->name;
	in.ours.tree = run->snap.tree;
	in.theirs.name = (char *)(uintptr_t)p->step->subject;
	in.theirs.tree = pair.theirs;
	in.bases = &none;
	in.base_trees = &pair.base;
	rc = merge_textual(&m, run->ctx, &in, NULL, err);
	if (rc < 0)
		return rc;
	if (rc == 1) {
		rc = keep_conflicts(run, p, &m, err);
		return rc < 0 ? rc : 1;
	}
	if (!git_oid_is_zero(&m.tree)) {
		*tree = m.tree;
		return 0;
	}
	return snapshot_write_tree(tree, &m.merged, run->scratch, err);
}
