// SPDX-License-Identifier: GPL-2.0-only
#include "capi/ctree.h"

#include <string.h>

#include "base/mem.h"
#include "capi/ctree-internal.h"
#include "repo/tree.h"

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

/* Files of the anchor that declare @name, perhaps: count, file ids; for all views. */
static int posted_in_anchor(const uint32_t **out, struct cworld *w, const char *name,
			    struct err *err)
{
	const struct layer *l = w->anchor;
	size_t len = strlen(name);
	file_vec files = VEC_INIT;
	const struct map_entry *e;
	uint32_t *list;
	int rc;

	pthread_mutex_lock(&w->lock);
	e = map_find(&w->posted, name, len);
	*out = e ? (const uint32_t *)(uintptr_t)e->value : NULL;
	pthread_mutex_unlock(&w->lock);
	if (*out)
		return 0;
	rc = names_find(&files, l->names, name, err);
	if (rc == 0) {
		pthread_mutex_lock(&w->lock);
		list = arena_alloc(&w->arena, (files.n + 1) * sizeof(*list));
		list[0] = (uint32_t)files.n;
		for (size_t i = 0; i < files.n; i++)
			list[i + 1] = l->ids[files.items[i]];
		map_put(&w->posted, arena_strndup(&w->arena, name, len), len, NULL)->value =
			(uint64_t)(uintptr_t)list;
		pthread_mutex_unlock(&w->lock);
		*out = list;
	}
	VEC_RELEASE(&files);
	return rc;
}

/* Files of one layer that speak for themselves, as file ids. */
static int posted_in(file_vec *out, struct ctree *t, uint8_t which, const char *name,
		     struct err *err)
{
	const struct layer *l = t->layers[which];
	size_t first = out->n, n = first;
	const uint32_t *list = NULL;
	int rc = which == LAYER_ANCHOR ? posted_in_anchor(&list, t->w, name, err) :
					 names_find(out, l->names, name, err);

	for (uint32_t i = 1; list && i <= list[0]; i++)
		if (t->state[list[i]] == which)
			VEC_PUSH(out, list[i]);
	for (size_t k = first; !list && k < out->n; k++) {
		uint32_t file = l->ids[out->items[k]];

		if (t->state[file] == which)
			out->items[n++] = file;
	}
	if (!list)
		out->n = n;
	return rc;
}

/* Files that declare @name, perhaps: count, file ids. With t->lock held. */
static int posted(const uint32_t **out, struct ctree *t, const char *name,
		  struct err *err)
{
	size_t len = strlen(name);
	const struct map_entry *e = map_find(&t->posted, name, len);
	file_vec files = VEC_INIT;
	uint32_t *list;
	int rc = 0;

	if (e) {
		*out = (void *)(uintptr_t)e->value;
		return 0;
	}
	for (uint8_t i = 0; i < N_LAYERS && rc == 0; i++)
		rc = posted_in(&files, t, i, name, err);
	if (rc == 0) {
		list = ctree_list(t, files.items, files.n);
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
