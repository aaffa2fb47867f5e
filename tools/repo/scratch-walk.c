// SPDX-License-Identifier: GPL-2.0-only
/* Which objects of the scratch store a commit in it needs, and a pack of them. */
#include <string.h>

#include "base/arena.h"
#include "base/map.h"
#include "repo/freep.h"
#include "repo/internal.h"
#include "repo/memory.h"
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
	if (map_find(&w->seen, (const char *)oid->id, GIT_OID_RAWSZ))
		return;
	map_put(&w->seen, arena_dup(&w->arena, oid->id, GIT_OID_RAWSZ),
		GIT_OID_RAWSZ, NULL);
	if (scratch_has(w->s, oid))
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

static int walk_commit(struct walk *w, const git_oid *oid)
{
	_cleanup_(git_commit_freep) git_commit *c = NULL;
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

/* ------------------------------------------------------------------- a pack */

/* Longer chains of deltas cost more to read than they save. */
#define MAX_DEPTH 40

/* What is to be packed, in the order it was made. */
struct item {
	struct memory_object m;
	git_odb_object *read;	/* what git children wrote: holds the data */
	unsigned int depth;
};

struct packer {
	struct item *items;
	size_t n;
	struct map by_id;	/* index of items */
};

static void packer_release(struct packer *p)
{
	for (size_t i = 0; p->items && i < p->n; i++)
		git_odb_object_free(p->items[i].read);
	free(p->items);
	map_release(&p->by_id);
}

static int find_item(struct item *out, struct scratch *s, const git_oid *oid,
		     struct err *err)
{
	const struct repo *r = scratch_repo(s);
	int rc;

	for (size_t i = 0; i < r->memories.n; i++)
		if (memory_find(&out->m, r->memories.items[i], oid))
			return 0;
	rc = scratch_read(&out->read, s, oid, err);
	if (rc < 0)
		return rc;
	out->m.o = (struct pack_object){ *oid, git_odb_object_type(out->read),
					 git_odb_object_data(out->read),
					 git_odb_object_size(out->read) };
	return 0;
}

static int by_number(const void *a, const void *b)
{
	const struct item *x = a, *y = b;

	return x->m.number < y->m.number ? -1 : x->m.number > y->m.number;
}

static int collect(struct packer *p, struct scratch *s, const struct oid_vec *oids,
		   struct err *err)
{
	p->items = mem_zalloc((oids->n + 1) * sizeof(*p->items));
	for (p->n = 0; p->n < oids->n; p->n++) {
		int rc = find_item(&p->items[p->n], s, &oids->items[p->n], err);

		if (rc < 0)
			return rc;
	}
	qsort(p->items, p->n, sizeof(*p->items), by_number);
	for (size_t i = 0; i < p->n; i++)
		map_put(&p->by_id, (const char *)p->items[i].m.o.oid.id,
			GIT_OID_RAWSZ, NULL)->value = i;
	return 0;
}

/* The one before it of the same file or directory, if it is in the pack, too. */
static const struct item *find_like(struct packer *p, struct item *of)
{
	const struct map_entry *e = map_find(&p->by_id, (const char *)of->m.like.id,
					     GIT_OID_RAWSZ);
	const struct item *like = e ? &p->items[e->value] : NULL;

	if (!like || like >= of || like->m.o.type != of->m.o.type ||
	    like->depth >= MAX_DEPTH)
		return NULL;
	of->depth = like->depth + 1;
	return like;
}

int scratch_pack(struct strbuf *pack, struct strbuf *index,
		 char name[GIT_OID_HEXSZ + 1], struct scratch *s,
		 const struct oid_vec *oids, struct err *err)
{
	_cleanup_(pack_stream_release) struct pack_stream ps = PACK_STREAM_INIT;
	_cleanup_(packer_release) struct packer p = { .by_id = MAP_INIT };
	int rc = collect(&p, s, oids, err);

	if (rc < 0)
		return rc;
	pack_stream_start(&ps, pack, p.n);
	for (size_t i = 0; rc >= 0 && i < p.n; i++) {
		const struct item *like = find_like(&p, &p.items[i]);

		rc = pack_stream_add(&ps, &p.items[i].m.o, like ? &like->m.o : NULL,
				     err);
	}
	if (rc >= 0)
		rc = pack_stream_end(&ps, index, err);
	if (rc >= 0)
		memcpy(name, ps.name, sizeof(ps.name));
	return rc;
}
