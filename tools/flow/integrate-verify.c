// SPDX-License-Identifier: GPL-2.0-only
/*
 * The user's command between merges. It runs at the top of a copy of the merged tree,
 * which stays from one merge to the next and is brought up to date, so that what a build
 * left there is of use to the next one.
 */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "flow/build-tree.h"
#include "flow/integrate-internal.h"

#define OUTPUT_CEILING ((size_t)64 << 20)
#define TAIL ((size_t)2048)	/* bytes of its output that are kept */

struct verify {
	struct fold *f;
	const struct build_command *command;
	char *dir;		/* tree/, home/, tmp/; NULL: none is written */
	git_oid at;		/* the tree that is there */
};

static void remove_dir(struct verify *v)
{
	if (v->dir)
		(void)file_remove_tree(v->dir, NULL);
	free(TAKE_PTR(v->dir));
}

struct verify *integrate_verify_free(struct verify *v)
{
	if (v)
		remove_dir(v);
	free(v);
	return NULL;
}

/* ----------------------------------------------------------------- known ones */

static void make_key(struct strbuf *key, const struct verify *v, const git_oid *tree)
{
	strbuf_addstr(key, "verify");
	strbuf_add(key, tree->id, sizeof(tree->id));
	for (size_t i = 0; i < v->command->n; i++)
		strbuf_add(key, v->command->words[i], strlen(v->command->words[i]) + 1);
}

/* What it said of the tree: "" all is well, else the end of its output. */
static bool recall(struct strbuf *said, struct verify *v, const git_oid *tree)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	make_key(&key, v, tree);
	return cache_get(v->f->ctx->cache, CACHE_RESULTS, key.buf, key.len, said);
}

static void keep(struct verify *v, const git_oid *tree, const struct strbuf *said)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	make_key(&key, v, tree);
	cache_put(v->f->ctx->cache, CACHE_RESULTS, key.buf, key.len, said->buf,
		  said->len);
}

/* -------------------------------------------------------------------- the tree */

static int make_dir(struct verify *v, struct err *err)
{
	static const char *const subdirs[] = { "tree", "home", "tmp" };
	int rc;

	remove_dir(v);
	v->at = (git_oid){ { 0 } };
	rc = file_tempdir(&v->dir, "crosstree-verify", err);
	for (size_t i = 0; rc == 0 && i < 3; i++) {
		_cleanup_free_ char *path = mem_printf("%s/%s", v->dir, subdirs[i]);

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
static int update(struct verify *v, const char *top, const git_oid *tree, struct err *err)
{
	const struct build_tree_opts opts = { .ctx = v->f->ctx };
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;
	const git_oid none = { { 0 } };
	size_t left_out;
	int rc = tree_diff(&c, v->f->r, &v->at, tree, err);

	snapshot_init(&s, &none);
	for (size_t i = 0; rc == 0 && i < c.n; i++) {
		const struct tree_change *x = &c.items[i];

		if (x->old_mode && x->old_mode != MODE_GITLINK)
			rc = take_away(top, x->path, err);
		if (x->new_mode)
			snapshot_set_blob(&s, x->path, x->len, &x->new_oid, x->new_mode);
	}
	return rc < 0 ? rc : build_tree_write(&left_out, top, &s, v->f->r, &opts, err);
}

static int write_tree(struct verify *v, const git_oid *tree, struct err *err)
{
	_cleanup_free_ char *top = NULL;
	int rc = -1;

	if (v->dir) {
		top = mem_printf("%s/tree", v->dir);
		rc = update(v, top, tree, NULL);
	}
	if (rc < 0) {
		rc = make_dir(v, err);
		if (rc < 0)
			return rc;
		free(TAKE_PTR(top));
		top = mem_printf("%s/tree", v->dir);
		rc = update(v, top, tree, err);
	}
	if (rc >= 0)
		v->at = *tree;
	return rc;
}

/* ------------------------------------------------------------------ the command */

static int execute(struct proc_result *res, struct verify *v, const char *name,
		   const git_oid *commit, struct err *err)
{
	struct arena *a = &v->f->out->arena;
	char hex[GIT_OID_HEXSZ + 1];
	const char *env[] = {
		arena_printf(a, "HOME=%s/home", v->dir),
		arena_printf(a, "TMPDIR=%s/tmp", v->dir),
		arena_printf(a, "GIT_CEILING_DIRECTORIES=%s", v->dir),
		arena_printf(a, "CROSSTREE_TREE=%s", name),
		arena_printf(a, "CROSSTREE_COMMIT=%s",
			     git_oid_tostr(hex, sizeof(hex), commit)), NULL,
	};
	const struct proc_opts opts = {
		.argv = v->command->words, .env = env,
		.cwd = arena_printf(a, "%s/tree", v->dir),
		.timeout_ms = v->command->timeout_s * 1000,
		.out_ceiling = OUTPUT_CEILING, .stderr_joined = true,
		.cancel = v->f->ctx->cancel,
	};

	return proc_run(res, &opts, err);
}

/* The last whole lines of what it printed, after how it ended. */
static void add_end(struct strbuf *said, const struct proc_result *res)
{
	const char *p = res->out.buf, *end = p + res->out.len;

	strbuf_addf(said, "status %d\n", res->status);
	if (res->out.len > TAIL) {
		p = memchr(end - TAIL, '\n', TAIL);
		p = p ? p + 1 : end - TAIL;
	}
	for (; p < end; p++)
		strbuf_addch(said, *p ? *p : '?');
	strbuf_rtrim(said);
}

/* Fills @said as recall() has it. */
static int ask(struct strbuf *said, struct verify *v, const char *name,
	       const git_oid *commit, const git_oid *tree, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = write_tree(v, tree, err);

	if (rc < 0)
		return rc;
	rc = execute(&res, v, name, commit, &why);
	if (rc < 0 && (why.code == ERR_TIMEOUT || why.code == ERR_TOO_BIG)) {
		strbuf_addstr(said, err_msg(&why));
		return 0;
	}
	if (rc < 0) {
		err_move(err, &why);
		return err_prefix(err, "integrate.verify");
	}
	if (res.status)
		add_end(said, &res);
	keep(v, tree, said);
	return 0;
}

int integrate_verify(struct fold *f, struct integrate_row *row, const git_oid *commit,
		     const git_oid *tree, struct err *err)
{
	_cleanup_strbuf_ struct strbuf said = STRBUF_INIT;
	int rc = 0;

	ctx_progress(f->ctx, "verifying", 0, 0);
	if (!recall(&said, f->verify, tree))
		rc = ask(&said, f->verify, row->tree->name, commit, tree, err);
	if (rc < 0 || !said.len)
		return rc;
	if (!row->verify)
		row->verify = arena_strdup(&f->out->arena, said.buf);
	return 1;
}

int integrate_verify_start(struct fold *f, struct err *err)
{
	_cleanup_strbuf_ struct strbuf said = STRBUF_INIT;
	struct verify *v = mem_zalloc(sizeof(*v));
	int rc = 0;

	v->f = f;
	v->command = f->opts->verify;
	f->verify = v;
	if (!recall(&said, v, &f->tree))
		rc = ask(&said, v, f->out->base.name, &f->commit, &f->tree, err);
	if (rc == 0 && said.len)
		rc = err_set(err, "integrate.verify fails on '%s' alone: %s",
			     f->out->base.name, said.buf);
	return rc;
}
