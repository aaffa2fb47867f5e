// SPDX-License-Identifier: GPL-2.0-only
#include "repo/worktree.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "repo/git.h"
#include "repo/scratch.h"
#include "repo/snapshot.h"

#define FILE_CEILING BLOB_DEFAULT_CEILING

static int add_link(struct snapshot *s, const char *path, const char *full,
		    struct err *err)
{
	char target[4096];
	ssize_t n = readlink(full, target, sizeof(target));

	if (n < 0)
		return err_errno(err, errno, "cannot read '%s'", path);
	snapshot_set_content(s, path, strlen(path), target, (size_t)n, NULL,
			     MODE_LINK);
	return 0;
}

/* Whether a directory on the way is a link: then git sees no file there. */
static bool behind_link(const char *top, const char *path)
{
	for (const char *p = strchr(path, '/'); p; p = strchr(p + 1, '/')) {
		_cleanup_free_ char *dir = mem_printf("%s/%.*s", top,
						      (int)(p - path), path);
		struct stat st;

		if (lstat(dir, &st) == 0 && S_ISLNK(st.st_mode))
			return true;
	}
	return false;
}

/* One path that may differ from HEAD. Submodules stay what they are there. */
static int add_path(struct snapshot *s, const char *top, const char *path,
		    struct err *err)
{
	_cleanup_free_ char *full = mem_printf("%s/%s", top, path);
	_cleanup_strbuf_ struct strbuf data = STRBUF_INIT;
	struct stat st;
	int rc;

	if (behind_link(top, path)) {
		snapshot_set_deleted(s, path, strlen(path));
		return 0;
	}
	if (lstat(full, &st) < 0) {
		if (errno != ENOENT && errno != ENOTDIR)
			return err_errno(err, errno, "cannot read '%s'", path);
		snapshot_set_deleted(s, path, strlen(path));
		return 0;
	}
	if (S_ISLNK(st.st_mode))
		return add_link(s, path, full, err);
	if (!S_ISREG(st.st_mode))
		return 0;
	rc = file_read(&data, full, FILE_CEILING, FILE_NOFOLLOW, err);
	if (rc < 0)
		return rc;
	snapshot_set_content(s, path, strlen(path), data.buf, data.len, NULL,
			     st.st_mode & 0100 ? MODE_EXEC : MODE_FILE);
	return 0;
}

static int add_changes(struct snapshot *s, struct ctx *ctx, const char *top,
		       struct err *err)
{
	static const char *const argv[] = { "diff-index", "--name-only", "-z",
					    "--ignore-submodules", "HEAD", "--",
					    NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	const char *end;
	int rc = git_run(&res, ctx->repo, argv, NULL, err);

	if (rc < 0)
		return rc;
	end = res.out.buf + res.out.len;
	for (const char *p = res.out.buf; p < end; p += strlen(p) + 1) {
		rc = add_path(s, top, p, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

int worktree_rev(struct rev *out, struct ctx *ctx, struct err *err)
{
	_cleanup_snapshot_ struct snapshot s = SNAPSHOT_INIT;
	_cleanup_rev_ struct rev head = REV_INIT, rev = REV_INIT;
	const char *top = repo_workdir(ctx->repo);
	struct scratch *scratch;
	struct repo *repo;
	int rc;

	if (!top)
		return err_set(err, "there is no work tree here: the repository is bare");
	rc = rev_resolve(&head, ctx->repo, "HEAD", err);
	if (rc < 0)
		return rc;
	snapshot_init(&s, &head.tree);
	rc = add_changes(&s, ctx, top, err);
	if (rc >= 0)
		rc = ctx_scratch(&scratch, ctx, err);
	if (rc >= 0)
		rc = ctx_worker_repo(&repo, ctx, 0, err);
	if (rc >= 0)
		rc = snapshot_write_tree(&rev.tree, &s, scratch, err);
	if (rc < 0)
		return rc;
	rev.name = mem_strdup("the work tree");
	*out = rev;
	rev = (struct rev)REV_INIT;
	return 0;
}
