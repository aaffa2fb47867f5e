// SPDX-License-Identifier: GPL-2.0-only
#include "flow/build-copy.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/vec.h"
#include "flow/build-tree.h"

#define OUTPUT_CEILING ((size_t)64 << 20)
#define TAIL ((size_t)2048)	/* bytes of its output that are kept */

void build_copy_release(struct build_copy *c)
{
	if (c->dir)
		(void)file_remove_tree(c->dir, NULL);
	free(c->dir);
	*c = (struct build_copy)BUILD_COPY_INIT;
}

/* -------------------------------------------------------------------- the tree */

static int make_dir(struct build_copy *c, struct err *err)
{
	static const char *const subdirs[] = { "tree", "home", "tmp" };
	int rc;

	build_copy_release(c);
	rc = file_tempdir(&c->dir, "crosstree-build", err);
	for (size_t i = 0; rc == 0 && i < 3; i++) {
		_cleanup_free_ char *path = mem_printf("%s/%s", c->dir, subdirs[i]);

		rc = file_mkdirs(path, err);
	}
	return rc;
}

/* Takes a file away, and the directories that it leaves empty. */
static int take_away(const char *top, const char *path, struct err *err)
{
	_cleanup_free_ char *file = mem_printf("%s/%s", top, path);
	size_t end = strlen(top);

	if (unlink(file) < 0 && errno != ENOENT)
		return err_errno(err, errno, "cannot remove '%s'", file);
	for (char *slash = strrchr(file, '/'); slash && slash > file + end;
	     slash = strrchr(file, '/')) {
		*slash = 0;
		if (rmdir(file) < 0)
			break;
	}
	return 0;
}

/* Brings what is there up to date. <0: it is of no use any more. */
static int update(struct build_copy *c, const char *top, const struct ctx *ctx,
		  struct repo *r, const git_oid *tree, struct err *err)
{
	const struct build_tree_opts opts = { .ctx = ctx };
	_cleanup_changes_ struct tree_changes diff = TREE_CHANGES_INIT;
	_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;
	const git_oid none = { { 0 } };
	size_t left_out;
	int rc = tree_diff(&diff, r, &c->at, tree, err);

	snapshot_init(&s, &none);
	for (size_t i = 0; rc == 0 && i < diff.n; i++) {
		const struct tree_change *x = &diff.items[i];

		if (x->old_mode && x->old_mode != MODE_GITLINK)
			rc = take_away(top, x->path, err);
		if (x->new_mode)
			snapshot_set_blob(&s, x->path, x->len, &x->new_oid, x->new_mode);
	}
	return rc < 0 ? rc : build_tree_write(&left_out, top, &s, r, &opts, err);
}

int build_copy_write(struct build_copy *c, const struct ctx *ctx, struct repo *r,
		     const git_oid *tree, struct err *err)
{
	_cleanup_free_ char *top = NULL;
	int rc = -1;

	if (c->dir) {
		top = mem_printf("%s/tree", c->dir);
		rc = update(c, top, ctx, r, tree, NULL);
	}
	if (rc < 0) {
		rc = make_dir(c, err);
		if (rc < 0)
			return rc;
		free(TAKE_PTR(top));
		top = mem_printf("%s/tree", c->dir);
		rc = update(c, top, ctx, r, tree, err);
	}
	if (rc >= 0)
		c->at = *tree;
	return rc;
}

/* ------------------------------------------------------------------ the command */

int build_copy_run(struct proc_result *res, const struct build_copy *c,
		   const struct ctx *ctx, const char *const *argv,
		   const char *const *env, size_t n_env, unsigned int timeout_s,
		   struct err *err)
{
	_cleanup_free_ char *home = mem_printf("HOME=%s/home", c->dir);
	_cleanup_free_ char *tmp = mem_printf("TMPDIR=%s/tmp", c->dir);
	_cleanup_free_ char *ceiling = mem_printf("GIT_CEILING_DIRECTORIES=%s", c->dir);
	_cleanup_free_ char *top = mem_printf("%s/tree", c->dir);
	_cleanup_free_ const char **rows = mem_array(NULL, n_env + 4, sizeof(*rows));
	const struct proc_opts opts = {
		.argv = argv, .env = rows, .cwd = top, .timeout_ms = timeout_s * 1000,
		.out_ceiling = OUTPUT_CEILING, .stderr_joined = true,
		.cancel = ctx->cancel,
	};
	size_t n = 0;

	rows[n++] = home;
	rows[n++] = tmp;
	rows[n++] = ceiling;
	for (size_t i = 0; i < n_env; i++)
		rows[n++] = env[i];
	rows[n] = NULL;
	return proc_run(res, &opts, err);
}

void build_copy_said(struct strbuf *out, const struct proc_result *res)
{
	const char *p = res->out.buf, *end = p + res->out.len;

	strbuf_addf(out, "status %d\n", res->status);
	if (res->out.len > TAIL) {
		p = memchr(end - TAIL, '\n', TAIL);
		p = p ? p + 1 : end - TAIL;
	}
	for (; p < end; p++)
		strbuf_addch(out, *p ? *p : '?');
	strbuf_rtrim(out);
}
