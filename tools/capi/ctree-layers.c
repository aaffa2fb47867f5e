// SPDX-License-Identifier: GPL-2.0-only
/* What a world knows of trees: layers, and the files that they number. */
#include "capi/ctree.h"

#include <string.h>

#include "base/mem.h"
#include "capi/ctree-internal.h"
#include "repo/tree.h"

int cworld_open(struct cworld **out, struct ctx *ctx, const git_oid *anchor,
		struct err *err)
{
	struct cworld *w = mem_zalloc(sizeof(*w));

	(void)err;
	w->ctx = ctx;
	w->want = *anchor;
	w->store = fstore_new(ctx);
	pthread_mutex_init(&w->lock, NULL);
	pthread_mutex_init(&w->layers_lock, NULL);
	*out = w;
	return 0;
}

void layer_free(struct layer *l)
{
	if (!l)
		return;
	names_free(l->names);
	free(l->ids);
	VEC_RELEASE(&l->gone);
	map_release(&l->bases);
	free(l->next);
	free(l);
}

void cworld_free(struct cworld *w)
{
	if (!w)
		return;
	ctree_free_plain(w->plain);
	layer_free(w->anchor);
	layer_free(w->none);
	while (w->trees) {
		struct layer *l = w->trees;

		w->trees = l->link;
		layer_free(l);
	}
	fstore_free(w->store);
	map_release(&w->files);
	map_release(&w->posted);
	for (size_t i = 0; i < PATH_BLOCKS; i++)
		free(w->paths[i]);
	arena_release(&w->arena);
	pthread_mutex_destroy(&w->lock);
	pthread_mutex_destroy(&w->layers_lock);
	free(w);
}

const struct path_kind *cworld_path_kind(const struct cworld *w, uint32_t file)
{
	return &w->paths[file / PATH_BLOCK][file % PATH_BLOCK];
}

const char *cworld_path(struct cworld *w, uint32_t file)
{
	return cworld_path_kind(w, file)->path;
}

static struct path_kind look_at(const char *path)
{
	const char *slash = strrchr(path, '/');

	return (struct path_kind){
		.path = path, .base = slash ? (uint32_t)(slash + 1 - path) : 0,
		.header = cpath_is_header(path), .in_kernel = cpath_in_kernel(path),
		.included = cpath_include_dir(path) != 0,
	};
}

/* With w->lock held. */
static uint32_t add_file(struct cworld *w, const char *path, size_t len)
{
	struct map_entry *e = map_find(&w->files, path, len);

	if (!e) {
		struct path_kind **block = &w->paths[w->n_paths / PATH_BLOCK % PATH_BLOCKS];

		if (!*block)
			*block = mem_array(NULL, PATH_BLOCK, sizeof(**block));
		path = arena_strndup(&w->arena, path, len);
		e = map_put(&w->files, path, len, NULL);
		e->value = w->n_paths;
		(*block)[w->n_paths++ % PATH_BLOCK] = look_at(path);
	}
	return (uint32_t)e->value;
}

uint32_t cworld_file(struct cworld *w, const char *path)
{
	uint32_t id;

	pthread_mutex_lock(&w->lock);
	id = add_file(w, path, strlen(path));
	pthread_mutex_unlock(&w->lock);
	return id;
}

int cworld_lend(struct cworld_loan *out, struct cworld *w, struct err *err)
{
	int rc = fstore_take_repo(&out->repo, w->store, err);

	if (rc == 0)
		out->w = w;
	return rc;
}

void cworld_loan_end(struct cworld_loan *loan)
{
	if (loan->w)
		fstore_give_repo(loan->w->store, loan->repo);
	*loan = (struct cworld_loan){ NULL, NULL };
}

/* Layers */

/* An index of fewer files is made faster than it is loaded. */
#define STORE_FILES 64
/*
 * The facts of so few files are worth keeping when they have been read, and
 * mostly have been: whoever asks has compared them.
 */
#define KEEP_FILES 1024

/* The index of the files that differ: of many out of the cache. */
static int index_changes(struct layer *l, const git_oid *anchor, struct err *err)
{
	unsigned char id[2 * GIT_OID_RAWSZ];
	int rc;

	if (names_n_files(l->names) <= KEEP_FILES)
		return names_scan(l->names, true, err);
	memcpy(id, anchor->id, GIT_OID_RAWSZ);
	memcpy(id + GIT_OID_RAWSZ, l->tree.id, GIT_OID_RAWSZ);
	if (names_load(l->names, id, sizeof(id), false))
		return 0;
	rc = names_scan(l->names, false, err);
	if (rc == 0)
		names_store(l->names, id, sizeof(id), false);
	return rc;
}

struct layer *layer_new(struct cworld *w)
{
	struct layer *l = mem_zalloc(sizeof(*l));

	l->names = names_new(w->store, w->ctx);
	return l;
}

void layer_number(struct cworld *w, struct layer *l)
{
	uint32_t n = names_n_files(l->names);

	l->ids = mem_array(NULL, n, sizeof(*l->ids));
	pthread_mutex_lock(&w->lock);
	if (!w->files.n)
		map_reserve(&w->files, n);
	for (uint32_t i = 0; i < n; i++) {
		const char *path = names_path(l->names, i);

		l->ids[i] = add_file(w, path, strlen(path));
	}
	pthread_mutex_unlock(&w->lock);
}

static int list_file(void *payload, const char *path, size_t len,
		     const struct tree_entry *entry, struct err *err)
{
	struct names *names = payload;
	struct fsource src = { .oid = entry->oid };

	(void)err;
	if (mode_is_file(entry->mode) && cpath_is_c(path))
		names_add(names, path, len, &src);
	return 0;
}

static int make_anchor(struct layer **out, struct cworld *w, const git_oid *tree,
		       struct repo *r, struct err *err)
{
	_cleanup_(layer_freep) struct layer *l = layer_new(w);
	int rc = 0;

	if (!anchor_load(l->names, &l->tree, w, tree, r)) {
		layer_free(l);
		l = layer_new(w);
		l->tree = *tree;
		if (!git_oid_is_zero(tree))
			rc = tree_list(r, tree, list_file, l->names, err);
		if (rc == 0)
			rc = names_scan(l->names, false, err);
		if (rc < 0)
			return rc;
		if (names_n_files(l->names) >= STORE_FILES)
			anchor_store(l->names, w, tree);
	}
	layer_number(w, l);
	*out = TAKE_PTR(l);
	return 0;
}

static void list_changes(struct layer *l, struct cworld *w, const struct tree_changes *changes)
{
	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *c = &changes->items[i];
		struct fsource src = { .oid = c->new_oid };

		if (!cpath_is_c(c->path))
			continue;
		if (mode_is_file(c->new_mode))
			names_add(l->names, c->path, c->len, &src);
		else
			VEC_PUSH(&l->gone, cworld_file(w, c->path));
	}
}

/* From the anchor, or what is @below. @kept: others will want it. */
static int make_tree_layer(struct layer **out, struct cworld *w, struct layer *below,
			   const git_oid *tree, bool kept, struct repo *r, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_(layer_freep) struct layer *l = layer_new(w);
	const git_oid *from = below ? &below->tree : &w->anchor->tree;
	int rc = kept ? tree_diff_kept(&changes, r, w->ctx->cache, from, tree, err) :
			tree_diff(&changes, r, from, tree, err);

	if (rc < 0)
		return rc;
	l->tree = *tree;
	l->below = below;
	list_changes(l, w, &changes);
	rc = index_changes(l, from, err);
	if (rc < 0)
		return rc;
	layer_number(w, l);
	l->link = w->trees;
	w->trees = l;
	*out = TAKE_PTR(l);
	return 0;
}

static struct layer *known_tree(struct cworld *w, const git_oid *tree)
{
	struct layer *l = w->trees;

	while (l && !git_oid_equal(&l->tree, tree))
		l = l->link;
	return l;
}

static const git_oid *near_of(const struct cworld *w, const git_oid *tree)
{
	for (size_t i = 0; i < sizeof(w->near) / sizeof(w->near[0]); i++)
		if (git_oid_equal(&w->near[i].tree, tree) &&
		    !git_oid_is_zero(&w->near[i].near))
			return &w->near[i].near;
	return NULL;
}

void cworld_set_near(struct cworld *w, int which, const git_oid *tree, const git_oid *near)
{
	w->near[which] = (struct near){ *tree, near ? *near : (git_oid){ { 0 } } };
}

/* The layer that leads to @tree, over one that is near it where that is known. */
static int tree_layer(struct layer **out, struct cworld *w, const git_oid *tree, struct repo *r,
		      struct err *err)
{
	const git_oid *near = near_of(w, tree);
	struct layer *below = NULL;
	int rc = 0;

	*out = known_tree(w, tree);
	if (*out)
		return 0;
	if (near && !git_oid_equal(near, tree) && !git_oid_equal(near, &w->anchor->tree)) {
		below = known_tree(w, near);
		if (!below)
			rc = make_tree_layer(&below, w, NULL, near, true, r, err);
		/* one that is over another would make a layer too many */
		if (rc >= 0 && below->below)
			below = NULL;
	}
	return rc < 0 ? rc : make_tree_layer(out, w, below, tree, near != NULL, r, err);
}

static int make_none(struct cworld *w, struct err *err)
{
	int rc;

	if (w->none)
		return 0;
	w->none = layer_new(w);
	rc = names_scan(w->none->names, true, err);
	if (rc == 0)
		layer_number(w, w->none);
	return rc;
}

int cworld_layers(struct layer *out[N_LAYERS], struct cworld *w, const git_oid *tree,
		  struct repo *r, struct err *err)
{
	struct layer *l;
	int rc = 0;

	if (!w->anchor)
		rc = make_anchor(&w->anchor, w,
				 git_oid_is_zero(&w->want) ? tree : &w->want, r,
				 err);
	if (rc >= 0)
		rc = make_none(w, err);
	if (rc >= 0)
		rc = tree_layer(&l, w, tree, r, err);
	if (rc < 0)
		return rc;
	out[LAYER_ANCHOR] = w->anchor;
	out[LAYER_NEAR] = l->below ? l->below : w->none;
	out[LAYER_TREE] = l;
	return 0;
}

static void make_bases(struct layer *l)
{
	uint32_t n = names_n_files(l->names);

	l->next = mem_array(NULL, n, sizeof(*l->next));
	map_reserve(&l->bases, n);
	for (uint32_t i = n; i-- > 0;) {
		const char *path = names_path(l->names, i);
		const char *slash = strrchr(path, '/');
		const char *base = slash ? slash + 1 : path;
		struct map_entry *e = map_put(&l->bases, base, strlen(base), NULL);

		l->next[i] = (uint32_t)e->value;
		e->value = i + 1;
	}
	l->have_bases = true;
}

void layer_find_base(file_vec *out, struct cworld *w, struct layer *l,
		     const char *base)
{
	const struct map_entry *e;

	pthread_mutex_lock(&w->lock);
	if (!l->have_bases)
		make_bases(l);
	e = map_find(&l->bases, base, strlen(base));
	for (uint32_t i = e ? (uint32_t)e->value : 0; i; i = l->next[i - 1])
		VEC_PUSH(out, l->ids[i - 1]);
	pthread_mutex_unlock(&w->lock);
}
