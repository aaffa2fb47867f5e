// SPDX-License-Identifier: GPL-2.0-only
#include "capi/names.h"

#include <pthread.h>
#include <stdatomic.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/map.h"
#include "base/mem.h"
#include "base/pool.h"
#include "base/vec.h"
#include "capi/blob-memory.h"
#include "capi/lex.h"
#include "capi/names-internal.h"
#include "capi/words.h"

struct names *names_new(struct fstore *store, struct ctx *ctx)
{
	struct names *n = mem_zalloc(sizeof(*n));

	n->store = store;
	n->ctx = ctx;
	pthread_mutex_init(&n->lock, NULL);
	return n;
}

void names_free(struct names *n)
{
	if (!n)
		return;
	VEC_RELEASE(&n->files);
	arena_release(&n->arena);
	names_parts_clear(n);
	pthread_mutex_destroy(&n->lock);
	free(n);
}

void names_parts_clear(struct names *n)
{
	for (uint32_t i = 0; n->parts && i < 1u << n->part_bits; i++) {
		free(n->parts[i].data);
		free(n->parts[i].steps);
	}
	free(n->parts);
	n->parts = NULL;
	free(n->macros.bits);
	n->macros = (struct names_macros){ .bits = NULL };
	names_incs_clear(&n->incs);
	n->have_incs = false;
}

void names_incs_clear(struct names_incs *incs)
{
	free(incs->first);
	free(incs->items);
	free(incs->strings);
	*incs = (struct names_incs){ .first = NULL };
}

void names_add(struct names *n, const char *path, size_t len,
	       const struct fsource *src)
{
	struct names_file *f = VEC_ADD(&n->files);

	f->path = arena_strndup(&n->arena, path, len);
	f->src = *src;
}

uint32_t names_n_files(const struct names *n)
{
	return (uint32_t)n->files.n;
}

const char *names_path(const struct names *n, uint32_t file)
{
	return n->files.items[file].path;
}

const struct fsource *names_source(const struct names *n, uint32_t file)
{
	return &n->files.items[file].src;
}

/* What one worker has found. */
struct gather {
	struct repo *repo;
	VEC(uint64_t) posts;		/* hash << 32 | file */
	VEC(uint32_t) incs;		/* number of the string << 1 | angle */
	struct map strings;		/* text -> its number here */
	uint32_t strings_len;
	struct arena arena;
};

/* Where the includes of one file are. */
struct slice {
	uint32_t worker, first, n;
};

struct scan {
	struct names *n;
	bool keep;
	struct gather *gathers;
	struct slice *slices;
	atomic_size_t done;
	uint64_t *posts;		/* of all, by part */
	uint32_t *starts;		/* of each part, and the end */
};

/* The last bit is set for "name(" alone. */
uint32_t names_hash(const char *name)
{
	size_t len = strlen(name);
	uint32_t hash = (uint32_t)(hash_bytes(name, len, NAMES_SEED) >> 32);

	return (hash & ~1u) | (len && name[len - 1] == '(');
}

bool names_is_declared(const struct fact *f)
{
	return f->name && f->kind != FACT_EXPORT && f->kind != FACT_INVOKE &&
	       !(f->flags & FACT_UNDEF);
}

bool names_is_told(const struct facts *facts, const struct fact *f)
{
	const char *name = facts_str(facts, f->name);
	size_t len = strlen(name);

	return len && names_is_declared(f) && f->kind != FACT_LISTED &&
	       word_lookup(name, len, lex_hash(name, len)) == WORD_NONE;
}

static bool is_public(const struct fact *f, bool header)
{
	return names_is_declared(f) &&
	       (header ? !(f->flags & FACT_UNDONE) : !(f->flags & FACT_STATIC));
}

bool names_is_public(const struct fact *f, const char *path)
{
	return is_public(f, cpath_is_header(path));
}

/* A function-like macro is posted as "name(" as well. */
static uint32_t macro_hash(const char *name)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;

	strbuf_addstr(&key, name);
	strbuf_addch(&key, '(');
	return names_hash(key.buf);
}

static void gather_names(struct gather *g, const struct facts *facts,
			 uint32_t file, bool header)
{
	uint32_t last = 0;

	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		const char *name = facts_str(facts, f->name);

		if (!is_public(f, header))
			continue;
		if (f->kind == FACT_MACRO)
			VEC_PUSH(&g->posts, (uint64_t)macro_hash(name) << 32 | file);
		if (f->name != last)
			VEC_PUSH(&g->posts, (uint64_t)names_hash(name) << 32 | file);
		last = f->name;
	}
}

static uint32_t intern(struct gather *g, const char *s)
{
	size_t len = strlen(s);
	struct map_entry *e = map_find(&g->strings, s, len);

	if (!e) {
		e = map_put(&g->strings, arena_strndup(&g->arena, s, len), len,
			    NULL);
		e->value = g->strings.n - 1;
	}
	return (uint32_t)e->value;
}

static void gather_includes(struct gather *g, const struct facts *facts)
{
	for (uint32_t i = 0; i < facts->n_includes; i++) {
		const struct fact_include *inc = &facts->includes[i];
		char buf[FACTS_INCLUDED_MAX];

		VEC_PUSH(&g->incs, intern(g, facts_included(facts, inc, buf)) << 1 |
					   (inc->angle != 0));
	}
}

/* A note: this, the hashes, and the includes, each with a byte for the angle. */
struct note {
	uint32_t n_public;	/* not static: these come first */
	uint32_t n_names;
	uint32_t n_includes;
};

static void note_hash(struct strbuf *sb, uint32_t hash, uint32_t *n)
{
	strbuf_add(sb, &hash, sizeof(hash));
	++*n;
}

static void note_names(struct strbuf *sb, const struct facts *facts, bool statics,
		       uint32_t *n)
{
	uint32_t last = 0;

	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		const char *name = facts_str(facts, f->name);

		if (!names_is_declared(f) || statics != !!(f->flags & FACT_STATIC))
			continue;
		if (f->kind == FACT_MACRO)
			note_hash(sb, macro_hash(name), n);
		if (f->name != last)
			note_hash(sb, names_hash(name), n);
		last = f->name;
	}
}

void names_note(struct fstore *store, const git_oid *oid, const struct facts *facts)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	struct note note = { .n_includes = facts->n_includes };
	size_t len;

	if (blob_memory_noted(&len, fstore_memory(store), oid))
		return;
	strbuf_add(&sb, &note, sizeof(note));
	note_names(&sb, facts, false, &note.n_public);
	note.n_names = note.n_public;
	note_names(&sb, facts, true, &note.n_names);
	for (uint32_t i = 0; i < facts->n_includes; i++) {
		const struct fact_include *inc = &facts->includes[i];
		char buf[FACTS_INCLUDED_MAX];
		const char *path = facts_included(facts, inc, buf);

		strbuf_addch(&sb, inc->angle != 0);
		strbuf_add(&sb, path, strlen(path) + 1);
	}
	memcpy(sb.buf, &note, sizeof(note));
	blob_memory_note(fstore_memory(store), oid, sb.buf, sb.len);
}

static void gather_noted(struct gather *g, struct slice *slice, uint32_t file,
			 const char *path, const char *data)
{
	struct note note;
	uint32_t hash, n;

	memcpy(&note, data, sizeof(note));
	data += sizeof(note);
	n = cpath_is_header(path) ? note.n_names : note.n_public;
	for (uint32_t i = 0; i < n; i++) {
		memcpy(&hash, data + i * sizeof(hash), sizeof(hash));
		VEC_PUSH(&g->posts, (uint64_t)hash << 32 | file);
	}
	data += note.n_names * sizeof(hash);
	slice->first = (uint32_t)g->incs.n;
	slice->n = note.n_includes;
	for (uint32_t i = 0; i < note.n_includes; i++) {
		VEC_PUSH(&g->incs, intern(g, data + 1) << 1 | (uint32_t)*data);
		data += strlen(data + 1) + 2;
	}
}

static void gather_file(struct gather *g, struct slice *slice, uint32_t file,
			const char *path, const struct facts *facts)
{
	gather_names(g, facts, file, cpath_is_header(path));
	slice->first = (uint32_t)g->incs.n;
	gather_includes(g, facts);
	slice->n = (uint32_t)g->incs.n - slice->first;
}

static int scan_file(struct scan *s, uint32_t i, unsigned int worker,
		     struct err *err)
{
	const struct names_file *f = &s->n->files.items[i];
	struct gather *g = &s->gathers[worker];
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	const char *note;
	size_t len;
	int rc = 0;

	s->slices[i] = (struct slice){ .worker = worker };
	if (!cpath_in_kernel(f->path)) {
		s->slices[i].n = UINT32_MAX;
		return 0;
	}
	if (s->keep) {
		const struct ffile *kept;

		rc = fstore_get(&kept, s->n->store, &f->src, err);
		if (rc == 0)
			gather_file(g, &s->slices[i], i, f->path,
				    ffile_facts(kept));
		return rc < 0 ? rc : 0;
	}
	note = blob_memory_noted(&len, fstore_memory(s->n->store), &f->src.oid);
	if (note) {
		gather_noted(g, &s->slices[i], i, f->path, note);
		return 0;
	}
	if (!g->repo)
		rc = fstore_take_repo(&g->repo, s->n->store, err);
	if (rc == 0)
		rc = fstore_scan_names(&facts, &f->src, g->repo, err);
	if (rc < 0)
		return err_prefix(err, "'%s'", f->path);
	gather_file(g, &s->slices[i], i, f->path, &facts);
	return 0;
}

static int scan_step(void *payload, size_t i, unsigned int worker,
		     struct err *err)
{
	struct scan *s = payload;
	struct ctx *ctx = s->n->ctx;
	size_t done = atomic_fetch_add(&s->done, 1) + 1;
	int rc = ctx_cancelled(ctx, err);

	if (rc < 0)
		return rc;
	if (done % 256 == 0 || done == s->n->files.n)
		ctx_progress(ctx, "indexing", done, s->n->files.n);
	return scan_file(s, (uint32_t)i, worker, err);
}

static void put_varint(struct strbuf *sb, uint32_t v)
{
	while (v >= 0x80) {
		strbuf_addch(sb, (char)(v | 0x80));
		v >>= 7;
	}
	strbuf_addch(sb, (char)v);
}

static int cmp_u64(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

/* Sorted, each once; hashes as differences. */
static int pack_part(void *payload, size_t i, unsigned int worker,
		     struct err *err)
{
	struct scan *s = payload;
	uint64_t *posts = s->posts + s->starts[i];
	size_t n = s->starts[i + 1] - s->starts[i];
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	uint32_t last = 0;

	(void)worker;
	(void)err;
	if (n > 1)
		qsort(posts, n, sizeof(*posts), cmp_u64);
	for (size_t k = 0; k < n; k++) {
		uint32_t hash = (uint32_t)(posts[k] >> 32);

		if (k && posts[k] == posts[k - 1])
			continue;
		put_varint(&sb, hash - last);
		put_varint(&sb, (uint32_t)posts[k]);
		last = hash;
	}
	s->n->parts[i].len = sb.len;
	s->n->parts[i].data = mem_dup(sb.buf, sb.len);
	return 0;
}

static unsigned int bits_for(size_t n_posts)
{
	unsigned int bits = 0;

	while (bits < NAMES_MAX_BITS && n_posts >> bits > NAMES_PER_PART)
		bits++;
	return bits;
}

static uint32_t part_of(const struct names *n, uint32_t hash)
{
	return n->part_bits ? hash >> (32 - n->part_bits) : 0;
}

/* All postings, those of one part together. */
static void spread(struct scan *s, unsigned int workers)
{
	struct names *n = s->n;
	uint32_t n_parts = 1u << n->part_bits, sum = 0;
	_cleanup_free_ uint32_t *at = NULL;

	s->starts = mem_zalloc((n_parts + 1) * sizeof(*s->starts));
	for (unsigned int w = 0; w < workers; w++)
		for (size_t k = 0; k < s->gathers[w].posts.n; k++)
			s->starts[part_of(n, (uint32_t)(s->gathers[w].posts.items[k] >> 32))]++;
	for (uint32_t i = 0; i <= n_parts; i++) {
		uint32_t here = s->starts[i];

		s->starts[i] = sum;
		sum += here;
	}
	at = mem_dup(s->starts, n_parts * sizeof(*at));
	s->posts = mem_array(NULL, sum, sizeof(*s->posts));
	for (unsigned int w = 0; w < workers; w++) {
		struct gather *g = &s->gathers[w];

		for (size_t k = 0; k < g->posts.n; k++) {
			uint64_t post = g->posts.items[k];

			s->posts[at[part_of(n, (uint32_t)(post >> 32))]++] = post;
		}
		VEC_RELEASE(&g->posts);
	}
}

/* Which bit a macro's hash sets: its last one is the same in all. */
static uint32_t macro_bit(const struct names_macros *m, uint32_t hash)
{
	return hash >> 1 & m->mask;
}

static void make_macros(struct names *n, const uint64_t *posts, size_t n_posts)
{
	struct names_macros *m = &n->macros;
	size_t count = 0, size = 64;

	for (size_t i = 0; i < n_posts; i++)
		count += posts[i] >> 32 & 1;
	while (size < count * NAMES_BITS_PER_MACRO && size < NAMES_MAX_MACRO_BITS)
		size *= 2;
	m->mask = (uint32_t)size - 1;
	m->bits = mem_zalloc(size / 8);
	for (size_t i = 0; i < n_posts; i++) {
		uint32_t hash = (uint32_t)(posts[i] >> 32), bit = macro_bit(m, hash);

		if (hash & 1)
			m->bits[bit / 64] |= 1ull << (bit % 64);
	}
}

int names_may_be_macro(struct names *n, const char *key, struct err *err)
{
	const struct names_macros *m = &n->macros;
	int rc = names_need_macros(n, err);
	uint32_t bit;

	if (rc < 0)
		return rc;
	bit = macro_bit(m, names_hash(key));
	return m->bits[bit / 64] >> (bit % 64) & 1;
}

static int make_parts(struct scan *s, unsigned int workers, struct err *err)
{
	struct names *n = s->n;
	size_t total = 0;
	int rc;

	for (unsigned int w = 0; w < workers; w++)
		total += s->gathers[w].posts.n;
	if (total > UINT32_MAX / 2)
		return err_code(err, ERR_TOO_BIG, "too many names: %zu", total);
	n->part_bits = bits_for(total);
	n->parts = mem_zalloc(sizeof(*n->parts) << n->part_bits);
	spread(s, workers);
	make_macros(n, s->posts, total);
	rc = pool_run(n->ctx->jobs, (size_t)1 << n->part_bits, 64, pack_part, s,
		      err);
	free(s->posts);
	free(s->starts);
	return rc;
}

/* One table of strings out of those of the workers. */
static void join_strings(struct names_incs *incs, struct scan *s,
			 unsigned int workers, uint32_t **offsets)
{
	_cleanup_map_ struct map all = MAP_INIT;
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	for (unsigned int w = 0; w < workers; w++) {
		const struct map *m = &s->gathers[w].strings;

		offsets[w] = mem_array(NULL, m->n, sizeof(**offsets));
		for (uint32_t i = 0; i < m->n; i++) {
			bool added;
			struct map_entry *e = map_put(&all, m->entries[i].key,
						      m->entries[i].len, &added);

			if (added) {
				e->value = sb.len;
				strbuf_add(&sb, e->key, e->len);
				strbuf_addch(&sb, '\0');
			}
			offsets[w][i] = (uint32_t)e->value;
		}
	}
	incs->strings_len = (uint32_t)sb.len;
	incs->strings = strbuf_detach(&sb, NULL);
}

static void make_includes(struct scan *s, unsigned int workers)
{
	struct names_incs *incs = &s->n->incs;
	size_t n_files = s->n->files.n, total = 0;
	uint32_t *offsets[POOL_MAX_WORKERS] = { NULL };

	for (unsigned int w = 0; w < workers; w++)
		total += s->gathers[w].incs.n;
	join_strings(incs, s, workers, offsets);
	incs->first = mem_array(NULL, n_files + 1, sizeof(*incs->first));
	incs->items = mem_array(NULL, total, sizeof(*incs->items));
	total = 0;
	for (size_t i = 0; i < n_files; i++) {
		const struct slice *sl = &s->slices[i];
		const uint32_t *from;

		incs->first[i] = (uint32_t)total;
		if (sl->n == UINT32_MAX || !sl->n)
			continue;
		from = s->gathers[sl->worker].incs.items + sl->first;
		for (uint32_t k = 0; k < sl->n; k++)
			incs->items[total++] =
				offsets[sl->worker][from[k] >> 1] << 1 | (from[k] & 1);
	}
	incs->first[n_files] = (uint32_t)total;
	incs->n_files = (uint32_t)n_files;
	s->n->have_incs = true;
	for (unsigned int w = 0; w < workers; w++)
		free(offsets[w]);
}

int names_scan(struct names *n, bool keep, struct err *err)
{
	unsigned int workers = n->ctx->jobs ? n->ctx->jobs :
					      pool_default_workers();
	struct scan s = { .n = n, .keep = keep };
	int rc;

	if (workers > POOL_MAX_WORKERS)
		workers = POOL_MAX_WORKERS;
	s.gathers = mem_zalloc(workers * sizeof(*s.gathers));
	s.slices = mem_zalloc(n->files.n * sizeof(*s.slices));
	rc = pool_run(workers, n->files.n, 16, scan_step, &s, err);
	if (rc == 0) {
		names_parts_clear(n);
		rc = make_parts(&s, workers, err);
	}
	if (rc == 0)
		make_includes(&s, workers);
	for (unsigned int w = 0; w < workers; w++) {
		struct gather *g = &s.gathers[w];

		fstore_give_repo(n->store, g->repo);
		VEC_RELEASE(&g->posts);
		VEC_RELEASE(&g->incs);
		map_release(&g->strings);
		arena_release(&g->arena);
	}
	free(s.gathers);
	free(s.slices);
	return rc;
}

static inline const unsigned char *get_varint(uint32_t *v, const unsigned char *p,
					      const unsigned char *end)
{
	uint32_t shift = 0;

	/* mostly one to three bytes, with more behind */
	if (end - p >= 3) {
		uint32_t a = p[0], b = p[1], c = p[2];

		*v = a & 0x7f;
		if (a < 0x80)
			return p + 1;
		*v |= (b & 0x7f) << 7;
		if (b < 0x80)
			return p + 2;
		*v |= c << 14;
		if (c < 0x80)
			return p + 3;
	}
	*v = 0;
	while (p < end && shift < 32) {
		*v |= (uint32_t)(*p & 0x7f) << shift;
		shift += 7;
		if (!(*p++ & 0x80))
			return p;
	}
	return NULL;
}

void names_make_steps(struct names_part *part)
{
	const unsigned char *p = part->data, *end = p + part->len;
	VEC(struct names_step) steps = VEC_INIT;
	uint32_t hash = 0, step, file;

	VEC_PUSH(&steps, (struct names_step){ 0, 0 });
	for (uint32_t i = 1; p && p < end; i++) {
		p = get_varint(&step, p, end);
		if (p)
			p = get_varint(&file, p, end);
		hash += step;
		if (p && i % NAMES_STEP == 0)
			VEC_PUSH(&steps, (struct names_step){
				hash, (uint32_t)(p - (const unsigned char *)part->data) });
	}
	part->steps = steps.items;
	part->n_steps = (uint32_t)steps.n;
}

/* The last step before all postings of @want. */
static const struct names_step *step_before(const struct names_part *part,
					    uint32_t want)
{
	static const struct names_step start = { 0, 0 };
	uint32_t lo = 0, hi = part->n_steps;

	if (!hi)
		return &start;
	while (hi - lo > 1) {
		uint32_t mid = (lo + hi) / 2;

		if (part->steps[mid].hash < want)
			lo = mid;
		else
			hi = mid;
	}
	return &part->steps[lo];
}

int names_find(file_vec *out, struct names *n, const char *name, struct err *err)
{
	uint32_t want = names_hash(name), hash = 0;
	const struct names_step *step_at;
	const unsigned char *p, *end;
	struct names_part part;
	int rc = names_part(&part, n, part_of(n, want), err);

	if (rc < 0)
		return rc;
	step_at = step_before(&part, want);
	p = (const unsigned char *)part.data + step_at->at;
	end = (const unsigned char *)part.data + part.len;
	hash = step_at->hash;
	while (p && p < end && hash <= want) {
		uint32_t step, file = 0;

		p = get_varint(&step, p, end);
		if (p)
			p = get_varint(&file, p, end);
		hash += step;
		if (p && hash == want && file < n->files.n)
			VEC_PUSH(out, file);
	}
	return 0;
}

int names_n_includes(uint32_t *out, struct names *n, uint32_t file,
		     struct err *err)
{
	int rc = names_need_incs(n, err);

	if (rc < 0)
		return rc;
	*out = n->incs.first[file + 1] - n->incs.first[file];
	return 0;
}

struct names_include names_include(const struct names *n, uint32_t file,
				   uint32_t i)
{
	uint32_t item = n->incs.items[n->incs.first[file] + i];

	return (struct names_include){ .path = n->incs.strings + (item >> 1),
				       .angle = item & 1 };
}
