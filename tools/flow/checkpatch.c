// SPDX-License-Identifier: GPL-2.0-only
#include "flow/checkpatch.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "flow/checkpatch-internal.h"

#define DEFAULT_TIMEOUT_S 60
#define SAID_CEILING ((size_t)8 << 20)
#define MEMORY_CEILING ((size_t)2 << 30)

struct checkpatch {
	char *source;
	char *dir;		/* ours: scripts/, and one more for each run */
	const char *const *ignore;
	unsigned int timeout_s;
};

const char *checkpatch_level_name(enum checkpatch_level level)
{
	static const char *const names[] = { "error", "warning", "check" };

	return names[level];
}

void checkpatch_result_release(struct checkpatch_result *r)
{
	free(r->items);
	arena_release(&r->arena);
	*r = (struct checkpatch_result)CHECKPATCH_RESULT_INIT;
}

struct checkpatch *checkpatch_free(struct checkpatch *cp)
{
	if (!cp)
		return NULL;
	if (cp->dir)
		(void)file_remove_tree(cp->dir, NULL);
	free(cp->dir);
	free(cp->source);
	free(cp);
	return NULL;
}

const char *checkpatch_source(const struct checkpatch *cp)
{
	return cp->source;
}

static int has_perl(struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	static const char *const argv[] = { "perl", "-e", "1", NULL };
	const struct proc_opts opts = { .argv = argv };
	_cleanup_err_ struct err why = ERR_INIT;

	if (proc_run(&res, &opts, &why) == 0)
		return 0;
	if (why.code == ERR_NOT_FOUND)
		return err_code(err, ERR_NOT_FOUND, "checkpatch.pl needs perl, "
						    "which is not installed");
	err_move(err, &why);
	return -1;
}

int checkpatch_open(struct checkpatch **out, struct ctx *ctx,
		    const struct checkpatch_opts *opts, struct err *err)
{
	static const struct checkpatch_opts defaults;
	_cleanup_(checkpatch_freep) struct checkpatch *cp =
		mem_zalloc(sizeof(*cp));
	int rc;

	if (!opts)
		opts = &defaults;
	cp->ignore = opts->ignore;
	cp->timeout_s = opts->timeout_s ? opts->timeout_s : DEFAULT_TIMEOUT_S;
	rc = has_perl(err);
	if (rc < 0)
		return rc;
	rc = file_tempdir(&cp->dir, "crosstree-checkpatch", err);
	if (rc < 0)
		return rc;
	rc = checkpatch_install(&cp->source, cp->dir, ctx, opts, err);
	if (rc < 0)
		return rc;
	*out = TAKE_PTR(cp);
	return 0;
}

static void remove_dir(char **dir)
{
	if (*dir)
		(void)file_remove_tree(*dir, NULL);
	free(*dir);
}

/*
 * A directory with nothing but the patch, no git tree: scripts look for .git, for
 * sources and for .checkpatch.conf where they are and at home.
 */
static int make_room(char **dir, const struct checkpatch *cp, const char *patch,
		     size_t len, struct err *err)
{
	_cleanup_free_ char *file = NULL;

	*dir = mem_printf("%s/run-XXXXXX", cp->dir);
	if (!mkdtemp(*dir))
		return err_set(err, "cannot make a directory in '%s'", cp->dir);
	file = mem_printf("%s/patch", *dir);
	return file_write(file, patch, len, FILE_NO_FSYNC, err);
}

static int run(struct proc_result *res, const struct checkpatch *cp,
	       const char *dir, struct err *err)
{
	_cleanup_free_ char *script = mem_printf("%s/scripts/checkpatch.pl",
						 cp->dir);
	_cleanup_free_ char *home = mem_printf("HOME=%s", dir);
	_cleanup_free_ char *tmp = mem_printf("TMPDIR=%s", dir);
	const char *env[] = { home, tmp, NULL };
	const char *argv[] = { "perl", script, "--no-tree", "--show-types",
			       "--terse", "--no-summary", "-q", "patch", NULL };
	const struct proc_opts opts = {
		.argv = argv, .env = env, .cwd = dir,
		.timeout_ms = 1000 * cp->timeout_s,
		.out_ceiling = SAID_CEILING, .memory_ceiling = MEMORY_CEILING,
	};
	int rc = proc_run(res, &opts, err);

	return rc < 0 ? err_prefix(err, "checkpatch.pl of %s", cp->source) : 0;
}

int checkpatch_run(struct checkpatch_result *out, const struct checkpatch *cp,
		   const char *patch, size_t len, struct err *err)
{
	_cleanup_checkpatch_result_ struct checkpatch_result r =
		CHECKPATCH_RESULT_INIT;
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_(remove_dir) char *dir = NULL;
	size_t ignored = 0;
	int rc = make_room(&dir, cp, patch, len, err);

	if (rc < 0)
		return rc;
	rc = run(&res, cp, dir, err);
	if (rc < 0)
		return rc;
	checkpatch_parse(&r, &ignored, &res.out, cp->ignore, patch, len);
	/* It exits with 1 when it found something, and also when it fails. */
	if (res.status > 1 || (res.status == 1 && r.n + ignored == 0)) {
		const char *why = res.errout.len ? res.errout.buf :
						   "no reason given";

		return err_set(err, "checkpatch.pl of %s failed: %.*s",
			       cp->source, (int)strcspn(why, "\n"), why);
	}
	checkpatch_result_release(out);
	*out = r;
	r = (struct checkpatch_result)CHECKPATCH_RESULT_INIT;
	return out->counts[CHECKPATCH_ERROR] ? 1 : 0;
}
