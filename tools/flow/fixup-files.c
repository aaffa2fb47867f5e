// SPDX-License-Identifier: GPL-2.0-only
/* What a store holds beside resolutions, joined by path. */
#include <string.h>

#include "base/mem.h"
#include "flow/fixup-internal.h"
#include "patch/patch.h"
#include "repo/snapshot.h"
#include "repo/tree.h"

#define SILENT "silent/"

/* The files of one store, resolutions aside. */
struct files {
	struct map by_path;		/* → index */
	VEC(struct tree_entry) v;
	struct arena arena;
};

static void files_release(struct files *f)
{
	map_release(&f->by_path);
	VEC_RELEASE(&f->v);
	arena_release(&f->arena);
}

/*
 * Files at the top and in silent/ have a place in a store, so that none of theirs can
 * stand where a directory of ours is, or the other way around.
 */
static bool has_place(const char *path)
{
	if (!strncmp(path, SILENT, strlen(SILENT)))
		return !strchr(path + strlen(SILENT), '/');
	return !strchr(path, '/') && strcmp(path, "silent") != 0 &&
	       strcmp(path, "text") != 0;
}

static int met_file(void *payload, const char *path, size_t len,
		    const struct tree_entry *entry, struct err *err)
{
	struct files *f = payload;
	struct map_entry *e;

	(void)err;
	if (!has_place(path) || !mode_is_file(entry->mode) ||
	    patch_verify_path(path, entry->mode, NULL) < 0)
		return 0;
	e = map_put(&f->by_path, arena_strndup(&f->arena, path, len), len, NULL);
	e->value = f->v.n;
	VEC_PUSH(&f->v, *entry);
	return 0;
}

static int files_fill(struct files *f, struct repo *r, const git_oid *tree,
		      struct err *err)
{
	return git_oid_is_zero(tree) ? 0 : tree_list(r, tree, met_file, f, err);
}

static const struct tree_entry *files_find(const struct files *f, const char *path)
{
	const struct map_entry *e = map_find(&f->by_path, path, strlen(path));

	return e ? &f->v.items[e->value] : NULL;
}

static bool same(const struct tree_entry *a, const struct tree_entry *b)
{
	return a == b || (a && b && git_oid_equal(&a->oid, &b->oid));
}

struct joining_files {
	struct snapshot *snap;
	struct flow_fixup_result *rows;
	struct files base, ours, theirs;
};

static void joining_files_release(struct joining_files *j)
{
	files_release(&j->base);
	files_release(&j->ours);
	files_release(&j->theirs);
}

static void tell(struct joining_files *j, const char *path, enum flow_fixup_state state,
		 enum fixup_added what)
{
	struct flow_fixup_row row = { .path = path, .kind = "file", .state = state,
				      .what = what };

	(void)fixup_add_row(j->rows, &row);
}

/* "silent/a.patch" → "silent/a-1234abcd.patch", by what is in it. */
static char *name_beside(const char *path, const git_oid *oid)
{
	const char *base = strrchr(path, '/'), *dot = strrchr(base ? base : path, '.');
	size_t stem = dot ? (size_t)(dot - path) : strlen(path);
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), oid);
	return mem_printf("%.*s-%.8s%s", (int)stem, path, hex, dot ? dot : "");
}

/* Whether ours has these bytes, under whatever name. */
static bool held_by_ours(const struct joining_files *j, const git_oid *oid)
{
	for (size_t i = 0; i < j->ours.v.n; i++)
		if (git_oid_equal(&j->ours.v.items[i].oid, oid))
			return true;
	return false;
}

static void join_path(struct joining_files *j, const char *path,
		      const struct tree_entry *theirs)
{
	const struct tree_entry *ours = files_find(&j->ours, path);
	const struct tree_entry *base = files_find(&j->base, path);
	_cleanup_free_ char *beside = NULL;

	if (same(ours, theirs) || same(base, theirs) ||
	    held_by_ours(j, &theirs->oid))
		return;
	if (!ours || same(ours, base)) {
		snapshot_set_blob(j->snap, path, strlen(path), &theirs->oid,
				  theirs->mode);
		tell(j, path, FLOW_FIXUP_KEPT, ours ? FIXUP_REPLACED : FIXUP_NEW);
		return;
	}
	beside = name_beside(path, &theirs->oid);
	snapshot_set_blob(j->snap, beside, strlen(beside), &theirs->oid, theirs->mode);
	tell(j, beside, FLOW_FIXUP_KEPT, FIXUP_OTHERWISE);
}

/* What they took away goes, unless we have changed it. */
static void leave_path(struct joining_files *j, const char *path,
		       const struct tree_entry *base)
{
	const struct tree_entry *ours = files_find(&j->ours, path);

	if (!ours || !same(ours, base) || files_find(&j->theirs, path))
		return;
	snapshot_set_deleted(j->snap, path, strlen(path));
	tell(j, path, FLOW_FIXUP_FORGOTTEN, FIXUP_NEW);
}

int fixup_join_files(struct snapshot *snap, struct flow_fixup_result *rows,
		     struct repo *r, const git_oid trees[3], struct err *err)
{
	_cleanup_(joining_files_release) struct joining_files j = { .snap = snap,
								    .rows = rows };
	int rc = files_fill(&j.base, r, &trees[0], err);

	if (rc >= 0)
		rc = files_fill(&j.ours, r, &trees[1], err);
	if (rc >= 0)
		rc = files_fill(&j.theirs, r, &trees[2], err);
	if (rc < 0)
		return rc;
	for (uint32_t i = 0; i < j.base.by_path.n; i++) {
		const struct map_entry *e = &j.base.by_path.entries[i];

		leave_path(&j, e->key, &j.base.v.items[e->value]);
	}
	for (uint32_t i = 0; i < j.theirs.by_path.n; i++) {
		const struct map_entry *e = &j.theirs.by_path.entries[i];

		join_path(&j, e->key, &j.theirs.v.items[e->value]);
	}
	return 0;
}
