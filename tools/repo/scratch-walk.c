// SPDX-License-Identifier: GPL-2.0-only
/* Which objects of the scratch store a commit in it needs, and a pack of them. */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "repo/internal.h"
#include "repo/packstream.h"
#include "repo/scratch.h"
#include "repo/tree.h"

struct walk {
	struct scratch *s;
	struct oid_vec *out;	/* doubles as the queue */
	struct map seen;
	struct arena arena;
	struct err *err;
};

static void walk_release(struct walk *w)
{
	map_release(&w->seen);
	arena_release(&w->arena);
}

/* What is not in here is in the repository, with all that it needs. */
static void enqueue(struct walk *w, const git_oid *oid)
{
	bool added;

	if (!scratch_has(w->s, oid))
		return;
	map_put(&w->seen, arena_dup(&w->arena, oid->id, GIT_OID_RAWSZ),
		GIT_OID_RAWSZ, &added);
	if (added)
		VEC_PUSH(w->out, *oid);
}

static int walk_tree(struct walk *w, const git_oid *oid)
{
	_cleanup_raw_tree_ struct raw_tree t = RAW_TREE_INIT;
	struct raw_entry e;
	int rc = raw_tree_open(&t, scratch_repo(w->s)->odb, oid, w->err);

	while (rc >= 0) {
		rc = raw_tree_next(&e, &t, w->err);
		if (rc <= 0)
			return rc;
		if (e.mode != MODE_GITLINK)
			enqueue(w, &e.oid);
	}
	return rc;
}

static void commit_freep(git_commit **c)
{
	git_commit_free(*c);
}

static int walk_commit(struct walk *w, const git_oid *oid)
{
	_cleanup_(commit_freep) git_commit *c = NULL;
	int rc = git_commit_lookup(&c, scratch_repo(w->s)->git, oid);
	struct oid_hex h;

	if (rc < 0)
		return err_git(w->err, rc, "cannot read commit %s",
			       oid_hex(&h, oid));
	for (unsigned int i = 0; i < git_commit_parentcount(c); i++)
		enqueue(w, git_commit_parent_id(c, i));
	enqueue(w, git_commit_tree_id(c));
	return 0;
}

static int walk_object(struct walk *w, const git_oid *oid)
{
	struct oid_hex h;
	git_object_t type;
	size_t len;
	int rc = git_odb_read_header(&len, &type, scratch_repo(w->s)->odb, oid);

	if (rc < 0)
		return err_git(w->err, rc, "cannot read object %s", oid_hex(&h, oid));
	if (type == GIT_OBJECT_COMMIT)
		return walk_commit(w, oid);
	return type == GIT_OBJECT_TREE ? walk_tree(w, oid) : 0;
}

int scratch_needed(struct oid_vec *out, struct scratch *s, const git_oid *commit,
		   struct err *err)
{
	_cleanup_oids_ struct oid_vec found = VEC_INIT;
	_cleanup_(walk_release) struct walk w = {
		.s = s, .out = &found, .seen = MAP_INIT, .arena = ARENA_INIT,
		.err = err,
	};

	enqueue(&w, commit);
	for (size_t i = 0; i < found.n; i++) {
		git_oid oid = found.items[i];
		int rc = walk_object(&w, &oid);

		if (rc < 0)
			return rc;
	}
	oid_vec_release(out);
	*out = found;
	found = (struct oid_vec)VEC_INIT;
	return 0;
}

static void object_freep(git_odb_object **o)
{
	git_odb_object_free(*o);
}

int scratch_pack(struct strbuf *out, struct scratch *s, const struct oid_vec *oids,
		 struct err *err)
{
	struct pack_stream ps;

	pack_stream_start(&ps, out, oids->n);
	for (size_t i = 0; i < oids->n; i++) {
		_cleanup_(object_freep) git_odb_object *o = NULL;
		int rc = scratch_read(&o, s, &oids->items[i], err);

		if (rc >= 0)
			rc = pack_stream_add(&ps, git_odb_object_type(o),
					     git_odb_object_data(o),
					     git_odb_object_size(o), err);
		if (rc < 0)
			return rc;
	}
	pack_stream_end(&ps);
	return 0;
}
