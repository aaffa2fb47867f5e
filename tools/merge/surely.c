// SPDX-License-Identifier: GPL-2.0-only
#include <string.h>

#include "merge/textual_internal.h"
#include "repo/blob.h"

/* Larger files go to git, which has limits of its own. */
#define FILE_CEILING ((size_t)32 << 20)

struct versions {
	struct blob base, ours, theirs;
};

static void versions_release(struct versions *v)
{
	blob_release(&v->base);
	blob_release(&v->ours);
	blob_release(&v->theirs);
}

/* 0, 1 when one is too large, <0 failed. */
static int read_one(struct blob *out, struct repo *r, const git_oid *oid,
		    struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = blob_read(out, r, oid, FILE_CEILING, &why);

	if (rc < 0 && why.code == ERR_TOO_BIG)
		return 1;
	if (rc < 0)
		err_move(err, &why);
	return rc;
}

static int read_all(struct versions *v, struct repo *r,
		    const struct tree_change *ours,
		    const struct tree_change *theirs, struct err *err)
{
	int rc = read_one(&v->base, r, &ours->old_oid, err);

	if (rc == 0)
		rc = read_one(&v->ours, r, &ours->new_oid, err);
	if (rc == 0)
		rc = read_one(&v->theirs, r, &theirs->new_oid, err);
	return rc;
}

static bool any_binary(const struct versions *v)
{
	return blob_is_binary(v->base.data, v->base.len) ||
	       blob_is_binary(v->ours.data, v->ours.len) ||
	       blob_is_binary(v->theirs.data, v->theirs.len);
}

static git_merge_file_input input(const struct blob *b)
{
	return (git_merge_file_input){ .version = GIT_MERGE_FILE_INPUT_VERSION,
				       .ptr = b->data, .size = b->len };
}

static int merge_with(git_merge_file_result *out, const struct versions *v,
		      uint32_t flags, struct err *err)
{
	git_merge_file_options o = { .version = GIT_MERGE_FILE_OPTIONS_VERSION };
	git_merge_file_input base = input(&v->base);
	git_merge_file_input ours = input(&v->ours);
	git_merge_file_input theirs = input(&v->theirs);
	int rc;

	o.flags = flags;
	rc = git_merge_file(out, &base, &ours, &theirs, &o);
	if (rc < 0)
		return err_git(err, rc, "cannot merge a file");
	return 0;
}

static bool agree(const git_merge_file_result *a, const git_merge_file_result *b)
{
	return a->automergeable && b->automergeable && a->len == b->len &&
	       (!a->len || memcmp(a->ptr, b->ptr, a->len) == 0);
}

int merge_file_surely(git_merge_file_result *out, enum merge_doubt *why,
		      struct repo *r, const struct tree_change *ours,
		      const struct tree_change *theirs, struct err *err)
{
	_cleanup_(versions_release) struct versions v = { BLOB_INIT, BLOB_INIT,
							  BLOB_INIT };
	_cleanup_(git_merge_file_result_free) git_merge_file_result myers = { 0 };
	_cleanup_(git_merge_file_result_free) git_merge_file_result other = { 0 };
	int rc = read_all(&v, r, ours, theirs, err);

	if (rc < 0)
		return rc;
	*why = DOUBT_BINARY;
	if (rc || any_binary(&v))
		return 1;
	*why = DOUBT_CONTENT;
	rc = merge_with(&myers, &v, 0, err);
	if (rc < 0)
		return rc;
	if (!myers.automergeable)
		return 1;
	rc = merge_with(&other, &v, GIT_MERGE_FILE_DIFF_PATIENCE, err);
	if (rc < 0)
		return rc;
	if (!agree(&myers, &other))
		return 1;
	*why = DOUBT_NONE;
	*out = myers;
	memset(&myers, 0, sizeof(myers));
	return 0;
}
