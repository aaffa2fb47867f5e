// SPDX-License-Identifier: GPL-2.0-only
#include "capi/ctree.h"

#include <string.h>

#include "base/mem.h"
#include "capi/ctree-internal.h"
#include "repo/tree.h"

static const char *suffix(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot ? dot + 1 : "";
}

bool cpath_is_header(const char *path)
{
	static const char *const suffixes[] = {
		"h", "inc", "def", "inl", "h_shipped", "inc_shipped",
	};
	const char *s = suffix(path);

	if (s[0] == 'c' && !s[1])
		return false;	/* most */
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
		if (strcmp(s, suffixes[i]) == 0)
			return true;
	return false;
}

bool cpath_ends_in(const char *path, const char *suffix)
{
	size_t n = strlen(path), k = strlen(suffix);

	return n > k && memcmp(path + n - k, suffix, k) == 0;
}

bool cpath_is_source(const char *path)
{
	return cpath_ends_in(path, ".c") || cpath_ends_in(path, ".S");
}

bool cpath_is_devicetree(const char *path)
{
	return cpath_ends_in(path, ".dts") || cpath_ends_in(path, ".dtsi") ||
	       cpath_ends_in(path, ".dtso");
}

const char *cpath_last(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

bool cpath_is_c(const char *path)
{
	const char *s = suffix(path);

	return strcmp(s, "c") == 0 || strcmp(s, "c_shipped") == 0 ||
	       cpath_is_header(path);
}

bool cpath_in_kernel(const char *path)
{
	static const char *const others[] = {
		"tools/", "samples/", "scripts/", "Documentation/", "usr/",
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strncmp(path, others[i], strlen(others[i])) == 0)
			return false;
	return true;
}

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

/* Without the index: that a file is looked at needs no view of the tree. */
static int source_of_path(struct fsource *src, struct ctree *t, const char *path,
			  struct err *err)
{
	struct snap_entry e;
	struct repo *r;
	int rc = fstore_take_repo(&r, t->w->store, err);

	if (rc < 0)
		return rc;
	rc = snapshot_find(&e, t->snap, r, path, err);
	fstore_give_repo(t->w->store, r);
	if (rc)
		return rc;
	if (!mode_is_file(e.mode))
		return 1;
	*src = (struct fsource){ .oid = e.oid, .data = e.data, .len = e.len };
	return e.has_oid ? 0 : blob_hash(&src->oid, e.data, e.len, err);
}

static int facts_of_source(const struct facts **out, struct ctree *t, const char *path,
			   const struct fsource *src, struct err *err)
{
	const struct ffile *f;
	int rc = fstore_get(&f, t->w->store, src, err);

	if (rc < 0)
		return err_prefix(err, "'%s'", path);
	if (rc == 0)
		*out = ffile_facts(f);
	return rc;
}

static int facts_of_path(const struct facts **out, struct ctree *t,
			 const char *path, struct err *err)
{
	struct fsource src;
	int rc = source_of_path(&src, t, path, err);

	return rc ? rc : facts_of_source(out, t, path, &src, err);
}

/* What becomes of facts that were not kept: what index_changes() needs is noted. */
static int taken(int rc, struct ctree *t, const struct facts *facts, const git_oid *oid,
		 const char *path, struct err *err)
{
	if (rc == 0 && cpath_in_kernel(path))
		names_note(t->w->store, oid, facts);
	return rc < 0 ? err_prefix(err, "'%s'", path) : rc;
}

int ctree_take_facts(struct facts *out, struct ctree *t, const char *path, struct err *err)
{
	struct fsource src;
	int rc;

	if (!cpath_is_c(path))
		return 1;
	rc = source_of_path(&src, t, path, err);
	if (rc)
		return rc;
	rc = fstore_take(out, NULL, false, t->w->store, &src, err);
	return taken(rc, t, out, &src.oid, path, err);
}

/* Where a plain tree has a file is known; one with changes of its own has to be asked. */
static int source_of_entry(struct fsource *src, struct ctree *t, const char *path,
			   uint32_t mode, const git_oid *blob, struct err *err)
{
	if (t->snap->paths.n)
		return source_of_path(src, t, path, err);
	*src = (struct fsource){ .oid = *blob };
	return mode_is_file(mode) ? 0 : 1;
}

int ctree_entry_facts(const struct facts **out, struct ctree *t, const char *path,
		      uint32_t mode, const git_oid *blob, struct err *err)
{
	struct fsource src;
	int rc;

	if (atomic_load(&t->ready))
		return ctree_facts(out, t, path, err);
	rc = source_of_entry(&src, t, path, mode, blob, err);
	return rc ? rc : facts_of_source(out, t, path, &src, err);
}

int ctree_take_entry_facts(struct facts *out, struct strbuf *squeezed, bool as_kept,
			   struct ctree *t, const char *path, uint32_t mode,
			   const git_oid *blob, struct err *err)
{
	struct fsource src;
	int rc = source_of_entry(&src, t, path, mode, blob, err);

	if (rc)
		return rc;
	rc = fstore_take(out, squeezed, as_kept, t->w->store, &src, err);
	return taken(rc, t, out, &src.oid, path, err);
}

int ctree_facts(const struct facts **out, struct ctree *t, const char *path,
		struct err *err)
{
	const struct ffile *f;
	uint32_t file;
	int rc;

	if (!cpath_is_c(path))
		return 1;
	if (!atomic_load(&t->ready))
		return facts_of_path(out, t, path, err);
	file = ctree_file(t, path, strlen(path));
	if (file == UINT32_MAX)
		return 1;
	rc = ctree_ffile(&f, t, file, err);
	if (rc == 0)
		*out = ffile_facts(f);
	return rc;
}

/* The answer to a question that may be asked again. */
struct found {
	size_t n;
	struct cref refs[];
};

static void add_refs(cref_vec *out, struct ctree *t, uint32_t file,
		     const struct ffile *f, const char *name, bool all)
{
	const struct facts *facts = ffile_facts(f);
	const char *path = cworld_path(t->w, file);

	for (uint32_t i = ffile_find(f, name, 0); i != UINT32_MAX;
	     i = ffile_find(f, name, i + 1)) {
		const struct fact *fact = &facts->facts[i];
		struct cref ref = { file, facts, fact };

		if (all ? names_is_declared(fact) : names_is_public(fact, path))
			VEC_PUSH(out, ref);
	}
}

/* Files that declare @name, perhaps: count, file ids. With t->lock held. */
static int posted(const uint32_t **out, struct ctree *t, const char *name,
		  struct err *err)
{
	size_t len = strlen(name);
	const struct map_entry *e = map_find(&t->posted, name, len);
	file_vec files = VEC_INIT;
	uint32_t *list;
	size_t n = 0;
	int rc = 0;

	if (e) {
		*out = (void *)(uintptr_t)e->value;
		return 0;
	}
	for (uint8_t i = 0; i < N_LAYERS && rc == 0; i++) {
		const struct layer *l = t->layers[i];
		size_t first = files.n;

		rc = names_find(&files, l->names, name, err);
		for (size_t k = first; k < files.n; k++) {
			uint32_t file = l->ids[files.items[k]];

			if (t->state[file] == i)
				files.items[n++] = file;
		}
		files.n = n;
	}
	if (rc == 0) {
		list = ctree_list(t, files.items, n);
		map_put(&t->posted, arena_strndup(&t->arena, name, len), len, NULL)
			->value = (uint64_t)(uintptr_t)list;
		*out = list;
	}
	VEC_RELEASE(&files);
	return rc;
}

uint32_t *ctree_list(struct ctree *t, const uint32_t *files, size_t n)
{
	uint32_t *list = arena_alloc(&t->arena, (n + 1) * sizeof(*list));

	list[0] = (uint32_t)n;
	if (n)
		memcpy(list + 1, files, n * sizeof(*list));
	return list;
}

static const struct found *remember(struct ctree *t, const char *name,
				    const cref_vec *refs)
{
	size_t size = refs->n * sizeof(refs->items[0]), len = strlen(name);
	struct map_entry *e;
	struct found *found;

	pthread_mutex_lock(&t->lock);
	e = map_find(&t->found, name, len);
	if (!e) {
		found = arena_alloc(&t->arena, sizeof(*found) + size);
		found->n = refs->n;
		if (size)
			memcpy(found->refs, refs->items, size);
		e = map_put(&t->found, arena_strndup(&t->arena, name, len), len,
			    NULL);
		e->value = (uint64_t)(uintptr_t)found;
	}
	found = (void *)(uintptr_t)e->value;
	pthread_mutex_unlock(&t->lock);
	return found;
}

/* What belongs to a file in a view does not change, so this needs no lock. */
static int read_posted(cref_vec *refs, struct ctree *t, const uint32_t *files,
		       const char *name, struct err *err)
{
	for (uint32_t i = 1; i <= files[0]; i++) {
		const struct ffile *f;
		int rc = ctree_ffile(&f, t, files[i], err);

		if (rc < 0)
			return rc;
		if (rc == 0)
			add_refs(refs, t, files[i], f, name, false);
	}
	return 0;
}

static int find(const struct found **out, struct ctree *t, const char *name,
		struct err *err)
{
	const uint32_t *files = NULL;
	cref_vec refs = VEC_INIT;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	*out = rc < 0 ? NULL : map_get_ptr(&t->found, name);
	if (rc == 0 && !*out)
		rc = posted(&files, t, name, err);
	pthread_mutex_unlock(&t->lock);
	if (rc < 0 || *out)
		return rc;
	rc = read_posted(&refs, t, files, name, err);
	if (rc == 0)
		*out = remember(t, name, &refs);
	VEC_RELEASE(&refs);
	return rc;
}

int ctree_find(cref_vec *out, struct ctree *t, const char *name, struct err *err)
{
	const struct found *found;
	int rc = find(&found, t, name, err);

	for (size_t i = 0; rc == 0 && i < found->n; i++)
		VEC_PUSH(out, found->refs[i]);
	return rc;
}

static int may_be_macro(struct ctree *t, const char *key, struct err *err)
{
	int rc = 0;

	for (uint8_t i = 0; i < N_LAYERS && rc == 0; i++)
		rc = names_may_be_macro(t->layers[i]->names, key, err);
	return rc;
}

int ctree_has_macro(struct ctree *t, const char *name, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	const uint32_t *files = NULL;
	int rc;

	strbuf_addstr(&key, name);
	strbuf_addch(&key, '(');
	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		rc = may_be_macro(t, key.buf, err);
	if (rc > 0)
		rc = posted(&files, t, key.buf, err);
	pthread_mutex_unlock(&t->lock);
	return rc < 0 ? rc : files && files[0] > 0;
}

static int add_file_refs(cref_vec *out, struct ctree *t, uint32_t file,
			 const char *name, bool all, struct err *err)
{
	const struct ffile *f;
	int rc = ctree_ffile(&f, t, file, err);

	if (rc == 0)
		add_refs(out, t, file, f, name, all);
	return rc < 0 ? rc : 0;
}

/* What a question for a file's names is answered from. */
struct sight {
	uint32_t file;		/* UINT32_MAX: not in the view */
	const uint32_t *posted;
	struct closure *closure;
};

/* Whether a header may declare the name. */
static bool header_posted(struct ctree *t, const uint32_t *posted)
{
	for (uint32_t i = 1; i <= posted[0]; i++)
		if (cpath_is_header(cworld_path(t->w, posted[i])))
			return true;
	return false;
}

/* @headers: names that no header may declare have no closure. */
static int sight_of(struct sight *s, struct ctree *t, const char *path,
		    const char *name, bool headers, struct err *err)
{
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		s->file = ctree_file(t, path, strlen(path));
	if (rc == 0 && s->file != UINT32_MAX)
		rc = posted(&s->posted, t, name, err);
	if (rc == 0 && s->file != UINT32_MAX &&
	    (!headers || header_posted(t, s->posted)))
		rc = closure_take(&s->closure, t, s->file, err);
	pthread_mutex_unlock(&t->lock);
	return rc;
}

/* Only headers that can be seen are read. Needs no lock. */
static int find_in_headers(cref_vec *out, struct ctree *t, const struct sight *s,
			   const char *name, struct err *err)
{
	int rc = 0;

	for (uint32_t i = 1; rc == 0 && i <= s->posted[0]; i++) {
		uint32_t file = s->posted[i];

		if (file != s->file && closure_has(t, s->closure, file) &&
		    cpath_is_header(cworld_path(t->w, file)))
			rc = add_file_refs(out, t, file, name, false, err);
	}
	return rc;
}

/* Statics of a .c file count where it is included. */
static int find_visible(cref_vec *out, struct ctree *t, const struct sight *s,
			const char *name, struct err *err)
{
	const struct closure *c = s->closure;
	int rc = add_file_refs(out, t, s->file, name, true, err);

	if (rc == 0)
		rc = find_in_headers(out, t, s, name, err);
	for (size_t i = 0; rc == 0 && i < c->sources.n; i++)
		rc = add_file_refs(out, t, c->sources.items[i], name, true, err);
	return rc;
}

static int visible(cref_vec *out, struct ctree *t, const char *path,
		   const char *name, bool headers, struct err *err)
{
	struct sight s = { .file = UINT32_MAX };
	int rc = sight_of(&s, t, path, name, headers, err);

	if (rc < 0 || !s.closure)
		return rc;
	rc = headers ? find_in_headers(out, t, &s, name, err) :
		       find_visible(out, t, &s, name, err);
	pthread_mutex_lock(&t->lock);
	closure_give(s.closure);
	pthread_mutex_unlock(&t->lock);
	return rc;
}

int ctree_visible(cref_vec *out, struct ctree *t, const char *path,
		  const char *name, struct err *err)
{
	return visible(out, t, path, name, false, err);
}

int ctree_visible_headers(cref_vec *out, struct ctree *t, const char *path,
			  const char *name, struct err *err)
{
	return visible(out, t, path, name, true, err);
}

int ctree_includes(struct ctree *t, const char *path, const char *header,
		   struct err *err)
{
	struct closure *c = NULL;
	uint32_t from, to;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0) {
		from = ctree_file(t, path, strlen(path));
		to = ctree_file(t, header, strlen(header));
		if (from != UINT32_MAX && to != UINT32_MAX)
			rc = closure_take(&c, t, from, err);
		if (rc == 0 && c)
			rc = closure_has(t, c, to);
		closure_give(c);
	}
	pthread_mutex_unlock(&t->lock);
	return rc;
}

/* Which of the files include @header; NULL: it is not in the view. */
static int includers_of(const uint64_t **out, struct ctree *t,
			const char *const *files, size_t n, const char *header,
			struct err *err)
{
	size_t len = strlen(header);
	uint32_t file = ctree_file(t, header, len);
	uint64_t *bits = map_get_ptr(&t->includers, header);
	int rc = 0;

	if (!bits && file != UINT32_MAX) {
		bits = arena_alloc(&t->arena, (n + 63) / 64 * sizeof(*bits));
		rc = closure_includers(bits, t, files, n, file, err);
		if (rc == 0)
			map_set_ptr(&t->includers,
				    arena_strndup(&t->arena, header, len), bits);
	}
	*out = bits;
	return rc;
}

int ctree_meet(struct ctree *t, const char *const *files, size_t n_files,
	       const char *a, const char *b, struct err *err)
{
	const uint64_t *x = NULL, *y = NULL;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		rc = includers_of(&x, t, files, n_files, a, err);
	if (rc == 0)
		rc = includers_of(&y, t, files, n_files, b, err);
	for (size_t i = 0; rc == 0 && x && y && i < (n_files + 63) / 64; i++)
		rc = (x[i] & y[i]) != 0;
	pthread_mutex_unlock(&t->lock);
	return rc;
}

int ctree_resolve_include(file_vec *out, struct ctree *t, const char *from,
			  const char *include, bool angle, struct err *err)
{
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		rc = closure_resolve(out, t, from, include, angle, err);
	pthread_mutex_unlock(&t->lock);
	return rc;
}

struct cworld *ctree_world(struct ctree *t)
{
	return t->w;
}
