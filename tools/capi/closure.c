// SPDX-License-Identifier: GPL-2.0-only
/*
 * What a file reaches through its #includes, in every configuration and architecture
 * at once.
 */
#include <string.h>

#include "base/bytes.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "capi/ctree-internal.h"

/* Closures that are kept for the headers .c files include; a few KiB each. */
#define MAX_REACH 4096
static size_t n_words(const struct ctree *t)
{
	return (t->n_files + 63) / 64;
}

void closure_prepare(struct ctree *t)
{
	if (t->have_roots)
		return;
	t->lists = mem_zalloc(t->n_files * sizeof(*t->lists));
	t->reach = mem_zalloc(t->n_files * sizeof(*t->reach));
	t->walked = mem_zalloc(n_words(t) * sizeof(*t->walked));
	t->is_source = mem_zalloc(n_words(t) * sizeof(*t->is_source));
	closure_find_roots(t);
	t->have_roots = true;
}

void closure_give(struct closure *c)
{
	if (!c || --c->holders)
		return;
	free(c->bits);
	VEC_RELEASE(&c->sources);
	free(c);
}

void closure_release(struct ctree *t)
{
	map_release(&t->roots);
	VEC_RELEASE(&t->lists_of_roots);
	map_release(&t->resolved);
	map_release(&t->news);
	for (uint32_t i = 0; t->reach && i < t->n_files; i++)
		free(t->reach[i]);
	free(t->reach);
	free(t->lists);
	free(t->walked);
	free(t->is_source);
	VEC_RELEASE(&t->implied);
	VEC_RELEASE(&t->of_sources);
	strbuf_release(&t->path);
	for (size_t i = 0; i < RECENT; i++)
		closure_give(t->recent[i]);
}

static void add_new(file_vec *files, size_t before)
{
	size_t n = before;

	for (size_t i = before; i < files->n; i++) {
		bool seen = false;

		for (size_t k = 0; k < n && !seen; k++)
			seen = files->items[k] == files->items[i];
		if (!seen)
			files->items[n++] = files->items[i];
	}
	files->n = n;
}

static int resolve_facts(file_vec *out, struct ctree *t, uint32_t file,
			 struct err *err)
{
	const char *path = cworld_path(t->w, file);
	const struct facts *facts;
	const struct ffile *f;
	int rc = ctree_ffile(&f, t, file, err);

	if (rc)
		return rc < 0 ? rc : 0;
	facts = ffile_facts(f);
	for (uint32_t i = 0; i < facts->n_includes && rc == 0; i++) {
		size_t before = out->n;
		char buf[FACTS_INCLUDED_MAX];

		rc = closure_resolve(out, t, path,
				     facts_included(facts, &facts->includes[i], buf),
				     facts->includes[i].angle, err);
		add_new(out, before);
	}
	return rc;
}

static int resolve_all(file_vec *out, struct ctree *t, uint32_t file,
		       struct err *err)
{
	const char *path = cworld_path(t->w, file);
	struct names *names = t->layers[t->state[file]]->names;
	uint32_t local = t->local[file], n;
	int rc;

	if (!cworld_path_kind(t->w, file)->in_kernel)
		return resolve_facts(out, t, file, err);
	rc = names_n_includes(&n, names, local, err);
	if (rc < 0)
		return rc;
	for (uint32_t i = 0; i < n && rc == 0; i++) {
		struct names_include inc = names_include(names, local, i);
		size_t before = out->n;

		rc = closure_resolve(out, t, path, inc.path, inc.angle, err);
		add_new(out, before);
	}
	return rc;
}

/*
 * Whether the includes of a file lead where they lead in the anchor: it is the
 * same file, and no path appeared or went that ends like one of them.
 */
static int as_in_anchor(bool *same, struct ctree *t, uint32_t file, struct err *err)
{
	struct names *names = t->layers[LAYER_ANCHOR]->names;
	uint32_t n;
	int rc;

	*same = false;
	if (t->state[file] != LAYER_ANCHOR || t == t->w->plain ||
	    !cworld_path_kind(t->w, file)->in_kernel)
		return 0;
	rc = names_n_includes(&n, names, t->local[file], err);
	if (rc < 0)
		return rc;
	for (uint32_t i = 0; t->news.n && i < n; i++) {
		const char *path = names_include(names, t->local[file], i).path;
		const char *slash = strrchr(path, '/');
		const char *base = slash ? slash + 1 : path;

		if (map_find(&t->news, base, strlen(base)))
			return 0;
	}
	*same = true;
	return 0;
}

static int list_of(const uint32_t **out, struct ctree *t, uint32_t file,
		   struct err *err);

static int list_in_anchor(const uint32_t **out, struct ctree *t, uint32_t file,
			  struct err *err)
{
	struct ctree *plain = ctree_plain(t->w);
	int rc;

	pthread_mutex_lock(&plain->lock);
	closure_prepare(plain);
	rc = list_of(out, plain, file, err);
	pthread_mutex_unlock(&plain->lock);
	return rc;
}

/* What @file includes by itself. */
static int list_of(const uint32_t **out, struct ctree *t, uint32_t file,
		   struct err *err)
{
	bool same;
	int rc = 0;

	if (!t->lists[file])
		rc = as_in_anchor(&same, t, file, err);
	if (rc == 0 && !t->lists[file] && same) {
		rc = list_in_anchor(&t->lists[file], t, file, err);
	} else if (rc == 0 && !t->lists[file]) {
		file_vec files = VEC_INIT;

		rc = resolve_all(&files, t, file, err);
		if (rc == 0)
			t->lists[file] = ctree_list(t, files.items, files.n);
		VEC_RELEASE(&files);
	}
	*out = t->lists[file];
	return rc;
}

static bool test(const uint64_t *bits, uint32_t i)
{
	return bits[i >> 6] >> (i & 63) & 1;
}

/* Of a closure to be kept: headers lie close together, so most words have no bit set. */
static struct reach *pack(const uint64_t *bits, size_t n)
{
	struct reach *r;
	uint32_t used = 0;

	for (size_t i = 0; i < n; i++)
		used += bits[i] != 0;
	r = mem_alloc(sizeof(*r) + used * sizeof(*r->words));
	r->n = 0;
	for (size_t i = 0; i < n; i++)
		if (bits[i])
			r->words[r->n++] = (struct reach_word){ bits[i], (uint32_t)i };
	return r;
}

static void join_reach(uint64_t *to, const struct reach *r)
{
	for (uint32_t i = 0; i < r->n; i++)
		to[r->words[i].at] |= r->words[i].bits;
}

/*
 * Adds @file and all it reaches. A bit that is set already is on the stack or
 * came with a closure that is whole, so there is nothing to follow.
 */
static int walk(uint64_t *bits, struct ctree *t, uint32_t file, struct err *err)
{
	file_vec stack = VEC_INIT;
	int rc = 0;

	if (!test(bits, file))
		VEC_PUSH(&stack, file);
	bits[file >> 6] |= (uint64_t)1 << (file & 63);
	while (stack.n && rc == 0) {
		const uint32_t *list;

		rc = list_of(&list, t, stack.items[--stack.n], err);
		for (uint32_t i = 1; rc == 0 && i <= list[0]; i++) {
			uint32_t next = list[i];

			if (test(bits, next))
				continue;
			if (t->reach[next]) {
				join_reach(bits, t->reach[next]);
				continue;
			}
			bits[next >> 6] |= (uint64_t)1 << (next & 63);
			VEC_PUSH(&stack, next);
		}
	}
	VEC_RELEASE(&stack);
	return rc;
}

/* The same by way of a closure that is kept, while there is room for it. */
static int add_reach(uint64_t *bits, struct ctree *t, uint32_t file,
		     struct err *err)
{
	if (!t->reach[file] && t->n_reach >= MAX_REACH)
		return walk(bits, t, file, err);
	if (!t->reach[file]) {
		int rc;

		memset(t->walked, 0, n_words(t) * sizeof(*t->walked));
		rc = walk(t->walked, t, file, err);
		if (rc < 0)
			return rc;
		t->reach[file] = pack(t->walked, n_words(t));
		t->n_reach++;
	}
	join_reach(bits, t->reach[file]);
	return 0;
}

static int fill(uint64_t *bits, struct ctree *t, uint32_t file, struct err *err)
{
	const uint32_t *list;
	int rc = list_of(&list, t, file, err);

	for (uint32_t i = 1; rc == 0 && i <= list[0]; i++)
		rc = add_reach(bits, t, list[i], err);
	if (rc == 0 && cworld_path_kind(t->w, file)->in_kernel)
		for (size_t i = 0; i < t->implied.n && rc == 0; i++)
			rc = add_reach(bits, t, t->implied.items[i], err);
	bits[file >> 6] |= (uint64_t)1 << (file & 63);
	return rc;
}

static void list_sources(struct closure *c, const struct ctree *t)
{
	c->sources.n = 0;
	for (size_t i = 0; i < n_words(t); i++) {
		uint64_t both = c->bits[i] & t->is_source[i];

		for (; both; both &= both - 1) {
			uint32_t file = (uint32_t)(i * 64) +
					(uint32_t)__builtin_ctzll(both);

			if (file != c->file)
				VEC_PUSH(&c->sources, file);
		}
	}
}

int closure_take(struct closure **out, struct ctree *t, uint32_t file,
		 struct err *err)
{
	struct closure *c, **place;
	int rc;

	closure_prepare(t);
	for (size_t i = 0; i < RECENT; i++) {
		c = t->recent[i];
		if (c && c->file == file) {
			c->holders++;
			*out = c;
			return 0;
		}
	}
	c = mem_zalloc(sizeof(*c));
	c->bits = mem_zalloc(n_words(t) * sizeof(*c->bits));
	c->file = file;
	c->holders = 1;
	rc = fill(c->bits, t, file, err);
	if (rc < 0) {
		closure_give(c);
		return rc;
	}
	list_sources(c, t);
	place = &t->recent[t->next_recent++ % RECENT];
	closure_give(*place);
	*place = c;
	c->holders++;
	*out = c;
	return 0;
}

/* Who reaches a header */

/* Files that one can reach, each after the one that led to it. */
struct graph {
	uint64_t *seen;
	file_vec files;
};

static void graph_release(struct graph *g)
{
	free(g->seen);
	VEC_RELEASE(&g->files);
}

static void set_bit(uint64_t *bits, uint32_t i)
{
	bits[i >> 6] |= (uint64_t)1 << (i & 63);
}

static void graph_add(struct graph *g, uint32_t file)
{
	if (test(g->seen, file))
		return;
	set_bit(g->seen, file);
	VEC_PUSH(&g->files, file);
}

static int graph_fill(struct graph *g, struct ctree *t, struct err *err)
{
	for (size_t i = 0; i < g->files.n; i++) {
		const uint32_t *list;
		int rc = list_of(&list, t, g->files.items[i], err);

		if (rc < 0)
			return rc;
		for (uint32_t k = 1; k <= list[0]; k++)
			graph_add(g, list[k]);
	}
	return 0;
}

static bool leads_on(const uint64_t *reaching, const uint32_t *list)
{
	for (uint32_t k = 1; k <= list[0]; k++)
		if (test(reaching, list[k]))
			return true;
	return false;
}

/*
 * Those that include one that reaches the header do, too, until there is none
 * left. From the end, where headers are: mostly twice is enough.
 */
static void graph_trace(uint64_t *reaching, const struct graph *g,
			const struct ctree *t)
{
	bool more = true;

	while (more) {
		more = false;
		for (size_t i = g->files.n; i-- > 0;) {
			uint32_t file = g->files.items[i];

			if (test(reaching, file) || !leads_on(reaching, t->lists[file]))
				continue;
			set_bit(reaching, file);
			more = true;
		}
	}
}

int closure_includers(uint64_t *bits, struct ctree *t, const char *const *files,
		      size_t n, uint32_t header, struct err *err)
{
	_cleanup_(graph_release) struct graph g = { .files = VEC_INIT };
	_cleanup_free_ uint64_t *reaching = NULL;
	bool everywhere = false;
	int rc;

	closure_prepare(t);
	g.seen = mem_zalloc(n_words(t) * sizeof(*g.seen));
	reaching = mem_zalloc(n_words(t) * sizeof(*reaching));
	for (size_t i = 0; i < t->implied.n; i++)
		graph_add(&g, t->implied.items[i]);
	for (size_t i = 0; i < n; i++) {
		uint32_t file = ctree_file(t, files[i], strlen(files[i]));

		if (file != UINT32_MAX)
			graph_add(&g, file);
	}
	rc = graph_fill(&g, t, err);
	if (rc < 0)
		return rc;
	set_bit(reaching, header);
	graph_trace(reaching, &g, t);
	for (size_t i = 0; i < t->implied.n; i++)
		everywhere |= test(reaching, t->implied.items[i]);
	for (size_t i = 0; i < n; i++) {
		uint32_t file = ctree_file(t, files[i], strlen(files[i]));

		if (file != UINT32_MAX &&
		    (test(reaching, file) || (everywhere && cpath_in_kernel(files[i]))))
			bits[i / 64] |= (uint64_t)1 << (i % 64);
	}
	return 0;
}

/* Questions from outside */

int ctree_reach(uint64_t **bits, uint32_t *n_files, struct ctree *t,
		const char *path, struct err *err)
{
	struct closure *c = NULL;
	uint32_t file;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	file = rc < 0 ? UINT32_MAX : ctree_file(t, path, strlen(path));
	if (rc == 0 && file == UINT32_MAX)
		rc = 1;
	if (rc == 0)
		rc = closure_take(&c, t, file, err);
	if (rc == 0) {
		size_t size = n_words(t) * sizeof(*c->bits);

		*bits = mem_alloc(size);
		memcpy(*bits, c->bits, size);
		*n_files = t->n_files;
	}
	closure_give(c);
	pthread_mutex_unlock(&t->lock);
	return rc;
}

int ctree_warm(struct ctree *t, struct err *err)
{
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		closure_prepare(t);
	for (size_t i = 0; rc == 0 && i < t->implied.n; i++) {
		_cleanup_free_ uint64_t *bits =
			mem_zalloc(n_words(t) * sizeof(*bits));

		rc = add_reach(bits, t, t->implied.items[i], err);
	}
	pthread_mutex_unlock(&t->lock);
	return rc;
}

int ctree_has_includes(struct ctree *t, const char *path, struct err *err)
{
	uint32_t file, n = 0;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	file = rc < 0 ? UINT32_MAX : ctree_file(t, path, strlen(path));
	if (rc == 0 && file != UINT32_MAX)
		rc = names_n_includes(&n, t->layers[t->state[file]]->names, t->local[file], err);
	pthread_mutex_unlock(&t->lock);
	return rc < 0 ? rc : n > 0;
}

int ctree_included(file_vec *out, struct ctree *t, uint32_t file, struct err *err)
{
	const uint32_t *list;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0 && file < t->n_files && t->state[file] != LAYER_GONE) {
		closure_prepare(t);
		rc = list_of(&list, t, file, err);
		if (rc == 0)
			closure_append(out, list);
	}
	pthread_mutex_unlock(&t->lock);
	return rc;
}

/* Whether @path ends in @base: in such a file, or, when that begins with a dot, in that. */
static bool ends_in(const char *path, const char *base, size_t len)
{
	size_t at = strlen(path);

	return at >= len && memcmp(path + at - len, base, len) == 0 &&
	       (at == len || *base == '.' || path[at - len - 1] == '/');
}

/* Adds the files of a layer that name a file called @base, or "*.c", in an #include. */
static int includers_in(file_vec *out, struct ctree *t, uint8_t which,
			const char *base, struct err *err)
{
	const struct layer *l = t->layers[which];
	uint32_t files = names_n_files(l->names), n;
	size_t len = strlen(base);
	int rc = 0;

	for (uint32_t i = 0; i < files && rc == 0; i++) {
		if (t->state[l->ids[i]] != which || !cworld_path_kind(t->w, l->ids[i])->in_kernel)
			continue;
		rc = names_n_includes(&n, l->names, i, err);
		for (uint32_t k = 0; rc == 0 && k < n; k++) {
			if (!ends_in(names_include(l->names, i, k).path, base, len))
				continue;
			VEC_PUSH(out, l->ids[i]);
			break;
		}
	}
	return rc;
}

/* Those of @maybe whose #includes mean @file. */
static int that_include(file_vec *out, struct ctree *t, const file_vec *maybe, uint32_t file,
			struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < maybe->n && rc == 0; i++) {
		const uint32_t *list;

		rc = list_of(&list, t, maybe->items[i], err);
		for (uint32_t k = 1; rc == 0 && k <= list[0]; k++)
			if (list[k] == file) {
				VEC_PUSH(out, maybe->items[i]);
				break;
			}
	}
	return rc;
}

int ctree_includers(file_vec *out, struct ctree *t, uint32_t file, struct err *err)
{
	const char *path = cworld_path(t->w, file), *slash = strrchr(path, '/');
	file_vec maybe = VEC_INIT;
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		closure_prepare(t);
	for (uint8_t i = 0; i < N_LAYERS && rc == 0; i++)
		rc = includers_in(&maybe, t, i, slash ? slash + 1 : path, err);
	if (rc == 0)
		rc = that_include(out, t, &maybe, file, err);
	pthread_mutex_unlock(&t->lock);
	VEC_RELEASE(&maybe);
	return rc;
}

int ctree_source_includers(file_vec *out, struct ctree *t, uint32_t file, struct err *err)
{
	int rc;

	pthread_mutex_lock(&t->lock);
	rc = ctree_ready(t, err);
	if (rc == 0)
		closure_prepare(t);
	for (uint8_t i = 0; i < N_LAYERS && rc == 0 && !t->have_of_sources; i++)
		rc = includers_in(&t->of_sources, t, i, ".c", err);
	if (rc == 0) {
		t->have_of_sources = true;
		rc = that_include(out, t, &t->of_sources, file, err);
	}
	pthread_mutex_unlock(&t->lock);
	return rc;
}
