// SPDX-License-Identifier: GPL-2.0-only
#include "flow/publish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "repo/freep.h"
#include "repo/git.h"
#include "repo/scratch.h"

#define HEADS "refs/heads/"

/* What is on the disk after a power cut is a matter of the repository, not ours. */
static const char *const durable[] = {
	"core.fsync=objects,derived-metadata,reference",
	"core.fsyncMethod=fsync", NULL,
};

void publish_branch_release(struct publish_branch *b)
{
	free(b->name);
	free(b->ref);
	*b = (struct publish_branch)PUBLISH_BRANCH_INIT;
}

/* -------------------------------------------------------------- checked out */

/* The git directory of a work tree: .git, or what the file of that name says. */
static char *git_dir_of(const char *worktree)
{
	_cleanup_free_ char *path = mem_printf("%s/.git", worktree);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *dir;

	if (file_is_dir(path))
		return TAKE_PTR(path);
	if (file_read(&text, path, 65536, 0, NULL) < 0)
		return NULL;
	strbuf_rtrim(&text);
	dir = text.buf;
	if (strncmp(dir, "gitdir: ", 8) != 0)
		return NULL;
	dir += 8;
	return *dir == '/' ? mem_strdup(dir) : mem_printf("%s/%s", worktree, dir);
}

/* Whether a file of git's own names the branch, long or short. */
static bool names_branch(const char *git_dir, const char *file, const char *branch)
{
	_cleanup_free_ char *path = mem_printf("%s/%s", git_dir, file);
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *name;

	if (file_read(&text, path, 65536, 0, NULL) < 0)
		return false;
	strbuf_rtrim(&text);
	name = text.buf;
	if (!strncmp(name, HEADS, strlen(HEADS)))
		name += strlen(HEADS);
	return !strcmp(name, branch);
}

static int refuse_in(const char *worktree, const char *branch, struct err *err)
{
	static const struct {
		const char *file, *doing;
	} rows[] = {
		{ "rebase-merge/head-name", "being rebased" },
		{ "rebase-apply/head-name", "being rebased" },
		{ "BISECT_START", "being bisected" },
	};
	_cleanup_free_ char *dir = git_dir_of(worktree);

	for (size_t i = 0; dir && i < sizeof(rows) / sizeof(rows[0]); i++)
		if (names_branch(dir, rows[i].file, branch))
			return err_set(err, "branch '%s' is %s in '%s'", branch,
				       rows[i].doing, worktree);
	return 0;
}

/* One line of `git worktree list --porcelain`. */
static int check_line(const char **worktree, const char *line,
		      const char *branch, struct err *err)
{
	if (!strncmp(line, "worktree ", 9))
		*worktree = line + 9;
	if (!strcmp(line, "bare"))
		*worktree = NULL;
	if (!*worktree)
		return 0;
	if (!strncmp(line, "branch " HEADS, 7 + strlen(HEADS)) &&
	    !strcmp(line + 7 + strlen(HEADS), branch))
		return err_set(err, "branch '%s' is checked out in '%s'; name "
			       "another one, or check out something else there",
			       branch, *worktree);
	/* The block of a work tree ends with an empty line. */
	return *line ? 0 : refuse_in(*worktree, branch, err);
}

static int check_worktrees(const struct repo *r, const char *branch,
			   struct err *err)
{
	static const char *const argv[] = { "worktree", "list", "--porcelain",
					    "-z", NULL };
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	struct git_opts opts = { .apart = true };
	const char *worktree = NULL, *end;
	int rc = git_run(&res, r, argv, &opts, err);

	if (rc < 0)
		return rc;
	end = res.out.buf + res.out.len;
	for (const char *line = res.out.buf; line < end; line += strlen(line) + 1) {
		rc = check_line(&worktree, line, branch, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

/* ------------------------------------------------------------- where it is */

/* @what: "branch 'x'", for messages. */
static int look_up(git_oid *out, const struct repo *r, const char *name,
		   const char *what, struct err *err)
{
	_cleanup_(git_reference_freep) git_reference *ref = NULL;
	int rc = git_reference_lookup(&ref, repo_git(r), name);

	if (rc == GIT_ENOTFOUND) {
		*out = (git_oid){ { 0 } };
		return 0;
	}
	if (rc < 0)
		return err_git(err, rc, "cannot read %s", what);
	if (git_reference_type(ref) != GIT_REFERENCE_DIRECT)
		return err_set(err, "%s is only another name for '%s'; name that one",
			       what, git_reference_symbolic_target(ref));
	*out = *git_reference_target(ref);
	return 0;
}

/* refs/heads/a and refs/heads/a/b cannot both be there. */
static int refuse_beside(const char *name, const char *other, struct err *err)
{
	return err_set(err, "there can be no branch '%s' beside '%s'", name, other);
}

static int check_above(const struct repo *r, const char *name, struct err *err)
{
	for (const char *s = strchr(name, '/'); s; s = strchr(s + 1, '/')) {
		_cleanup_free_ char *above = mem_strndup(name, (size_t)(s - name));
		_cleanup_free_ char *ref = mem_printf(HEADS "%s", above);
		git_oid oid;

		if (git_reference_name_to_id(&oid, repo_git(r), ref) == 0)
			return refuse_beside(name, above, err);
	}
	return 0;
}

static int check_below(const struct repo *r, const char *name, struct err *err)
{
	_cleanup_(git_reference_iterator_freep) git_reference_iterator *all = NULL;
	_cleanup_free_ char *glob = mem_printf(HEADS "%s/*", name);
	const char *found = NULL;
	int rc = git_reference_iterator_glob_new(&all, repo_git(r), glob);

	if (rc < 0)
		return err_git(err, rc, "cannot list branches");
	if (git_reference_next_name(&found, all) == 0)
		return refuse_beside(name, found + strlen(HEADS), err);
	return 0;
}

int publish_branch_open(struct publish_branch *out, struct ctx *ctx,
			const char *name, struct err *err)
{
	_cleanup_free_ char *ref = NULL, *what = NULL;
	git_oid old;
	int valid = 0, rc;

	if (!strncmp(name, HEADS, strlen(HEADS)))
		name += strlen(HEADS);
	rc = git_branch_name_is_valid(&valid, name);
	if (rc < 0 || !valid)
		return err_set(err, "'%s' is no name for a branch", name);
	ref = mem_printf(HEADS "%s", name);
	what = mem_printf("branch '%s'", name);
	rc = look_up(&old, ctx->repo, ref, what, err);
	if (rc >= 0 && git_oid_is_zero(&old))
		rc = check_above(ctx->repo, name, err);
	if (rc >= 0 && git_oid_is_zero(&old))
		rc = check_below(ctx->repo, name, err);
	if (rc < 0)
		return rc;
	rc = check_worktrees(ctx->repo, name, err);
	if (rc < 0)
		return rc;
	out->name = mem_strdup(name);
	out->ref = TAKE_PTR(ref);
	out->old = old;
	return 0;
}

int publish_ref_open(struct publish_branch *out, struct ctx *ctx, const char *ref,
		     struct err *err)
{
	_cleanup_free_ char *what = mem_printf("ref '%s'", ref);
	int valid = 0, rc;
	git_oid old;

	if (!strncmp(ref, HEADS, strlen(HEADS)))
		return publish_branch_open(out, ctx, ref, err);
	rc = git_reference_name_is_valid(&valid, ref);
	if (rc < 0 || !valid || strncmp(ref, "refs/", 5) != 0)
		return err_set(err, "'%s' is no name for a ref", ref);
	rc = look_up(&old, ctx->repo, ref, what, err);
	if (rc < 0)
		return rc;
	out->name = mem_strdup(ref);
	out->ref = mem_strdup(ref);
	out->old = old;
	return 0;
}

/* ------------------------------------------------------------------- moving */

static int sync_dir(const char *path, struct err *err)
{
	_cleanup_fd_ int fd = -1;

	fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0 || fsync(fd) < 0)
		return err_errno(err, errno, "cannot write '%s'", path);
	return 0;
}

/* Read-only, as git's are, and for whom core.sharedRepository says. */
static mode_t pack_mode(const struct repo *r)
{
	_cleanup_free_ char *shared = NULL;
	mode_t mask = umask(0), mode;

	umask(mask);
	mode = 0444 & ~mask;
	if (repo_config_str(r, "core.sharedRepository", &shared, NULL) != 0)
		return mode;
	if (!strcmp(shared, "group") || !strcmp(shared, "true") ||
	    !strcmp(shared, "1"))
		mode |= 0440;
	if (!strcmp(shared, "all") || !strcmp(shared, "world") ||
	    !strcmp(shared, "everybody") || !strcmp(shared, "2"))
		mode |= 0444;
	return mode;
}

/*
 * Complete on the disk before it has its name. What a kill leaves has a name by
 * which git gc removes it.
 */
static int write_pack_file(const char *dir, const char *name, const struct strbuf *data,
			   mode_t mode, struct err *err)
{
	_cleanup_free_ char *temp = mem_printf("%s/tmp_crosstree_XXXXXX", dir);
	_cleanup_free_ char *path = mem_printf("%s/%s", dir, name);
	_cleanup_fd_ int fd = -1;
	int rc;

	fd = mkostemp(temp, O_CLOEXEC);
	if (fd < 0)
		return err_errno(err, errno, "cannot create '%s'", temp);
	rc = file_write_fd(fd, data->buf, data->len);
	if (rc == 0 && (fchmod(fd, mode) < 0 || fsync(fd) < 0 || rename(temp, path) < 0))
		rc = -errno;
	if (rc == 0)
		return 0;
	(void)unlink(temp);
	return err_errno(err, -rc, "cannot write '%s'", path);
}

/* Its objects out of the scratch store into a pack of the repository. */
static int store_objects(struct repo *r, struct scratch *scratch,
			 const git_oid *commit, struct err *err)
{
	_cleanup_oids_ struct oid_vec oids = VEC_INIT;
	_cleanup_strbuf_ struct strbuf pack = STRBUF_INIT, index = STRBUF_INIT;
	_cleanup_free_ char *dir = mem_printf("%s/objects/pack", repo_common_dir(r));
	_cleanup_free_ char *pack_name = NULL, *index_name = NULL;
	char name[GIT_OID_HEXSZ + 1];
	int rc = scratch_needed(&oids, scratch, commit, err);

	if (rc < 0 || !oids.n)
		return rc;
	rc = scratch_pack(&pack, &index, name, scratch, &oids, err);
	if (rc < 0)
		return rc;
	pack_name = mem_printf("pack-%s.pack", name);
	index_name = mem_printf("pack-%s.idx", name);
	rc = write_pack_file(dir, pack_name, &pack, pack_mode(r), err);
	/* git looks for the index, so that comes second. */
	if (rc >= 0)
		rc = write_pack_file(dir, index_name, &index, pack_mode(r), err);
	return rc < 0 ? rc : sync_dir(dir, err);
}

static bool is_branch(const struct publish_branch *b)
{
	return !strncmp(b->ref, HEADS, strlen(HEADS));
}

/* A line for git update-ref --stdin. */
static void add_move(struct strbuf *in, const char *ref, const git_oid *new,
		     const git_oid *old)
{
	char to[GIT_OID_HEXSZ + 1], from[GIT_OID_HEXSZ + 1];

	git_oid_tostr(to, sizeof(to), new);
	git_oid_tostr(from, sizeof(from), old);
	if (git_oid_is_zero(new))
		strbuf_addf(in, "delete %s %s\n", ref, from);
	else
		strbuf_addf(in, "update %s %s %s\n", ref, to, from);
}

static int move_refs(const struct repo *r, const struct publish_branch *b,
		     const struct strbuf *moves, const struct publish_who *who,
		     const char *message, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	_cleanup_free_ char *name = mem_printf("GIT_COMMITTER_NAME=%s", who->name);
	_cleanup_free_ char *mail = mem_printf("GIT_COMMITTER_EMAIL=%s", who->email);
	const char *argv[] = { "update-ref", "--no-deref",
			       b->keep_log ? "--create-reflog" : "--no-create-reflog",
			       "-m", message, "--stdin", NULL };
	const char *env[] = { name, mail, NULL };
	struct git_opts opts = { .env = env, .config = durable, .apart = true,
				 .in = moves->buf, .in_len = moves->len };
	int rc = git_run(&res, r, argv, &opts, err);

	return rc < 0 ? err_prefix(err, "%s '%s' is not moved",
				   is_branch(b) ? "branch" : "ref", b->name) : 0;
}

int publish_branch(struct ctx *ctx, const struct publish_branch *b,
		   const git_oid *new,
		   const struct publish_who *who, const char *message,
		   struct err *err)
{
	return publish_branch_with(ctx, b, new, NULL, 0, who, message, err);
}

int publish_branch_with(struct ctx *ctx, const struct publish_branch *b, const git_oid *new,
			const struct publish_also *also, size_t n_also,
			const struct publish_who *who, const char *message, struct err *err)
{
	_cleanup_strbuf_ struct strbuf moves = STRBUF_INIT;
	struct scratch *scratch;
	struct repo *r;
	int rc = ctx_scratch(&scratch, ctx, err);

	if (rc >= 0)
		rc = ctx_worker_repo(&r, ctx, 0, err);
	if (rc >= 0)
		rc = store_objects(r, scratch, new, err);
	for (size_t i = 0; rc >= 0 && i < n_also; i++) {
		if (!git_oid_is_zero(&also[i].new))
			rc = store_objects(r, scratch, &also[i].new, err);
		add_move(&moves, also[i].ref, &also[i].new, &also[i].old);
	}
	if (rc >= 0 && is_branch(b))
		rc = check_worktrees(r, b->name, err);
	if (rc < 0 || git_oid_equal(new, &b->old))
		return rc;
	add_move(&moves, b->ref, new, &b->old);
	return move_refs(r, b, &moves, who, message, err);
}
