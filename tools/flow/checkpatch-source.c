// SPDX-License-Identifier: GPL-2.0-only
/*
 * Where checkpatch.pl comes from. Whatever the place, the script and what it reads
 * beside itself are copied to a directory of ours first, so that nobody changes
 * them between two patches.
 */
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/proc.h"
#include "flow/checkpatch-internal.h"
#include "flow/trusted.h"
#include "repo/blob.h"
#include "repo/rev.h"
#include "repo/tree.h"

#define FILE_CEILING ((size_t)8 << 20)
#define UNPACK_TIMEOUT_MS (5 * 60 * 1000)
#define SCRIPT "checkpatch.pl"

/* A tree, or a directory of files: dir is set. */
struct place {
	struct repo *repo;
	git_oid tree;
	const char *dir;
	const char *script;	/* its name, NULL: checkpatch.pl */
};

/* Appends @name of the place's scripts. 0, 1 when there is no such file, <0. */
static int read_script(struct strbuf *out, const struct place *from,
		       const char *name, struct err *err)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", from->dir ? from->dir :
					       "scripts", name);
	_cleanup_blob_ struct blob blob = BLOB_INIT;
	_cleanup_err_ struct err why = ERR_INIT;
	struct tree_entry e;
	int rc;

	if (from->dir) {
		if (file_read(out, path, FILE_CEILING, 0, &why) == 0)
			return 0;
		if (why.code == ERR_NOT_FOUND)
			return 1;
		err_move(err, &why);
		return -1;
	}
	rc = tree_find(&e, from->repo, &from->tree, path, err);
	if (rc)
		return rc;
	if (!mode_is_file(e.mode))
		return 1;
	rc = blob_read(&blob, from->repo, &e.oid, FILE_CEILING, err);
	if (rc < 0)
		return rc;
	strbuf_add(out, blob.data, blob.len);
	return 0;
}

static int write_script(const char *dir, const char *name,
			const struct strbuf *text, struct err *err)
{
	_cleanup_free_ char *path = mem_printf("%s/scripts/%s", dir, name);

	return file_write(path, text->buf, text->len, FILE_NO_FSYNC, err);
}

/* 0, 1 when the place has no checkpatch.pl, <0 failed. */
static int copy(const char *dir, const struct place *from, struct err *err)
{
	_cleanup_strbuf_ struct strbuf script = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	_cleanup_free_ char *to = mem_printf("%s/scripts", dir);
	const char *at;
	int rc = read_script(&script, from,
			     from->script ? from->script : SCRIPT, err);

	if (rc)
		return rc;
	rc = file_mkdirs(to, err);
	if (rc < 0)
		return rc;
	rc = write_script(dir, SCRIPT, &script, err);
	at = script.buf;
	while (rc == 0 && checkpatch_next_file(&name, &at, script.buf +
					       script.len) == 0) {
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

		rc = read_script(&text, from, name.buf, err);
		if (rc == 0)
			rc = write_script(dir, name.buf, &text, err);
		else if (rc > 0)
			rc = 0;
	}
	return rc;
}

static int from_rev(char **source, const char *dir, struct ctx *ctx,
		    const struct rev *rev, struct err *err)
{
	const struct place from = { .repo = ctx->repo, .tree = rev->tree };
	int rc = copy(dir, &from, err);

	if (rc > 0)
		return err_code(err, ERR_NOT_FOUND, "no scripts/" SCRIPT " in '%s'",
				rev->name);
	if (rc == 0)
		*source = mem_printf("%s:scripts/" SCRIPT, rev->name);
	return rc;
}

static int from_ref(char **source, const char *dir, struct ctx *ctx,
		    const char *ref, struct err *err)
{
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = rev_resolve(&rev, ctx->repo, ref, err);

	return rc < 0 ? rc : from_rev(source, dir, ctx, &rev, err);
}

static int from_file(char **source, const char *dir, const char *path,
		     struct err *err)
{
	const char *home = getenv("HOME");
	_cleanup_free_ char *file = NULL, *parent = NULL;
	struct place from = { NULL };
	char *slash;
	int rc;

	if (!strncmp(path, "~/", 2) && home)
		file = mem_printf("%s/%s", home, path + 2);
	else
		file = mem_strdup(path);
	if (file[0] != '/')
		return err_set(err, "'%s' is no absolute path", path);
	slash = strrchr(file, '/');
	parent = mem_strndup(file, (size_t)(slash - file));
	from.dir = parent;
	from.script = slash + 1;
	rc = copy(dir, &from, err);
	if (rc > 0)
		return err_code(err, ERR_NOT_FOUND, "there is no file '%s'", path);
	if (rc == 0)
		*source = TAKE_PTR(file);
	return rc;
}

/* The last in the order of versions, or NULL. */
static char *newest(const char *const *patterns)
{
	glob_t found = { 0 };
	char *best = NULL;

	for (size_t i = 0; patterns[i]; i++)
		(void)glob(patterns[i], i ? GLOB_APPEND : 0, NULL, &found);
	for (size_t i = 0; i < found.gl_pathc; i++) {
		if (best && strverscmp(best, found.gl_pathv[i]) >= 0)
			continue;
		free(best);
		best = mem_strdup(found.gl_pathv[i]);
	}
	globfree(&found);
	return best;
}

/*
 * The user's own cache, not the one in the repository: what is in there has been
 * written by whoever made the repository, for all we know. NULL: none that nobody
 * else can write to.
 */
static char *cache_parent(void)
{
	const char *xdg = getenv("XDG_CACHE_HOME"), *home = getenv("HOME");
	_cleanup_free_ char *above = NULL, *dir = NULL;
	struct stat st;

	if (xdg && *xdg == '/')
		above = mem_printf("%s/crosstree", xdg);
	else if (home && *home == '/')
		above = mem_printf("%s/.cache/crosstree", home);
	if (!above || file_mkdirs(above, NULL) < 0)
		return NULL;
	dir = mem_printf("%s/checkpatch", above);
	(void)mkdir(dir, 0700);
	if (lstat(dir, &st) < 0 || !S_ISDIR(st.st_mode) ||
	    st.st_uid != geteuid() || (st.st_mode & 022))
		return NULL;
	return TAKE_PTR(dir);
}

/* Just the files, without their directory's name, into @dir. */
static int unpack(const char *dir, const char *tarball, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const char *argv[] = { "tar", "-xJf", tarball, "-C", dir,
			       "--no-same-owner", "--no-same-permissions",
			       "--strip-components=2", "--anchored",
			       "--wildcards", "--no-wildcards-match-slash",
			       "*/scripts/" SCRIPT, "*/scripts/*.txt",
			       "*/scripts/*.checkpatch", NULL };
	const struct proc_opts opts = { .argv = argv,
					.timeout_ms = UNPACK_TIMEOUT_MS };
	int rc = proc_run(&res, &opts, err);

	if (rc == 0 && res.status)
		rc = err_set(err, "tar failed: %.*s",
			     (int)strcspn(res.errout.buf, "\n"), res.errout.buf);
	return rc < 0 ? err_prefix(err, "cannot unpack '%s'", tarball) : 0;
}

/* Where it is unpacked, under a name that a newer package does not have. */
static char *unpacked_name(const char *parent, const char *tarball)
{
	const char *base = strrchr(tarball, '/');
	struct stat st;

	if (!parent || stat(tarball, &st) < 0)
		return NULL;
	return mem_printf("%s/%s-%lld-%lld", parent,
			  base ? base + 1 : tarball, (long long)st.st_size,
			  (long long)st.st_mtime);
}

/* Takes long, so it is kept; two who do it at once each have a place to work. */
static int from_tarball(char **source, const char *dir, const char *tarball,
			struct err *err)
{
	_cleanup_free_ char *parent = cache_parent();
	_cleanup_free_ char *kept = unpacked_name(parent, tarball);
	_cleanup_free_ char *new = mem_printf("%s/unpacked-XXXXXX",
					      kept ? parent : dir);
	struct place from = { .dir = kept };
	int rc = kept ? copy(dir, &from, err) : 1;

	if (rc > 0) {
		if (!mkdtemp(new))
			return err_set(err, "cannot make a directory '%s'", new);
		rc = unpack(new, tarball, err);
		from.dir = new;
		if (rc == 0)
			rc = copy(dir, &from, err);
		if (rc || !kept || rename(new, kept) < 0)
			(void)file_remove_tree(new, NULL);
	}
	if (rc > 0)
		return err_set(err, "no scripts/" SCRIPT " in '%s'", tarball);
	if (rc == 0)
		*source = mem_printf("%s:scripts/" SCRIPT, tarball);
	return rc;
}

/* 0, 1 when there is none, <0 failed. */
static int from_system(char **source, const char *dir, struct err *err)
{
	static const char *const tarballs[] = {
		"/usr/src/linux-source-*.tar.xz", NULL,
	};
	static const char *const files[] = {
		"/usr/src/linux-headers-*/scripts/" SCRIPT,
		"/usr/lib/linux-kbuild-*/scripts/" SCRIPT, NULL,
	};
	_cleanup_free_ char *tarball = newest(tarballs);
	_cleanup_free_ char *file = NULL;

	if (tarball)
		return from_tarball(source, dir, tarball, err);
	file = newest(files);
	return file ? from_file(source, dir, file, err) : 1;
}

/* 0, 1 when there is none, or no script in it, <0 failed. */
static int from_trusted_ref(char **source, const char *dir, struct ctx *ctx,
			    struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	_cleanup_rev_ struct rev rev = REV_INIT;
	int rc = trusted_rev(&rev, ctx, err);

	if (rc)
		return rc;
	rc = from_rev(source, dir, ctx, &rev, &why);
	if (rc == 0)
		return 0;
	if (why.code == ERR_NOT_FOUND)
		return 1;
	err_move(err, &why);
	return err_prefix(err, "crosstree.trustedRef");
}

static int from_named_file(char **source, const char *dir, struct ctx *ctx,
			   struct err *err)
{
	_cleanup_free_ char *path = NULL;
	int rc = repo_config_user_str(ctx->repo, "crosstree.checkpatch", &path,
				      err);

	if (rc)
		return rc;
	rc = from_file(source, dir, path, err);
	return rc < 0 ? err_prefix(err, "crosstree.checkpatch") : 0;
}

int checkpatch_install(char **source, const char *dir, struct ctx *ctx,
		       const struct checkpatch_opts *opts, struct err *err)
{
	int rc;

	if (opts->trusted_ref)
		return from_ref(source, dir, ctx, opts->trusted_ref, err);
	if (opts->script)
		return from_file(source, dir, opts->script, err);
	rc = from_trusted_ref(source, dir, ctx, err);
	if (rc > 0)
		rc = from_named_file(source, dir, ctx, err);
	if (rc > 0)
		rc = from_system(source, dir, err);
	if (rc > 0)
		return err_code(err, ERR_NOT_FOUND,
				"no " SCRIPT " to be trusted: set "
				"crosstree.trustedRef to a ref that has it, or "
				"install a linux-source package");
	return rc;
}
