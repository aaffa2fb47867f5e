// SPDX-License-Identifier: GPL-2.0-only
#include "repo/blob.h"

#include <string.h>

#include "repo/internal.h"

#define BINARY_PROBE 8000	/* bytes, as git's buffer_is_binary() */

static int unreadable(struct err *err, int rc, const struct repo *r,
		      const git_oid *oid)
{
	_cleanup_err_ struct err why = ERR_INIT;
	struct oid_hex h;

	/* First, since what libgit2 has to say is overwritten by the next call. */
	(void)err_git(&why, rc, "cannot read object %s", oid_hex(&h, oid));
	if (rc == GIT_ENOTFOUND && repo_is_partial(r))
		return err_code(err, ERR_NOT_FOUND,
				"object %s is missing: this is a partial clone, fetch it first",
				h.s);
	err_move(err, &why);
	return -1;
}

int blob_read(struct blob *out, struct repo *r, const git_oid *oid,
	      size_t ceiling, struct err *err)
{
	git_odb_object *obj = NULL;
	struct oid_hex h;
	git_object_t type;
	size_t size;
	int rc = git_odb_read_header(&size, &type, r->odb, oid);

	if (rc < 0)
		return unreadable(err, rc, r, oid);
	if (type != GIT_OBJECT_BLOB)
		return err_set(err, "object %s is a %s, not a blob",
			       oid_hex(&h, oid), git_object_type2string(type));
	if (size > (ceiling ? ceiling : BLOB_DEFAULT_CEILING))
		return err_code(err, ERR_TOO_BIG,
				"blob %s is too large: %zu bytes",
				oid_hex(&h, oid), size);
	rc = git_odb_read(&obj, r->odb, oid);
	if (rc < 0)
		return unreadable(err, rc, r, oid);
	*out = (struct blob){ .data = git_odb_object_data(obj),
			      .len = git_odb_object_size(obj),
			      .obj = obj };
	return 0;
}

void blob_release(struct blob *b)
{
	git_odb_object_free(b->obj);
	*b = (struct blob)BLOB_INIT;
}

int blob_is_binary(const char *data, size_t len)
{
	return len && memchr(data, 0, len < BINARY_PROBE ? len : BINARY_PROBE);
}

int blob_hash(git_oid *out, const void *data, size_t len, struct err *err)
{
	int rc = git_odb_hash(out, data, len, GIT_OBJECT_BLOB);

	if (rc < 0)
		return err_git(err, rc, "cannot hash a blob");
	return 0;
}
