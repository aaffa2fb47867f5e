// SPDX-License-Identifier: GPL-2.0-only
/*
 * The user's command between merges. It runs at the top of a copy of the merged tree,
 * which stays from one merge to the next and is brought up to date, so that what a build
 * left there is of use to the next one.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/build-copy.h"
#include "flow/integrate-internal.h"

struct verify {
	struct fold *f;
	const struct build_command *command;
	struct build_copy copy;
};

struct verify *integrate_verify_free(struct verify *v)
{
	if (v)
		build_copy_release(&v->copy);
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

/* ------------------------------------------------------------------ the command */

static int execute(struct proc_result *res, struct verify *v, const char *name,
		   const git_oid *commit, struct err *err)
{
	struct arena *a = &v->f->out->arena;
	char hex[GIT_OID_HEXSZ + 1];
	const char *env[] = {
		arena_printf(a, "CROSSTREE_TREE=%s", name),
		arena_printf(a, "CROSSTREE_COMMIT=%s",
			     git_oid_tostr(hex, sizeof(hex), commit)),
	};

	return build_copy_run(res, &v->copy, v->f->ctx, v->command->words, env, 2,
			      v->command->timeout_s, err);
}

/* Fills @said as recall() has it. */
static int ask(struct strbuf *said, struct verify *v, const char *name,
	       const git_oid *commit, const git_oid *tree, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = build_copy_write(&v->copy, v->f->ctx, v->f->r, tree, err);

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
		build_copy_said(said, &res);
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
