// SPDX-License-Identifier: GPL-2.0-only
#include "flow/build-confirm.h"

#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/num.h"
#include "flow/build-compare.h"
#include "flow/build-internal.h"

#define DEFAULT_TIMEOUT_S 1800
#define MAX_TIMEOUT_S (24 * 60 * 60)

const char *build_verdict_name(enum build_verdict v)
{
	static const char *const names[] = { "untried", "confirmed", "refuted" };

	return names[v];
}

/* ------------------------------------------------------------------ the command */

void build_command_release(struct build_command *c)
{
	arena_release(&c->arena);
	*c = (struct build_command)BUILD_COMMAND_INIT;
}

static int find_timeout(unsigned int *out, const struct repo *r, const char *key,
			struct err *err)
{
	_cleanup_free_ char *text = NULL;
	uint64_t n = DEFAULT_TIMEOUT_S;
	int rc = repo_config_user_str(r, key, &text, err);

	if (rc == 0)
		rc = num_parse(&n, text, 1, MAX_TIMEOUT_S, key, err);
	if (rc < 0)
		return rc;
	*out = (unsigned int)n;
	return 0;
}

int build_command_read(struct build_command *out, const struct repo *r,
		       const char *key, const char *limit, struct err *err)
{
	_cleanup_build_command_ struct build_command c = BUILD_COMMAND_INIT;
	_cleanup_free_ char *text = NULL;
	int rc = repo_config_user_str(r, key, &text, err);

	if (rc > 0)
		return 1;
	if (rc == 0)
		rc = build_words(&c.words, &c.n, &c.arena, text, err);
	if (rc < 0)
		return err_prefix(err, "%s", key);
	rc = find_timeout(&c.timeout_s, r, limit, err);
	if (rc < 0)
		return rc;
	for (size_t i = 0; i < c.n; i++) {
		c.takes_files |= !strcmp(c.words[i], "{files}");
		c.takes_objects |= !strcmp(c.words[i], "{objects}");
	}
	*out = c;
	c = (struct build_command)BUILD_COMMAND_INIT;
	return 0;
}

int build_command_find(struct build_command *out, const struct repo *r,
		       struct err *err)
{
	static const char key[] = "crosstree.buildCommand";
	int rc = build_command_read(out, r, key, "crosstree.buildTimeout", err);

	if (rc > 0)
		return err_set(err, "--build needs %s in your own git configuration; "
			       "that of the repository does not count", key);
	return rc;
}

/* What the runs on all trees came to. */
struct said_all {
	struct said of[N_TREES];
};

#define SAID_INIT { BUILD_ERRORS_INIT, 0 }

static void said_all_release(struct said_all *s)
{
	for (int i = 0; i < N_TREES; i++)
		build_errors_release(&s->of[i].errors);
}

static void said_release(struct said *s)
{
	build_errors_release(&s->errors);
}

void flow_build_release(struct build *b)
{
	if (b->dir)
		(void)file_remove_tree(b->dir, NULL);
	free(b->dir);
	map_release(&b->files);
	for (int i = 0; i < N_TREES; i++)
		snapshot_release(&b->trees[i]);
	merge_result_release(&b->merge);
	merge_input_release(&b->input);
	arena_release(&b->arena);
}

/* --------------------------------------------------------------- what is built */

static bool is_unit(const char *path, size_t len)
{
	return len > 2 && !memcmp(path + len - 2, ".c", 2);
}

/* A file of the merge without conflict markers, once, while there is room. */
static int add_unit(struct build *b, const char *path, struct err *err)
{
	size_t len = strlen(path);
	struct snap_entry e;
	int rc;

	if (!is_unit(path, len) || build_conflicts(b, path) ||
	    map_find(&b->files, path, len))
		return 0;
	rc = snapshot_find(&e, &b->trees[TREE_MERGED], b->ctx->repo, path, err);
	if (rc || !mode_is_file(e.mode))
		return rc < 0 ? rc : 0;
	if (b->files.n < BUILD_MAX_FILES)
		map_put(&b->files, arena_strdup(&b->arena, path), len, NULL);
	else
		b->found->built.not_built++;
	return 0;
}

static int add_changed(struct build *b, const struct merge_side *many, size_t n,
		       const struct merge_side *one, struct err *err)
{
	for (size_t i = 0; i < (many ? n : one ? 1 : 0); i++) {
		const struct tree_changes *c = many ? &many[i].changes :
						      &one->changes;

		for (size_t k = 0; k < c->n; k++) {
			_cleanup_free_ char *path = mem_strndup(c->items[k].path,
								c->items[k].len);
			int rc = add_unit(b, path, err);

			if (rc < 0)
				return rc;
		}
	}
	return 0;
}

/* Where findings are, and then what either side changed. */
static int find_files(struct build *b, struct err *err)
{
	const struct merge_result *m = &b->merge;
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < b->found->n_silent; i++)
		rc = add_unit(b, b->found->silent[i].f.path, err);
	if (rc == 0)
		rc = add_changed(b, m->ours, m->n_bases, b->input.ours_side, err);
	if (rc == 0)
		rc = add_changed(b, m->theirs, m->n_bases, b->input.theirs_side,
				 err);
	b->found->built.files = b->files.n;
	return rc;
}

static int open_trees(struct build *b, const struct rev *ours,
		      const struct rev *theirs, const struct rev *result,
		      struct err *err)
{
	int rc = merge_input_fill(&b->input, b->ctx, b->ctx->repo, ours, theirs, err);

	if (rc < 0)
		return rc;
	rc = merge_textual(&b->merge, b->ctx, &b->input, NULL, err);
	if (rc < 0)
		return rc;
	snapshot_init(&b->trees[TREE_OURS], &ours->tree);
	snapshot_init(&b->trees[TREE_THEIRS], &theirs->tree);
	b->judged = result != NULL;
	if (result) {
		snapshot_init(&b->trees[TREE_MERGED], &result->tree);
	} else {
		snapshot_release(&b->trees[TREE_MERGED]);
		b->trees[TREE_MERGED] = b->merge.merged;
		b->merge.merged = (struct snapshot)SNAPSHOT_INIT;
	}
	return 0;
}

/* ---------------------------------------------------------------------- the runs */

/*
 * Of what failed in the merge, the files that a side has. An error in a file that
 * was not asked for came by way of any of them.
 */
static int side_files(struct map *out, struct build *b, enum tree_of which,
		      const struct build_errors *errors, struct err *err)
{
	bool all = false;

	for (size_t i = 0; i < errors->n; i++)
		all |= !map_find(&b->files, errors->items[i].path,
				 strlen(errors->items[i].path));
	for (uint32_t i = 0; i < b->files.n; i++) {
		const struct map_entry *f = &b->files.entries[i];
		struct snap_entry e;
		int rc;

		if (!all && !build_errors_in(errors, f->key))
			continue;
		rc = snapshot_find(&e, &b->trees[which], b->ctx->repo, f->key, err);
		if (rc < 0)
			return rc;
		if (rc == 0 && mode_is_file(e.mode))
			map_put(out, f->key, f->len, NULL);
	}
	return 0;
}

static int run_side(struct said *out, struct build *b, enum tree_of which,
		    const struct build_errors *errors, struct err *err)
{
	_cleanup_map_ struct map files = MAP_INIT;
	int rc = side_files(&files, b, which, errors, err);

	if (rc < 0 || !files.n)
		return rc;
	rc = build_write_tree(b, which, &files, err);
	return rc < 0 ? rc : build_run(out, b, which, &files, err);
}

/*
 * A command that failed may not have come to all files. Those with findings and
 * without an error are asked about again; *@passed: whether they are fine.
 */
static int run_rest(bool *passed, struct build *b, const struct said *merged,
		    struct err *err)
{
	_cleanup_(said_release) struct said rest = SAID_INIT;
	_cleanup_map_ struct map files = MAP_INIT;
	int rc;

	*passed = !merged->status;
	for (size_t i = 0; merged->status && i < b->found->n_silent; i++) {
		const char *path = b->found->silent[i].f.path;
		size_t len = strlen(path);

		if (map_find(&b->files, path, len) &&
		    !build_errors_in(&merged->errors, path))
			map_put(&files, path, len, NULL);
	}
	if (!files.n)
		return 0;
	rc = build_run(&rest, b, TREE_MERGED, &files, err);
	*passed = rc == 0 && !rest.status;
	/* It told enough before. */
	if (rc > 0)
		b->failed = NULL;
	return rc < 0 ? rc : 0;
}

/* The merge, and where it failed each side. */
static int run_all(bool *passed, struct said said[N_TREES], struct build *b,
		   struct err *err)
{
	static const enum tree_of sides[] = { TREE_OURS, TREE_THEIRS };
	struct said *merged = &said[TREE_MERGED];
	int rc = build_write_tree(b, TREE_MERGED, &b->files, err);

	if (rc == 0)
		rc = build_run(merged, b, TREE_MERGED, &b->files, err);
	if (rc == 0)
		rc = run_rest(passed, b, merged, err);
	for (size_t i = 0; rc == 0 && merged->errors.n && i < 2; i++) {
		ctx_progress(b->ctx, "building", i + 1, N_TREES);
		rc = run_side(&said[sides[i]], b, sides[i], &merged->errors, err);
	}
	return rc;
}

int build_run_all(struct build *b, struct err *err)
{
	_cleanup_(said_all_release) struct said_all all = {
		{ SAID_INIT, SAID_INIT, SAID_INIT } };
	bool passed = false;
	int rc;

	ctx_progress(b->ctx, "building", 0, N_TREES);
	rc = run_all(&passed, all.of, b, err);
	if (rc == 0)
		build_judge(b, all.of, passed);
	b->found->built.failed = b->failed;
	return rc;
}

static int confirm(struct build *b, struct err *err)
{
	int rc = find_files(b, err);

	return rc < 0 || !b->files.n ? rc : build_run_all(b, err);
}

int build_confirm(struct flow_check_result *found, struct ctx *ctx,
		  const struct rev *ours, const struct rev *theirs,
		  const struct rev *result, const struct build_command *command,
		  struct err *err)
{
	_cleanup_(flow_build_release) struct build b = {
		.ctx = ctx, .command = command, .found = found,
		.merge = MERGE_RESULT_INIT, .files = MAP_INIT,
		.trees = { SNAPSHOT_INIT, SNAPSHOT_INIT, SNAPSHOT_INIT },
		.arena = ARENA_INIT,
	};
	int rc = open_trees(&b, ours, theirs, result, err);

	found->built = (struct flow_built){ .asked = true };
	return rc < 0 ? rc : confirm(&b, err);
}
