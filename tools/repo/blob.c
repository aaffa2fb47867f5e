// SPDX-License-Identifier: GPL-2.0-only
#include "repo/blob.h"

#include <string.h>

#include "base/mem.h"
#include "repo/internal.h"
#include "repo/object-id.h"

#define BINARY_PROBE 8000	/* bytes, as git's buffer_is_binary() */

/*
 * ---- what was read a short time ago ----
 *
 * Many pairs of trees meet in the same files, so a handle keeps some: half of what a
 * matrix reads, it has read before among the last few hundred. libgit2's own cache is for
 * trees, and one for all handles.
 */
#define KEPT_SLOTS 512
#define KEPT_BYTES ((size_t)8 << 20)
#define KEPT_MOST ((size_t)128 << 10)	/* of one */

struct blobs {
	git_odb_object *slots[KEPT_SLOTS];
	size_t bytes, hand;	/* the next slot to be emptied for room */
};

static void empty_slot(struct blobs *b, size_t i)
{
	if (!b->slots[i])
		return;
	b->bytes -= git_odb_object_size(b->slots[i]);
	git_odb_object_free(b->slots[i]);
	b->slots[i] = NULL;
}

struct blobs *blobs_free(struct blobs *b)
{
	for (size_t i = 0; b && i < KEPT_SLOTS; i++)
		empty_slot(b, i);
	free(b);
	return NULL;
}

static size_t slot_of(const git_oid *oid)
{
	return (oid->id[0] | (size_t)oid->id[1] << 8) % KEPT_SLOTS;
}

/* NULL: it is not kept. */
static git_odb_object *kept(const struct repo *r, const git_oid *oid)
{
	git_odb_object *is = r->blobs ? r->blobs->slots[slot_of(oid)] : NULL, *out = NULL;

	if (is && git_oid_equal(git_odb_object_id(is), oid))
		(void)git_odb_object_dup(&out, is);
	return out;
}

static void keep(struct repo *r, git_odb_object *obj)
{
	size_t at = slot_of(git_odb_object_id(obj)), size = git_odb_object_size(obj);

	if (size > KEPT_MOST)
		return;
	if (!r->blobs)
		r->blobs = mem_zalloc(sizeof(*r->blobs));
	empty_slot(r->blobs, at);
	while (r->blobs->bytes + size > KEPT_BYTES)
		empty_slot(r->blobs, r->blobs->hand++ % KEPT_SLOTS);
	if (git_odb_object_dup(&r->blobs->slots[at], obj) == 0)
		r->blobs->bytes += size;
}

/* ---- reading ---- */

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

int blob_size(size_t *out, struct repo *r, const git_oid *oid, struct err *err)
{
	struct oid_hex h;
	git_object_t type;
	int rc = git_odb_read_header(out, &type, r->odb, oid);

	if (rc < 0)
		return unreadable(err, rc, r, oid);
	if (type != GIT_OBJECT_BLOB)
		return err_set(err, "object %s is a %s, not a blob",
			       oid_hex(&h, oid), git_object_type2string(type));
	return 0;
}

static int read_object(git_odb_object **out, struct repo *r, const git_oid *oid,
		       size_t ceiling, struct err *err)
{
	struct oid_hex h;
	size_t size;
	int rc = blob_size(&size, r, oid, err);

	if (rc < 0)
		return rc;
	if (size > ceiling)
		return err_code(err, ERR_TOO_BIG,
				"blob %s is too large: %zu bytes",
				oid_hex(&h, oid), size);
	rc = git_odb_read(out, r->odb, oid);
	if (rc < 0)
		return unreadable(err, rc, r, oid);
	keep(r, *out);
	return 0;
}

int blob_read(struct blob *out, struct repo *r, const git_oid *oid,
	      size_t ceiling, struct err *err)
{
	git_odb_object *obj = kept(r, oid);
	int rc = 0;

	ceiling = ceiling ? ceiling : BLOB_DEFAULT_CEILING;
	if (!obj || git_odb_object_size(obj) > ceiling) {
		git_odb_object_free(obj);
		rc = read_object(&obj, r, oid, ceiling, err);
	}
	if (rc < 0)
		return rc;
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
	return object_id(out, GIT_OBJECT_BLOB, data, len, err);
}
