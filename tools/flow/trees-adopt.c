// SPDX-License-Identifier: GPL-2.0-only
#include "flow/trees-adopt.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "flow/apply-commit.h"
#include "flow/publish.h"
#include "repo/blob.h"
#include "repo/rev.h"
#include "repo/snapshot.h"

#define CEILING ((size_t)4 << 20)

/* One of the files of a list, from wherever it is. */
struct piece {
	struct strbuf text;
	char *source;		/* NULL: there is none */
};

#define PIECE_INIT { STRBUF_INIT, NULL }

static void piece_release(struct piece *p)
{
	strbuf_release(&p->text);
	free(p->source);
}

static struct list_text text_of(const struct piece *p)
{
	return (struct list_text){ p->text.buf, p->text.len, p->source };
}

static int make_list(struct tree_list *out, const struct piece *trees,
		     const struct piece *sha1s, struct err *err)
{
	struct list_text a = text_of(trees), b = text_of(sha1s);

	if (tree_list_is_dim(&a))
		return tree_list_dim(out, &a, err);
	return tree_list_next(out, &a, sha1s->source ? &b : NULL, err);
}

/* On the disk */

static int read_path(struct piece *p, const char *path, struct err *err)
{
	int rc = file_read(&p->text, path, CEILING, 0, err);

	if (rc >= 0)
		p->source = mem_strdup(path);
	return rc;
}

static int from_disk(struct tree_list *out, const char *trees, const char *sha1s,
		     struct err *err)
{
	_cleanup_(piece_release) struct piece a = PIECE_INIT, b = PIECE_INIT;
	int rc = read_path(&a, trees, err);

	if (rc >= 0 && access(sha1s, F_OK) == 0)
		rc = read_path(&b, sha1s, err);
	return rc < 0 ? rc : make_list(out, &a, &b, err);
}

static int from_dir(struct tree_list *out, const char *dir, struct err *err)
{
	static const char *const places[] = { "Next", "." };

	for (size_t i = 0; i < sizeof(places) / sizeof(places[0]); i++) {
		_cleanup_free_ char *trees = mem_printf("%s/%s/Trees", dir, places[i]);
		_cleanup_free_ char *sha1s = mem_printf("%s/%s/SHA1s", dir, places[i]);

		if (access(trees, F_OK) == 0)
			return from_disk(out, trees, sha1s, err);
	}
	return err_code(err, ERR_NOT_FOUND, "there is no Trees in %s", dir);
}

static int from_file(struct tree_list *out, const char *path, struct err *err)
{
	const char *slash = strrchr(path, '/');
	_cleanup_free_ char *sha1s =
		mem_printf("%.*sSHA1s", (int)(slash ? slash + 1 - path : 0), path);

	return from_disk(out, path, sha1s, err);
}

/* In a revision */

/* 0, 1 there is no such file, <0. */
static int read_in(struct piece *p, struct ctx *ctx, const struct snapshot *s,
		   const char *rev, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read(&f, s, ctx->repo, path, CEILING, err);

	if (rc)
		return rc;
	strbuf_add(&p->text, f.data, f.len);
	p->source = mem_printf("%s:%s", rev, path);
	return 0;
}

static int from_rev(struct tree_list *out, struct ctx *ctx, const char *name,
		    struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;
	_cleanup_(piece_release) struct piece trees = PIECE_INIT, sha1s = PIECE_INIT;
	int rc = rev_resolve(&rev, ctx->repo, name, err);

	if (rc < 0)
		return rc;
	snapshot_init(&s, &rev.tree);
	rc = read_in(&trees, ctx, &s, name, "Next/Trees", err);
	if (rc == 0)
		rc = read_in(&sha1s, ctx, &s, name, "Next/SHA1s", err);
	else if (rc == 1)
		rc = read_in(&trees, ctx, &s, name, "nightly.conf", err);
	if (rc < 0)
		return rc;
	if (!trees.source)
		return err_code(err, ERR_NOT_FOUND,
				"'%s' has neither Next/Trees nor nightly.conf", name);
	return make_list(out, &trees, &sha1s, err);
}

int tree_list_find(struct tree_list *out, struct ctx *ctx, const char *source,
		   struct err *err)
{
	if (file_is_dir(source))
		return from_dir(out, source, err);
	if (access(source, F_OK) == 0)
		return from_file(out, source, err);
	return from_rev(out, ctx, source, err);
}

/* Refs */

struct adopter {
	struct adopted *out;
	struct ctx *ctx;
	struct publish_who who;
	bool dry_run;
};

static int adopt_one(struct adopter *a, const struct listed_tree *t, struct err *err)
{
	_cleanup_publish_branch_ struct publish_branch b = PUBLISH_BRANCH_INIT;
	_cleanup_free_ char *ref = mem_printf("%s%s", TREES_REF_PREFIX, t->name);
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_resolve(&rev, a->ctx->repo, t->commit, NULL);

	if (rc < 0) {
		a->out->absent++;
		return 0;
	}
	rc = publish_ref_open(&b, a->ctx, ref, err);
	if (rc < 0)
		return rc;
	if (git_oid_equal(&b.old, &rev.commit)) {
		a->out->same++;
		return 0;
	}
	if (!a->dry_run)
		rc = publish_branch(a->ctx, &b, &rev.commit, &a->who,
				    "crosstree trees import", err);
	if (rc < 0)
		return rc;
	a->out->made += git_oid_is_zero(&b.old);
	a->out->moved += !git_oid_is_zero(&b.old);
	return 0;
}

int tree_list_adopt(struct adopted *out, struct ctx *ctx, const struct tree_list *l,
		    bool dry_run, struct err *err)
{
	_cleanup_(apply_ident_release) struct apply_ident id = APPLY_IDENT_INIT;
	struct adopter a = { .out = out, .ctx = ctx, .dry_run = dry_run };
	int rc = dry_run ? 0 : apply_ident_fill(&id, ctx, err);

	*out = (struct adopted){ 0 };
	a.who = (struct publish_who){ id.name, id.email };
	for (size_t i = 0; rc >= 0 && i < l->trees.n; i++) {
		if (l->trees.items[i].commit)
			rc = adopt_one(&a, &l->trees.items[i], err);
		ctx_progress(ctx, "Setting refs", i + 1, l->trees.n);
		if (rc >= 0)
			rc = ctx_cancelled(ctx, err);
	}
	return rc < 0 ? rc : 0;
}
