// SPDX-License-Identifier: GPL-2.0-only
/*
 * semantic [--allow-scripts] REPO SERIES ONTO REF
 *
 * Makes the semantic patches of SERIES anew on revision ONTO and prints them as
 * commits of REF, for git fast-import. What does not fit goes to stderr. Exits
 * with 1 when a patch does not fit, 128 when it cannot be tried.
 */
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "flow/semantic.h"
#include "repo/ctx.h"
#include "repo/rev.h"

static void put_data(const char *data, size_t len)
{
	printf("data %zu\n", len);
	fwrite(data, 1, len, stdout);
	putchar('\n');
}

static void put_commit(const struct semantic_patch *p,
		       const struct semantic_result *res, const char *ref,
		       const char *from)
{
	_cleanup_free_ char *text = mem_printf("%s\n\n%s", p->subject, p->body);

	printf("commit %s\ncommitter C O Mitter <committer@example.com> "
	       "1563000000 +0000\n", ref);
	put_data(text, strlen(text));
	if (from)
		printf("from %s\n", from);
	for (size_t i = 0; i < res->n_files; i++) {
		const struct semantic_file *f = &res->files[i];

		printf("M %o inline %s\n", f->mode, f->path);
		put_data(f->data, f->len);
	}
}

static void complain(const struct semantic_patch *p,
		     const struct semantic_result *res)
{
	for (size_t i = 0; i < res->n_notes; i++) {
		const struct semantic_note *n = &res->notes[i];

		fprintf(stderr, "%s: %s:%lu: %s\n", p->name,
			n->path ? n->path : "-", n->line, n->message);
	}
	for (size_t i = 0; i < res->n_rules; i++)
		fprintf(stderr, "%s: rule %s changed %zu files\n", p->name,
			res->rules[i].name, res->rules[i].files);
}

static int one(struct snapshot *tree, struct ctx *ctx,
	       const struct semantic_patch *p, const struct semantic_opts *opts,
	       const char *ref, const char *from, struct err *err)
{
	_cleanup_semantic_result_ struct semantic_result res =
		SEMANTIC_RESULT_INIT;
	int rc = semantic_apply(&res, ctx, p, tree, opts, err);

	if (rc < 0)
		return rc;
	put_commit(p, &res, ref, from);
	complain(p, &res);
	for (size_t i = 0; i < res.n_files; i++)
		snapshot_set_content(tree, res.files[i].path,
				     res.files[i].path_len, res.files[i].data,
				     res.files[i].len, NULL, res.files[i].mode);
	return rc;
}

static int run(char **argv, const struct semantic_opts *opts, struct err *err)
{
	_cleanup_semantic_series_ struct semantic_series s =
		SEMANTIC_SERIES_INIT;
	_cleanup_snapshot_ struct snapshot tree = SNAPSHOT_INIT;
	_cleanup_(repo_freep) struct repo *r = NULL;
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	_cleanup_rev_ struct rev onto = REV_INIT;
	char from[GIT_OID_HEXSZ + 1];
	int rc = repo_open(&r, argv[0], err), worst = 0;

	if (rc < 0)
		return rc;
	ctx.repo = r;
	rc = semantic_series_read(&s, argv[1], err);
	if (rc < 0)
		return rc;
	rc = rev_resolve(&onto, r, argv[2], err);
	if (rc < 0)
		return rc;
	snapshot_init(&tree, &onto.tree);
	git_oid_tostr(from, sizeof(from), &onto.commit);
	for (size_t i = 0; i < s.n; i++) {
		rc = one(&tree, &ctx, &s.items[i], opts, argv[3],
			 i ? NULL : from, err);
		if (rc < 0)
			return rc;
		worst |= rc;
	}
	return worst;
}

int main(int argc, char **argv)
{
	_cleanup_err_ struct err err = ERR_INIT;
	struct semantic_opts opts = { 0 };
	int rc;

	if (argc > 1 && !strcmp(argv[1], "--allow-scripts")) {
		opts.allow_scripts = true;
		argc--;
		argv++;
	}
	if (argc != 5) {
		fputs("usage: semantic [--allow-scripts] REPO SERIES ONTO REF\n",
		      stderr);
		return 129;
	}
	rc = repo_lib_init(&err);
	if (rc == 0)
		rc = run(argv + 1, &opts, &err);
	repo_lib_shutdown();
	if (rc < 0) {
		fprintf(stderr, "semantic: %s\n", err_msg(&err));
		return 128;
	}
	return rc;
}
