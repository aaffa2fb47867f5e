// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes as a patch, put on a small tree that is held in memory: paths are such
 * as git would take, hunks lie within the input, a tree on which it does not go
 * stays as it was.
 */
#include <git2.h>

#include "base/file.h"
#include "base/mem.h"
#include "fuzz.h"
#include "patch/apply.h"
#include "repo/repo.h"

static char *dir;
static struct repo *repo;

static void finish(void)
{
	repo = repo_free(repo);
	(void)file_remove_tree(dir, NULL);
	free(dir);
	repo_lib_shutdown();
}

/* An empty repository: binary patches ask it for objects. */
static void start(void)
{
	git_repository *r = NULL;

	INSIST(repo_lib_init(NULL) == 0);
	INSIST(file_tempdir(&dir, "fuzz", NULL) == 0);
	INSIST(git_repository_init(&r, dir, 1) == 0);
	git_repository_free(r);
	INSIST(repo_open(&repo, dir, NULL) == 0);
	atexit(finish);
}

static void put(struct snapshot *s, const char *path, const char *text, uint32_t mode)
{
	snapshot_set_content(s, path, strlen(path), text, strlen(text), NULL, mode);
}

static void make_tree(struct snapshot *s)
{
	static const git_oid none;

	snapshot_init(s, &none);
	put(s, "a", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", MODE_FILE);
	put(s, "dir/b", "a\nb\nc\na\nb\nc", MODE_FILE);
	put(s, "dir/c d", "", MODE_EXEC);
	put(s, "link", "a", MODE_LINK);
}

static void check_file(const struct patch_file *f, const char *data, size_t size)
{
	INSIST(f->old_name || f->new_name);
	INSIST(!f->old_name || patch_verify_path(f->old_name, f->old_mode, NULL) == 0);
	INSIST(!f->new_name || patch_verify_path(f->new_name, f->new_mode, NULL) == 0);
	INSIST(f->text >= data && f->text + f->len <= data + size && f->head_len <= f->len);
	for (size_t k = 0; k < f->n_hunks; k++) {
		const struct patch_hunk *h = &f->hunks[k];

		INSIST(h->text >= data && h->text + h->len <= data + size && h->head <= h->len);
		INSIST(h->leading <= h->old_lines && h->trailing <= h->new_lines);
	}
}

static void check_paths(const struct snapshot *s)
{
	for (uint32_t i = 0; i < s->paths.n; i++) {
		const struct map_entry *e = &s->paths.entries[i];
		_cleanup_free_ char *path = mem_strndup(e->key, e->len);

		INSIST(patch_verify_path(path, s->items[e->value].mode, NULL) == 0);
	}
}

static void apply(const struct patch *p, bool partly)
{
	const struct patch_apply_opts opts = { .partly = partly };
	_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;
	_cleanup_outcome_ struct patch_outcome out = PATCH_OUTCOME_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	size_t n;
	int rc;

	make_tree(&s);
	n = s.n;
	rc = patch_apply(&out, &s, repo, p, &opts, &err);
	if (rc < 0)
		INSIST(*err_msg(&err));
	INSIST(rc != 1 || out.n);
	INSIST(rc == 0 || partly || s.n == n);
	check_paths(&s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct patch_opts opts = { .strip = size % 3, .guess_strip = true };
	_cleanup_patch_ struct patch p = PATCH_INIT;
	_cleanup_err_ struct err err = ERR_INIT;

	if (!repo)
		start();
	if (patch_parse(&p, (const char *)data, size, &opts, &err) < 0) {
		INSIST(!p.n && *err_msg(&err));
		return 0;
	}
	INSIST(p.n);
	for (size_t i = 0; i < p.n; i++)
		check_file(&p.items[i], (const char *)data, size);
	apply(&p, false);
	apply(&p, true);
	patch_reverse(&p);
	apply(&p, false);
	return 0;
}
