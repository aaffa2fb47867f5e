// SPDX-License-Identifier: GPL-2.0-only
/* The layers of a view: where they come from, and who speaks for a file. */
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

static void layer_free(struct layer *l)
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

DEFINE_CLEANUP(struct layer *, layer_free)

void cworld_free(struct cworld *w)
{
	if (!w)
		return;
	ctree_free_plain(w->plain);
	layer_free(w->anchor);
	while (w->trees) {
		struct layer *l = w->trees;

		w->trees = l->link;
		layer_free(l);
	}
	fstore_free(w->store);
	map_release(&w->files);
	for (size_t i = 0; i < PATH_BLOCKS; i++)
		free(w->paths[i]);
	arena_release(&w->arena);
	pthread_mutex_destroy(&w->lock);
	pthread_mutex_destroy(&w->layers_lock);
	free(w);
}

const char *cworld_path(struct cworld *w, uint32_t file)
{
	return w->paths[file / PATH_BLOCK][file % PATH_BLOCK];
}

/* With w->lock held. */
static uint32_t add_file(struct cworld *w, const char *path, size_t len)
{
	struct map_entry *e = map_find(&w->files, path, len);

	if (!e) {
		const char ***block = &w->paths[w->n_paths / PATH_BLOCK % PATH_BLOCKS];

		if (!*block)
			*block = mem_array(NULL, PATH_BLOCK, sizeof(**block));
		path = arena_strndup(&w->arena, path, len);
		e = map_put(&w->files, path, len, NULL);
		e->value = w->n_paths;
		(*block)[w->n_paths++ % PATH_BLOCK] = path;
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

static struct layer *layer_new(struct cworld *w)
{
	struct layer *l = mem_zalloc(sizeof(*l));

	l->names = names_new(w->store, w->ctx);
	return l;
}

/* Once its files are known. */
static void number_files(struct cworld *w, struct layer *l)
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
	number_files(w, l);
	*out = TAKE_PTR(l);
	return 0;
}

static int make_tree_layer(struct layer **out, struct cworld *w,
			   const git_oid *tree, struct repo *r, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_(layer_freep) struct layer *l = layer_new(w);
	int rc = tree_diff(&changes, r, &w->anchor->tree, tree, err);

	if (rc < 0)
		return rc;
	l->tree = *tree;
	for (size_t i = 0; i < changes.n; i++) {
		const struct tree_change *c = &changes.items[i];
		struct fsource src = { .oid = c->new_oid };

		if (!cpath_is_c(c->path))
			continue;
		if (mode_is_file(c->new_mode))
			names_add(l->names, c->path, c->len, &src);
		else
			VEC_PUSH(&l->gone, cworld_file(w, c->path));
	}
	rc = index_changes(l, &w->anchor->tree, err);
	if (rc < 0)
		return rc;
	number_files(w, l);
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

/* The first two layers of a view of @tree. */
static int tree_layers(struct layer *out[N_LAYERS], struct cworld *w,
		       const git_oid *tree, struct repo *r, struct err *err)
{
	struct layer *l;
	int rc = 0;

	if (!w->anchor)
		rc = make_anchor(&w->anchor, w,
				 git_oid_is_zero(&w->want) ? tree : &w->want, r,
				 err);
	if (rc < 0)
		return rc;
	l = known_tree(w, tree);
	if (!l) {
		rc = make_tree_layer(&l, w, tree, r, err);
		if (rc < 0)
			return rc;
		l->link = w->trees;
		w->trees = l;
	}
	out[LAYER_ANCHOR] = w->anchor;
	out[LAYER_TREE] = l;
	return 0;
}

static int add_gone(void *payload, const char *path, size_t len,
		    const struct tree_entry *entry, struct err *err)
{
	struct ctree *t = payload;

	(void)len;
	(void)entry;
	(void)err;
	if (cpath_is_c(path))
		VEC_PUSH(&t->layers[LAYER_OVERLAY]->gone, cworld_file(t->w, path));
	return 0;
}

/*
 * A directory of the overlay hides a file of that name below, and a file hides
 * what lies under it.
 */
static int hide_clashes(struct ctree *t, struct repo *r, struct err *err)
{
	const struct snapshot *s = t->snap;
	int rc = 0;

	for (uint32_t i = 0; i < s->dirs.n; i++) {
		const struct map_entry *e = &s->dirs.entries[i];
		_cleanup_free_ char *dir = mem_strndup(e->key, e->len);

		if (e->value)
			add_gone(t, dir, e->len, NULL, err);
	}
	for (uint32_t i = 0; i < s->paths.n && rc >= 0; i++) {
		const struct map_entry *e = &s->paths.entries[i];
		struct tree_entry below;

		if (!s->items[e->value].mode || git_oid_is_zero(&s->tree))
			continue;
		rc = tree_find(&below, r, &s->tree, e->key, err);
		if (rc == 0 && mode_is_tree(below.mode))
			rc = tree_list_dir(r, &s->tree, e->key, add_gone, t, err);
	}
	return rc < 0 ? rc : 0;
}

static int make_overlay(struct ctree *t, struct repo *r, struct err *err)
{
	struct layer *l = layer_new(t->w);
	const struct snapshot *s = t->snap;
	int rc = 0;

	layer_free(t->layers[LAYER_OVERLAY]);
	t->layers[LAYER_OVERLAY] = l;
	for (uint32_t i = 0; i < s->paths.n && rc == 0; i++) {
		const struct map_entry *m = &s->paths.entries[i];
		const struct snap_entry *e = &s->items[m->value];
		struct fsource src = { .oid = e->oid, .data = e->data,
				       .len = e->len };

		if (!cpath_is_c(m->key))
			continue;
		if (!mode_is_file(e->mode)) {
			VEC_PUSH(&l->gone, cworld_file(t->w, m->key));
			continue;
		}
		if (!e->has_oid)
			rc = blob_hash(&src.oid, e->data, e->len, err);
		names_add(l->names, m->key, m->len, &src);
	}
	if (rc == 0)
		rc = hide_clashes(t, r, err);
	if (rc == 0)
		rc = names_scan(l->names, true, err);
	if (rc == 0)
		number_files(t->w, l);
	return rc;
}

static void apply_layer(struct ctree *t, uint8_t which)
{
	const struct layer *l = t->layers[which];
	uint32_t n = names_n_files(l->names);

	for (size_t i = 0; i < l->gone.n; i++)
		t->state[l->gone.items[i]] = LAYER_GONE;
	for (uint32_t i = 0; i < n; i++) {
		t->state[l->ids[i]] = which;
		t->local[l->ids[i]] = i;
	}
}

/* What each file of the world is to the view. */
static void number_states(struct ctree *t)
{
	struct cworld *w = t->w;

	pthread_mutex_lock(&w->lock);
	t->n_files = w->n_paths;
	pthread_mutex_unlock(&w->lock);
	t->state = mem_alloc(t->n_files);
	memset(t->state, LAYER_GONE, t->n_files);
	t->local = mem_zalloc(t->n_files * sizeof(*t->local));
	for (uint8_t i = 0; i < N_LAYERS; i++)
		apply_layer(t, i);
	atomic_store(&t->ready, true);
}

static struct ctree *view_new(struct cworld *w)
{
	struct ctree *t = mem_zalloc(sizeof(*t));

	t->w = w;
	strbuf_init(&t->path);
	pthread_mutex_init(&t->lock, NULL);
	return t;
}

struct ctree *ctree_plain(struct cworld *w)
{
	struct ctree *t;

	pthread_mutex_lock(&w->layers_lock);
	t = w->plain;
	if (!t) {
		t = view_new(w);
		t->layers[LAYER_ANCHOR] = w->anchor;
		t->layers[LAYER_TREE] = layer_new(w);
		t->layers[LAYER_OVERLAY] = layer_new(w);
		number_states(t);
		w->plain = t;
	}
	pthread_mutex_unlock(&w->layers_lock);
	return t;
}

void ctree_free_plain(struct ctree *t)
{
	if (t)
		layer_free(t->layers[LAYER_TREE]);
	ctree_free(t);
}

int ctree_ready(struct ctree *t, struct err *err)
{
	struct cworld *w = t->w;
	struct repo *r;
	int rc;

	if (atomic_load(&t->ready))
		return 0;
	rc = fstore_take_repo(&r, w->store, err);
	if (rc < 0)
		return rc;
	pthread_mutex_lock(&w->layers_lock);
	rc = tree_layers(t->layers, w, &t->snap->tree, r, err);
	pthread_mutex_unlock(&w->layers_lock);
	if (rc == 0)
		rc = make_overlay(t, r, err);
	fstore_give_repo(w->store, r);
	if (rc < 0)
		return rc;
	number_states(t);
	return 0;
}

uint32_t ctree_file(struct ctree *t, const char *path, size_t len)
{
	const struct map_entry *e;
	uint32_t id = UINT32_MAX;

	pthread_mutex_lock(&t->w->lock);
	e = map_find(&t->w->files, path, len);
	if (e && e->value < t->n_files && t->state[e->value] != LAYER_GONE)
		id = (uint32_t)e->value;
	pthread_mutex_unlock(&t->w->lock);
	return id;
}

int ctree_ffile(const struct ffile **out, struct ctree *t, uint32_t file,
		struct err *err)
{
	const struct layer *l;
	const struct fsource *src;
	int rc;

	if (file >= t->n_files || t->state[file] == LAYER_GONE)
		return 1;
	l = t->layers[t->state[file]];
	src = names_source(l->names, t->local[file]);
	rc = fstore_get(out, t->w->store, src, err);
	if (rc < 0)
		return err_prefix(err, "'%s'", cworld_path(t->w, file));
	return rc;
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

/* Views */

int ctree_open(struct ctree **out, struct cworld *w,
	       const struct snapshot *snap, struct err *err)
{
	struct ctree *t = view_new(w);

	(void)err;
	t->snap = snap;
	*out = t;
	return 0;
}

void ctree_free(struct ctree *t)
{
	if (!t)
		return;
	layer_free(t->layers[LAYER_OVERLAY]);
	free(t->state);
	free(t->local);
	map_release(&t->posted);
	map_release(&t->found);
	map_release(&t->includers);
	arena_release(&t->arena);
	closure_release(t);
	pthread_mutex_destroy(&t->lock);
	free(t);
}
