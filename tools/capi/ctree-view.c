// SPDX-License-Identifier: GPL-2.0-only
/* Views: the overlay of a snapshot over the layers of its tree, and who speaks for a file. */
#include "capi/ctree.h"

#include <string.h>

#include "base/mem.h"
#include "capi/ctree-internal.h"
#include "repo/tree.h"

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
		layer_number(t->w, l);
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
		t->layers[LAYER_NEAR] = t->layers[LAYER_TREE] = layer_new(w);
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
	rc = cworld_layers(t->layers, w, &t->snap->tree, r, err);
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
