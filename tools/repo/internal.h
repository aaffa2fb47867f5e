/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of repo/ share and nobody else sees. */
#ifndef REPO_INTERNAL_H
#define REPO_INTERNAL_H

#include <git2.h>
#include <stdbool.h>

#include "base/err.h"
#include "base/vec.h"
#include "repo/repo.h"

/* One row of `git -c`, its key normalised. */
struct override {
	char *key, *value;
};

struct override_list {
	struct override *items;
	size_t n, alloc;
};

/* From $GIT_CONFIG_PARAMETERS and $GIT_CONFIG_COUNT, the last one wins. */
int overrides_read(struct override_list *out, struct err *err);
/* NULL: not there. Borrowed. */
const char *overrides_find(const struct override_list *l, const char *key);
/* The next value of the key from *@at, 0 to begin with; NULL: that was all. Borrowed. */
const char *overrides_next(const struct override_list *l, size_t *at, const char *key);
void overrides_release(struct override_list *l);

struct repo {
	git_repository *git;
	git_odb *odb;
	git_config *config;		/* a snapshot */
	struct override_list overrides;
	char *git_dir, *common_dir, *workdir;
	VEC(char *) extra;		/* more object directories */
	VEC(struct memory *) memories;	/* see memory.h; referenced */
	struct packs *packs;		/* see packs.h; referenced */
	struct graph *graph;		/* see repo_graph() */
	bool graph_looked;
	struct lines *lines;		/* see bases.c */
	struct path_notes *path_notes;	/* see history-path.c */
	struct blobs *blobs;		/* see blob.c */
	struct attributes *attributes;	/* see attributes.h */
	bool shallow;
};

/* Its commit-graph, looked for once; NULL: none. Borrowed. */
struct graph *repo_graph(struct repo *r);

/* Return NULL. */
struct lines *lines_free(struct lines *l);
struct path_notes *path_notes_free(struct path_notes *p);
struct blobs *blobs_free(struct blobs *b);
struct attributes *attributes_free(struct attributes *a);

/* One entry of a raw tree; name points into the object. */
struct raw_entry {
	const char *name;
	size_t len;
	uint32_t mode;			/* as git normalises it */
	git_oid oid;
};

/* The raw bytes of a tree, or of none (an empty tree). */
struct raw_tree {
	git_odb_object *obj;
	const unsigned char *p, *end;
	git_oid oid;
};

#define RAW_TREE_INIT { NULL, NULL, NULL, { { 0 } } }

int raw_tree_open(struct raw_tree *t, git_odb *odb, const git_oid *oid,
		  struct err *err);
void raw_tree_release(struct raw_tree *t);
/* 1 an entry, 0 the end, <0 damaged. Entries come in git's order or fail. */
int raw_tree_next(struct raw_entry *e, struct raw_tree *t, struct err *err);
/* Git's order: directories as if their names ended in a slash. */
int raw_entry_cmp(const struct raw_entry *a, const struct raw_entry *b);

#define _cleanup_raw_tree_ _cleanup_(raw_tree_release)

/* Deeper trees than this are damaged or hostile. */
#define TREE_MAX_DEPTH 1024
/* More paths than this in one walk are, too. */
#define TREE_MAX_PATHS ((size_t)16 << 20)

/* Hex of an id, for messages: struct oid_hex h; oid_hex(&h, oid). */
struct oid_hex {
	char s[GIT_OID_HEXSZ + 1];
};

static inline const char *oid_hex(struct oid_hex *h, const git_oid *oid)
{
	git_oid_tostr(h->s, sizeof(h->s), oid);
	return h->s;
}

#endif
