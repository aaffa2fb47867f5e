// SPDX-License-Identifier: GPL-2.0-only
#include "capi/delta-internal.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/pool.h"
#include "base/vec.h"
#include "capi/ctree-internal.h"
#include "capi/fstore.h"

/* Of so many files the facts stay in memory as they are: some 100 MB. */
#define WHOLE_FILES 6000

/* Hashes of names. */
struct name_set {
	uint64_t *slots;
	size_t mask, n;
};

static void set_init(struct name_set *s, size_t names)
{
	size_t size = 64;

	while (size < names * 2)
		size *= 2;
	s->slots = mem_zalloc(size * sizeof(*s->slots));
	s->mask = size - 1;
}

static size_t set_place(const struct name_set *s, uint64_t name)
{
	size_t i = (name >> 1) & s->mask;

	while (s->slots[i] && s->slots[i] != name)
		i = (i + 1) & s->mask;
	return i;
}

/* What one worker has: names that differ, and room to compare. */
struct comparer {
	name_vec names;
	name_vec below;		/* those that differ below as well */
	name_vec all;		/* of one file */
	form_vec forms[2];
};

/* What is known of the two versions of a file without its facts; or NULL. */
struct known {
	const struct blob_forms *forms[2];
};

struct reader {
	struct ctx *ctx;
	struct ctree *tree[2];
	const struct tree_changes *changes;
	struct delta_files *out;
	bool keep;		/* the world keeps the facts */
	bool whole;		/* so few that nothing has to be squeezed */
	bool names;		/* which are kept, too */
	const struct delta_below *below;
	struct entering *entering;
	struct comparer workers[POOL_MAX_WORKERS];
	struct known *known;		/* by change; NULL where facts are kept */
	struct name_set changed;
};

static int read_side(struct reader *r, size_t i, int side, struct err *err)
{
	const struct tree_change *ch = &r->changes->items[i];
	const git_oid *blob = side == DELTA_OLD ? &ch->old_oid : &ch->new_oid;
	uint32_t mode = side == DELTA_OLD ? ch->old_mode : ch->new_mode;
	struct delta_file *f = &r->out->items[i];
	_cleanup_strbuf_ struct strbuf row = STRBUF_INIT;
	int rc;

	if (!mode)
		return 0;
	if (r->keep) {
		const struct facts *kept;

		rc = ctree_entry_facts(&kept, r->tree[side], ch->path, mode, blob, err);
		if (rc == 0) {
			f->facts[side] = *kept;
			f->facts[side].block = NULL;	/* borrowed */
		}
	} else {
		rc = ctree_take_entry_facts(&f->facts[side], &row, r->whole, r->tree[side],
					    ch->path, mode, blob, err);
		if (rc == 0 && row.len && !r->whole) {
			f->squeezed[side] = mem_dup(row.buf, row.len);
			f->squeezed_len[side] = row.len;
		}
	}
	f->read[side] = rc == 0;
	return rc < 0 ? rc : 0;
}

/* As they are kept: half of a hash says where to look. */
static uint32_t short_name(uint64_t name)
{
	return (uint32_t)(name >> 32);
}

static void keep_names(struct delta_file *f, const name_vec *all)
{
	f->names = mem_array(NULL, all->n, sizeof(*f->names));
	for (size_t i = 0; i < all->n; i++)
		f->names[f->n_names++] = short_name(all->items[i]);
}

/* Only what a plain tree has is known by its blob. */
static struct blob_memory *memory_of(const struct reader *r, int side)
{
	return r->tree[side]->snap->paths.n ? NULL : r->ctx->blobs;
}

static bool has_more(const struct facts *facts)
{
	if (facts->marks)
		return true;
	for (uint32_t i = 0; i < facts->n_facts; i++)
		if (facts->facts[i].kind == FACT_EXPORT)
			return true;
	return false;
}

/* The forms of one version: as they are remembered, or of its facts, which are read. */
static int version_forms(struct form_span *out, struct reader *r, size_t i, int side,
			 struct comparer *c, struct err *err)
{
	const struct tree_change *ch = &r->changes->items[i];
	const git_oid *blob = side == DELTA_OLD ? &ch->old_oid : &ch->new_oid;
	struct delta_file *f = &r->out->items[i];
	struct blob_memory *memory = memory_of(r, side);
	const struct blob_forms **known = &r->known[i].forms[side];
	form_vec *mine = &c->forms[side];
	int rc;

	*known = mode_is_file(side == DELTA_OLD ? ch->old_mode : ch->new_mode) ?
			 blob_memory_forms(memory, blob) :
			 NULL;
	if (*known) {
		f->read[side] = true;
		*out = (struct form_span){ (*known)->items, (*known)->n };
		return 0;
	}
	rc = read_side(r, i, side, err);
	if (rc < 0)
		return rc;
	delta_list_forms(mine, &f->facts[side]);
	*out = (struct form_span){ mine->items, mine->n };
	if (f->read[side])
		*known = blob_memory_keep_forms(memory, blob, has_more(&f->facts[side]),
						mine->items, mine->n);
	return 0;
}

/* Both versions; of many files the facts are not kept but for what comes of them. */
static int read_whole(struct reader *r, size_t i, struct comparer *c, struct err *err)
{
	struct delta_file *f = &r->out->items[i];
	struct form_span forms[2];
	int rc = 0;

	if (r->keep) {
		rc = read_side(r, i, DELTA_OLD, err);
		return rc < 0 ? rc : read_side(r, i, DELTA_NEW, err);
	}
	for (int s = 0; s < 2 && rc == 0; s++)
		rc = version_forms(&forms[s], r, i, s, c, err);
	if (rc < 0)
		return rc;
	c->all.n = 0;
	delta_compare_forms(&c->names, r->names ? &c->all : NULL, forms);
	if (r->names)
		keep_names(f, &c->all);
	for (int s = 0; s < 2; s++)
		if (f->squeezed[s])
			facts_release(&f->facts[s]);
	return 0;
}

static void list_below(struct comparer *c, const struct delta_file *f)
{
	struct form_span forms[2];

	for (int s = 0; s < 2; s++) {
		delta_list_forms(&c->forms[s], &f->facts[s]);
		forms[s] = (struct form_span){ c->forms[s].items, c->forms[s].n };
	}
	delta_compare_forms(&c->below, NULL, forms);
}

/* What is the same below is taken from there: it has all that differs. */
static void borrow_file(struct delta_file *f, const struct delta_file *from, struct comparer *c)
{
	for (int s = 0; s < 2; s++) {
		f->facts[s] = from->facts[s];
		f->facts[s].block = NULL;
		f->read[s] = true;
	}
	list_below(c, f);
}

static int read_file(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct reader *r = payload;
	struct comparer *c = &r->workers[worker];
	uint32_t at = r->below ? r->below->at[i] : DELTA_NOT_BELOW;
	int rc = ctx_cancelled(r->ctx, err);

	if (rc < 0 || !cpath_is_c(r->changes->items[i].path))
		return rc;
	if (at == DELTA_NOT_BELOW)
		return read_whole(r, i, c, err);
	borrow_file(&r->out->items[i], &r->below->files->items[at], c);
	return 0;
}

static void set_add_all(struct name_set *s, const name_vec *names)
{
	for (size_t i = 0; i < names->n; i++)
		s->slots[set_place(s, names->items[i])] = names->items[i];
}

static void join_names(struct reader *r)
{
	size_t n = 0;

	for (size_t w = 0; w < POOL_MAX_WORKERS; w++)
		n += r->workers[w].names.n + r->workers[w].below.n;
	set_init(&r->changed, n);
	for (size_t w = 0; w < POOL_MAX_WORKERS; w++) {
		set_add_all(&r->changed, &r->workers[w].names);
		set_add_all(&r->changed, &r->workers[w].below);
	}
}

/* ------------------------------------------------------------ over a tree in the middle */

#define FILTER_BITS 65536u

/* Names that differ now and did not below, where facts of them were not kept. */
struct entering {
	VEC(uint32_t) names;	/* short, sorted */
	uint64_t filter[FILTER_BITS / 64];
};

static int by_number(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

/* What differs below: of what was borrowed, and of the files that are others now. */
static void differing_below(struct name_set *out, const struct reader *r)
{
	const struct delta_below *b = r->below;
	_cleanup_free_ bool *same = mem_zalloc(b->files->n + 1);
	struct comparer c = { .names = VEC_INIT };
	size_t n = 0;

	for (size_t i = 0; i < r->changes->n; i++)
		if (b->at[i] != DELTA_NOT_BELOW)
			same[b->at[i]] = true;
	for (size_t i = 0; i < b->files->n; i++)
		if (!same[i])
			list_below(&c, &b->files->items[i]);
	for (size_t w = 0; w < POOL_MAX_WORKERS; w++)
		n += r->workers[w].below.n;
	set_init(out, n + c.below.n);
	for (size_t w = 0; w < POOL_MAX_WORKERS; w++)
		set_add_all(out, &r->workers[w].below);
	set_add_all(out, &c.below);
	VEC_RELEASE(&c.below);
	VEC_RELEASE(&c.forms[0]);
	VEC_RELEASE(&c.forms[1]);
}

static void find_entering(struct entering *out, const struct reader *r)
{
	struct name_set below;

	differing_below(&below, r);
	for (size_t w = 0; w < POOL_MAX_WORKERS; w++) {
		const name_vec *names = &r->workers[w].names;

		for (size_t i = 0; i < names->n; i++)
			if (!below.slots[set_place(&below, names->items[i])])
				VEC_PUSH(&out->names, short_name(names->items[i]));
	}
	free(below.slots);
	VEC_SORT(&out->names, by_number);
	for (size_t i = 0; i < out->names.n; i++) {
		uint32_t bit = out->names.items[i] % FILTER_BITS;

		out->filter[bit / 64] |= (uint64_t)1 << (bit % 64);
	}
}

static bool has_entering(const struct entering *e, const struct delta_file *f)
{
	for (uint32_t i = 0; i < f->n_names; i++) {
		uint32_t bit = f->names[i] % FILTER_BITS;

		if (e->filter[bit / 64] >> (bit % 64) & 1 &&
		    bsearch(&f->names[i], e->names.items, e->names.n, sizeof(*e->names.items),
			    by_number))
			return true;
	}
	return false;
}

/* A file that has one of them is read again. */
static int read_again(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct reader *r = payload;
	struct delta_file *f = &r->out->items[i];
	uint32_t at = r->below->at[i];

	if (at == DELTA_NOT_BELOW || !has_entering(r->entering, &r->below->files->items[at]))
		return 0;
	for (int s = 0; s < 2; s++) {
		f->facts[s] = (struct facts)FACTS_INIT;
		f->read[s] = false;
	}
	return read_whole(r, i, &r->workers[worker], err);
}

/* Once the names that differ are known. */
static int complete(struct reader *r, struct err *err)
{
	struct entering e = { .names = VEC_INIT };
	int rc = 0;

	r->entering = &e;
	find_entering(&e, r);
	if (e.names.n)
		rc = pool_run(r->ctx->jobs, r->changes->n, 64, read_again, r, err);
	VEC_RELEASE(&e.names);
	return rc;
}

/* ---------------------------------------------------------------------------- the whole */

/* Only what can be part of a change stays, and exports; what is @lent is copied. */
static void reduce(const struct reader *r, struct facts *facts, bool lent)
{
	_cleanup_free_ uint8_t *keep = mem_zalloc(facts->n_facts);
	uint32_t n = 0, needed = 0;
	struct facts less;

	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		bool is_compared = delta_is_compared(f);

		keep[i] = is_compared ?
				  r->changed.slots[set_place(&r->changed,
							     delta_name_hash(facts, f))] != 0 :
				  true;
		needed += keep[i] && (is_compared || f->kind == FACT_EXPORT);
		n += keep[i];
	}
	if (n == facts->n_facts && !lent)
		return;
	if (n < facts->n_facts && !needed && !facts->marks) {
		facts_release(facts);
		return;
	}
	if (n < facts->n_facts && !needed)
		memset(keep, 0, facts->n_facts);
	facts_select(&less, facts, keep);
	facts_release(facts);
	*facts = less;
}

/* Whether there is anything that reduce() would leave. */
static bool is_needed(const struct reader *r, const struct blob_forms *forms)
{
	if (forms->more)
		return true;
	for (uint32_t i = 0; i < forms->n; i++)
		if (r->changed.slots[set_place(&r->changed, forms->items[i].name)])
			return true;
	return false;
}

/* Of a version whose forms were known: most are asked for by many deltas. */
static int recall_facts(bool *lent, struct reader *r, size_t i, int s, struct err *err)
{
	const struct tree_change *ch = &r->changes->items[i];
	const git_oid *blob = s == DELTA_OLD ? &ch->old_oid : &ch->new_oid;
	struct facts *facts = &r->out->items[i].facts[s];
	struct blob_memory *memory = memory_of(r, s);
	int rc;

	*lent = blob_memory_facts(facts, memory, blob);
	if (*lent)
		return 0;
	rc = read_side(r, i, s, err);
	if (rc >= 0)
		blob_memory_keep_facts(memory, blob, facts);
	return rc;
}

/* The facts of a version that was compared, wherever they are; @lent by the memory. */
static int bring_facts(bool *lent, struct reader *r, size_t i, int s, struct err *err)
{
	struct delta_file *f = &r->out->items[i];

	*lent = false;
	if (f->squeezed[s])
		return facts_squeezed(&f->facts[s], f->squeezed[s], f->squeezed_len[s]) ?
			       0 :
			       err_set(err, "facts do not come back from memory");
	return r->known[i].forms[s] && !f->facts[s].block ?
		       recall_facts(lent, r, i, s, err) :
		       0;
}

static void drop_squeezed(struct delta_file *f, int s)
{
	free(f->squeezed[s]);
	f->squeezed[s] = NULL;
}

static int reduce_file(void *payload, size_t i, unsigned int worker,
		       struct err *err)
{
	struct reader *r = payload;
	struct delta_file *f = &r->out->items[i];
	int rc = 0;

	(void)worker;
	for (int s = 0; s < 2 && rc >= 0; s++) {
		const struct blob_forms *known = r->known[i].forms[s];
		bool lent;

		if (known && !is_needed(r, known)) {
			facts_release(&f->facts[s]);
			drop_squeezed(f, s);
			continue;
		}
		rc = bring_facts(&lent, r, i, s, err);
		drop_squeezed(f, s);
		if (rc >= 0 && f->read[s])
			reduce(r, &f->facts[s], lent);
	}
	return rc;
}

static void reader_release(struct reader *r)
{
	for (size_t w = 0; w < POOL_MAX_WORKERS; w++) {
		VEC_RELEASE(&r->workers[w].names);
		VEC_RELEASE(&r->workers[w].below);
		VEC_RELEASE(&r->workers[w].all);
		VEC_RELEASE(&r->workers[w].forms[0]);
		VEC_RELEASE(&r->workers[w].forms[1]);
	}
	free(r->changed.slots);
	free(r->known);
}

struct delta_files *delta_files_new(size_t n)
{
	struct delta_files *f = mem_zalloc(sizeof(*f));

	f->n = n;
	f->items = mem_array(NULL, n, sizeof(*f->items));
	for (size_t i = 0; i < n; i++)
		f->items[i] = (struct delta_file){
			.facts = { FACTS_INIT, FACTS_INIT },
		};
	return f;
}

int delta_files_read(struct delta_files *out, struct ctx *ctx, struct ctree *old,
		     struct ctree *new, const struct tree_changes *changes,
		     const struct delta_below *below, bool names, struct err *err)
{
	_cleanup_(reader_release) struct reader r = {
		.ctx = ctx, .tree = { old, new }, .changes = changes, .out = out,
		.below = below, .names = names,
		.keep = changes->n <= DELTA_KEEP_FILES,
		.whole = changes->n <= WHOLE_FILES,
	};
	int rc;

	r.known = r.keep ? NULL : mem_zalloc((changes->n + 1) * sizeof(*r.known));
	rc = pool_run(ctx->jobs, changes->n, 16, read_file, &r, err);
	if (rc < 0 || r.keep)
		return rc;
	join_names(&r);
	if (below)
		rc = complete(&r, err);
	if (rc < 0)
		return rc;
	return pool_run(ctx->jobs, changes->n, 64, reduce_file, &r, err);
}

struct delta_files *delta_files_free(struct delta_files *f)
{
	for (size_t i = 0; f && i < f->n; i++)
		for (int s = 0; s < 2; s++) {
			facts_release(&f->items[i].facts[s]);
			free(f->items[i].squeezed[s]);
		}
	for (size_t i = 0; f && !f->names && i < f->n; i++)
		free(f->items[i].names);
	if (f) {
		free(f->items);
		free(f->block);
		free(f->names);
		delta_files_free(f->below);
	}
	free(f);
	return NULL;
}
