// SPDX-License-Identifier: GPL-2.0-only
/*
 * checkpatch REPO [-i TYPE]... PATCH...
 *
 * Runs the checkpatch.pl that is to be trusted over patches and prints where it
 * is from and what it says, without findings of these types. Exits with 1 when
 * there are errors, with 77 when there is no script, with 128 when it fails.
 */
#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/vec.h"
#include "flow/checkpatch.h"

struct types {
	const char **items;
	size_t n, alloc;
};

static int one(const struct checkpatch *cp, const char *file, struct err *err)
{
	_cleanup_checkpatch_result_ struct checkpatch_result r =
		CHECKPATCH_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	int rc = file_read(&text, file, 0, 0, err);

	if (rc < 0)
		return rc;
	rc = checkpatch_run(&r, cp, text.buf, text.len, err);
	for (size_t i = 0; rc >= 0 && i < r.n; i++) {
		const struct checkpatch_finding *f = &r.items[i];

		printf("%s:%lu: %s %s: %s:%lu: %s\n", file, f->patch_line,
		       checkpatch_level_name(f->level), f->type,
		       f->path ? f->path : "-", f->line, f->message);
	}
	return rc;
}

static int run(const char *dir, char **argv, struct types *ignore,
	       struct err *err)
{
	_cleanup_(checkpatch_freep) struct checkpatch *cp = NULL;
	_cleanup_(repo_freep) struct repo *r = NULL;
	_cleanup_ctx_ struct ctx ctx = CTX_INIT;
	struct checkpatch_opts opts = { 0 };
	int rc = repo_open(&r, dir, err), worst = 0;

	if (rc < 0)
		return rc;
	for (; argv[0] && !strcmp(argv[0], "-i") && argv[1]; argv += 2)
		VEC_PUSH(ignore, argv[1]);
	VEC_PUSH(ignore, (const char *)NULL);
	opts.ignore = ignore->items;
	ctx.repo = r;
	rc = checkpatch_open(&cp, &ctx, &opts, err);
	if (rc < 0)
		return rc;
	printf("%s\n", checkpatch_source(cp));
	for (; *argv; argv++) {
		rc = one(cp, *argv, err);
		if (rc < 0)
			return rc;
		worst |= rc;
	}
	return worst;
}

int main(int argc, char **argv)
{
	struct types ignore = VEC_INIT;
	_cleanup_err_ struct err err = ERR_INIT;
	int rc;

	if (argc < 3) {
		fputs("usage: checkpatch REPO [-i TYPE]... PATCH...\n", stderr);
		return 129;
	}
	rc = repo_lib_init(&err);
	if (rc == 0)
		rc = run(argv[1], argv + 2, &ignore, &err);
	repo_lib_shutdown();
	VEC_RELEASE(&ignore);
	if (rc >= 0)
		return rc;
	fprintf(stderr, "checkpatch: %s\n", err_msg(&err));
	return err.code == ERR_NOT_FOUND ? 77 : 128;
}
