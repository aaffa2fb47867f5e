// SPDX-License-Identifier: GPL-2.0-only
#include "flow/build-compare.h"

#include <string.h>

#include "flow/build-internal.h"

static int find_units(struct build *b, const struct map *files, struct err *err)
{
	for (uint32_t i = 0; i < files->n && b->files.n < BUILD_MAX_FILES; i++) {
		const struct map_entry *f = &files->entries[i];
		struct snap_entry e;
		int rc;

		if (f->len < 3 || memcmp(f->key + f->len - 2, ".c", 2) != 0)
			continue;
		rc = snapshot_find(&e, &b->trees[TREE_MERGED], b->ctx->repo, f->key, err);
		if (rc < 0)
			return rc;
		if (rc == 0 && mode_is_file(e.mode))
			map_put(&b->files, f->key, f->len, NULL);
	}
	return 0;
}

int build_compare(struct build_compared *out, struct arena *a, struct ctx *ctx,
		  const struct build_tree_ask *ask, const struct build_command *command,
		  struct err *err)
{
	struct flow_check_result found = FLOW_CHECK_RESULT_INIT;
	struct build b = {
		.ctx = ctx, .command = command, .found = &found, .merge = MERGE_RESULT_INIT,
		.files = MAP_INIT, .judged = true,
		.trees = { SNAPSHOT_INIT, SNAPSHOT_INIT, SNAPSHOT_INIT }, .arena = ARENA_INIT,
	};
	int rc;

	snapshot_init(&b.trees[TREE_MERGED], ask->tree);
	for (int i = 0; i < 2; i++)
		if (ask->before[i])
			snapshot_init(&b.trees[i], ask->before[i]);
	rc = find_units(&b, ask->files, err);
	if (rc >= 0 && b.files.n)
		rc = build_run_all(&b, err);
	if (rc >= 0) {
		*out = (struct build_compared){
			.files = b.files.n, .n = found.built.n_only,
			.items = arena_alloc(a, (found.built.n_only + 1) * sizeof(*out->items)),
			.failed = b.failed ? arena_strdup(a, b.failed) : NULL,
		};
		for (size_t i = 0; i < out->n; i++) {
			const struct flow_compiled *e = &found.built.only[i];

			out->items[i] = (struct flow_compiled){
				arena_strdup(a, e->path), e->line, arena_strdup(a, e->message),
			};
		}
	}
	flow_build_release(&b);
	flow_check_result_release(&found);
	return rc;
}
