// SPDX-License-Identifier: GPL-2.0-only
#include "flow/matrix-meet.h"

#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "base/pool.h"
#include "capi/ctree.h"
#include "capi/meet.h"
#include "repo/history.h"

#define NO_NODE SIZE_MAX

/* A home, or the root's tip. */
struct node {
	git_oid commit, tree;
	int64_t time;
	size_t rows;		/* that have it for a home */
};

/* One set of changes: of row i, or behind them from node to node. */
struct layer {
	git_oid base, tip;	/* commits, for what was reverted */
	size_t slot;		/* NO_SLOT: none */
	struct meet_side side;
	struct meet_words words;	/* of steps */
	VEC(uint32_t) reverts;
};

struct matrix_meet {
	struct ctx *ctx;
	struct matrix_sides *sides;
	matrix_ctx_fn ctx_of;
	void *payload;
	const struct matrix_result *r;
	VEC(struct node) nodes;		/* by time */
	size_t *home;			/* by row: index of its node, or NO_NODE */
	struct layer *layers;		/* n_rows of rows, then nodes.n - 1 steps */
	size_t n_layers;
	uint32_t *meets;		/* what the one brings and the other runs into */
};

static const struct side_slot *slot_of(const struct matrix_meet *m, size_t layer)
{
	size_t slot = m->layers[layer].slot;

	return slot == NO_SLOT ? NULL : &m->sides->items.items[slot];
}

struct matrix_meet *matrix_meet_free(struct matrix_meet *m)
{
	if (!m)
		return NULL;
	for (size_t i = 0; i < m->n_layers; i++) {
		meet_side_release(&m->layers[i].side);
		meet_words_release(&m->layers[i].words);
		VEC_RELEASE(&m->layers[i].reverts);
	}
	VEC_RELEASE(&m->nodes);
	free(m->layers);
	free(m->home);
	free(m->meets);
	free(m);
	return NULL;
}

/* ----------------------------------------------------------------------- the homes */

static bool is_compared(const struct matrix_row *row)
{
	return !row->error && !row->left_out;
}

static size_t find_node(const struct matrix_meet *m, const git_oid *commit)
{
	for (size_t i = 0; i < m->nodes.n; i++)
		if (git_oid_equal(&m->nodes.items[i].commit, commit))
			return i;
	return NO_NODE;
}

static int add_node(struct matrix_meet *m, const git_oid *commit, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	int rc;

	if (find_node(m, commit) != NO_NODE)
		return 0;
	rc = history_commit_info(&l, m->ctx->repo, commit, err);
	if (rc < 0)
		return rc;
	VEC_PUSH(&m->nodes, (struct node){ .commit = *commit, .tree = l.items[0].tree,
					   .time = l.items[0].commit_time });
	return 0;
}

static int by_time(const void *a, const void *b)
{
	const struct node *x = a, *y = b;

	if (x->time != y->time)
		return x->time < y->time ? -1 : 1;
	return git_oid_cmp(&x->commit, &y->commit);
}

/* The bases of a row and the root; none where they have no common history. */
static void bases_of(struct oid_vec *out, const struct matrix_meet *m, size_t row,
		     size_t root)
{
	_cleanup_err_ struct err ignored = ERR_INIT;

	if (!is_compared(&m->r->rows[row]) || git_oid_is_zero(&m->r->rows[row].commit))
		return;
	(void)repo_merge_bases(out, m->ctx->repo, m->ctx->cache, &m->r->rows[root].commit,
			       &m->r->rows[row].commit, NULL, &ignored);
}

/* Of several bases the one that most others have alone. */
static int choose_homes(struct matrix_meet *m, const struct oid_vec *bases, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < m->r->n_rows && rc >= 0; i++)
		if (bases[i].n == 1)
			rc = add_node(m, &bases[i].items[0], err);
	for (size_t i = 0; i < m->r->n_rows && rc >= 0; i++)
		if (bases[i].n == 1)
			m->nodes.items[find_node(m, &bases[i].items[0])].rows++;
	for (size_t i = 0; i < m->r->n_rows && rc >= 0; i++) {
		size_t best = 0;
		uint64_t most = 0;

		for (size_t k = 0; k < bases[i].n; k++) {
			size_t n = find_node(m, &bases[i].items[k]);
			uint64_t rows = n == NO_NODE ? 0 : m->nodes.items[n].rows;

			if (rows > most) {
				most = rows;
				best = k;
			}
		}
		if (bases[i].n)
			rc = add_node(m, &bases[i].items[best], err);
		if (bases[i].n && rc >= 0)
			m->home[i] = find_node(m, &bases[i].items[best]);
	}
	return rc;
}

/* Sorts the nodes; home[] follows. */
static void sort_nodes(struct matrix_meet *m)
{
	git_oid *commits = mem_zalloc((m->r->n_rows + 1) * sizeof(*commits));

	for (size_t i = 0; i < m->r->n_rows; i++)
		if (m->home[i] != NO_NODE)
			commits[i] = m->nodes.items[m->home[i]].commit;
	VEC_SORT(&m->nodes, by_time);
	for (size_t i = 0; i < m->r->n_rows; i++)
		if (m->home[i] != NO_NODE)
			m->home[i] = find_node(m, &commits[i]);
	free(commits);
}

static int find_homes(struct matrix_meet *m, size_t root, struct err *err)
{
	struct oid_vec *bases = mem_zalloc((m->r->n_rows + 1) * sizeof(*bases));
	int rc;

	m->home = mem_array(NULL, m->r->n_rows + 1, sizeof(*m->home));
	for (size_t i = 0; i < m->r->n_rows; i++) {
		m->home[i] = NO_NODE;
		bases_of(&bases[i], m, i, root);
	}
	rc = choose_homes(m, bases, err);
	if (rc >= 0)
		sort_nodes(m);
	for (size_t i = 0; i < m->r->n_rows; i++)
		oid_vec_release(&bases[i]);
	free(bases);
	return rc;
}

/* ---------------------------------------------------------------------- the layers */

static int layer_of_row(struct matrix_meet *m, size_t row, struct err *err)
{
	const struct node *home;
	_cleanup_rev_ struct rev tip = REV_INIT;
	int rc;

	m->layers[row].slot = NO_SLOT;
	if (m->home[row] == NO_NODE)
		return 0;
	home = &m->nodes.items[m->home[row]];
	rc = rev_of_commit(&tip, m->ctx->repo, &m->r->rows[row].commit, NULL, err);
	if (rc < 0 || git_oid_equal(&tip.tree, &home->tree))
		return rc;
	m->layers[row].base = home->commit;
	m->layers[row].tip = tip.commit;
	m->layers[row].slot = matrix_sides_want(m->sides, &home->tree, &tip.tree);
	return 0;
}

static int book_layers(struct matrix_meet *m, struct err *err)
{
	size_t n_rows = m->r->n_rows;
	int rc = 0;

	m->n_layers = n_rows + (m->nodes.n ? m->nodes.n - 1 : 0);
	m->layers = mem_zalloc((m->n_layers + 1) * sizeof(*m->layers));
	for (size_t i = 0; i < n_rows && rc >= 0; i++)
		rc = layer_of_row(m, i, err);
	for (size_t i = 0; i + 1 < m->nodes.n; i++) {
		const struct node *a = &m->nodes.items[i], *b = a + 1;
		struct layer *l = &m->layers[n_rows + i];

		l->base = a->commit;
		l->tip = b->commit;
		l->slot = matrix_sides_want(m->sides, &a->tree, &b->tree);
	}
	return rc;
}

static bool is_step(const struct matrix_meet *m, size_t layer)
{
	return layer >= m->r->n_rows;
}

static int fill_layer(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct matrix_meet *m = payload;
	/* the large ones first: the steps */
	struct layer *l = &m->layers[m->n_layers - 1 - i];
	const struct side_slot *slot = slot_of(m, m->n_layers - 1 - i);
	_cleanup_strbuf_ struct strbuf reverts = STRBUF_INIT;
	struct ctx *ctx;
	int rc = ctx_cancelled(m->ctx, err);

	if (rc < 0 || !slot || slot->rc < 0)
		return rc;
	rc = m->ctx_of(&ctx, m->payload, worker, err);
	if (rc >= 0)
		rc = meet_side_make(&l->side, ctx, &slot->base_tree, &slot->tip_tree,
				    &slot->side.changes, err);
	if (rc >= 0 && is_step(m, (size_t)(l - m->layers)))
		rc = meet_words_make(&l->words, ctx, &slot->base_tree, &slot->tip_tree,
				     &slot->side.changes, err);
	if (rc >= 0)
		rc = meet_reverts(&reverts, ctx, &l->base, &l->tip, err);
	for (size_t k = 0; rc >= 0 && k + sizeof(uint32_t) <= reverts.len;
	     k += sizeof(uint32_t)) {
		uint32_t key;

		memcpy(&key, reverts.buf + k, sizeof(key));
		VEC_PUSH(&l->reverts, key);
	}
	return rc;
}

/* --------------------------------------------------------------------------- joins */

static void meet(struct matrix_meet *m, size_t from, size_t to, uint32_t what)
{
	m->meets[from * m->n_layers + to] |= what;
}

static uint32_t met(const struct matrix_meet *m, size_t from, size_t to)
{
	return m->meets[from * m->n_layers + to];
}

struct offer {
	struct meet_offer o;
	uint32_t layer;
};

typedef VEC(struct offer) offer_vec;

#define FILTER_BITS (1u << 24)

struct join {
	struct matrix_meet *m;
	offer_vec offers;	/* sorted by key */
	uint64_t *filter;	/* of keys that are offered */
};

static int by_key(const void *a, const void *b)
{
	const struct offer *x = a, *y = b;

	if (x->o.key != y->o.key)
		return x->o.key < y->o.key ? -1 : 1;
	return x->layer < y->layer ? -1 : x->layer > y->layer;
}

static void collect(struct join *j)
{
	struct matrix_meet *m = j->m;

	for (size_t i = 0; i < m->n_layers; i++) {
		const struct layer *l = &m->layers[i];

		for (uint32_t k = 0; k < l->side.n_offers; k++)
			VEC_PUSH(&j->offers, (struct offer){ l->side.offers[k], (uint32_t)i });
		for (size_t k = 0; k < l->reverts.n; k++)
			VEC_PUSH(&j->offers, (struct offer){
				{ l->reverts.items[k], UINT32_MAX, MEET_REVERT }, (uint32_t)i });
	}
	VEC_SORT(&j->offers, by_key);
	j->filter = mem_zalloc(FILTER_BITS / 8);
	for (size_t i = 0; i < j->offers.n; i++) {
		uint32_t bit = j->offers.items[i].o.key & (FILTER_BITS - 1);

		j->filter[bit / 64] |= (uint64_t)1 << (bit % 64);
	}
}

/* The same file of another layer; NULL: it did not change that. */
static const struct tree_change *same_path(const struct matrix_meet *m, size_t layer,
					   const struct tree_change *ch)
{
	return tree_changes_find(&slot_of(m, layer)->side.changes, ch->path, ch->len);
}

/* Whether a layer changed a header in the directory of @path, or below. */
static bool is_near(const struct matrix_meet *m, size_t layer, const char *path)
{
	const struct tree_changes *c = &slot_of(m, layer)->side.changes;
	const char *slash = strrchr(path, '/');
	size_t n = slash ? (size_t)(slash + 1 - path) : 0;

	for (size_t i = tree_changes_lower(c, path, n);
	     i < c->n && c->items[i].len > n && memcmp(c->items[i].path, path, n) == 0; i++)
		if (cpath_is_header(c->items[i].path))
			return true;
	return false;
}

/* Whether an offer counts for a layer: not what that one has from the same file. */
static uint32_t counts(const struct matrix_meet *m, const struct offer *o, size_t layer)
{
	const struct tree_change *from, *own;
	uint32_t what = o->o.what;

	if (o->o.file == UINT32_MAX)
		return what;
	from = &slot_of(m, o->layer)->side.changes.items[o->o.file];
	own = same_path(m, layer, from);
	if (own && own->new_mode == from->new_mode &&
	    git_oid_equal(&own->new_oid, &from->new_oid))
		return 0;
	if ((what & MEET_HERE && own) ||
	    (what & MEET_NEAR && is_near(m, layer, from->path)))
		what |= MEET_NAME;
	return what & ~(uint32_t)(MEET_HERE | MEET_NEAR);
}

static void look_up(struct join *j, size_t layer, uint32_t key)
{
	struct matrix_meet *m = j->m;
	size_t lo = 0, hi = j->offers.n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (j->offers.items[mid].o.key < key)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (; lo < j->offers.n && j->offers.items[lo].o.key == key; lo++) {
		const struct offer *o = &j->offers.items[lo];

		if (o->layer == layer || (is_step(m, layer) && is_step(m, o->layer)) ||
		    !(o->o.what & ~met(m, o->layer, layer)))
			continue;
		meet(m, o->layer, layer, counts(m, o, layer));
	}
}

static void join_keys(struct join *j)
{
	struct matrix_meet *m = j->m;

	collect(j);
	for (size_t i = 0; i < m->n_layers; i++) {
		const struct meet_side *s = &m->layers[i].side;

		for (uint32_t k = 0; k < s->n_needs; k++) {
			uint32_t bit = s->needs[k] & (FILTER_BITS - 1);

			if (j->filter[bit / 64] >> (bit % 64) & 1)
				look_up(j, i, s->needs[k]);
		}
	}
}

static void join_release(struct join *j)
{
	VEC_RELEASE(&j->offers);
	free(j->filter);
}

/* One changed file of one layer. */
struct touch {
	uint64_t hash;
	uint32_t layer, change;
};

static int by_path(const void *a, const void *b)
{
	const struct touch *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->layer < y->layer ? -1 : x->layer > y->layer;
}

static void in_one_file(struct matrix_meet *m, const struct touch *a, const struct touch *b)
{
	const struct tree_change *x = &slot_of(m, a->layer)->side.changes.items[a->change];
	const struct tree_change *y = &slot_of(m, b->layer)->side.changes.items[b->change];
	uint32_t meets;

	if ((is_step(m, a->layer) && is_step(m, b->layer)) || x->len != y->len ||
	    memcmp(x->path, y->path, x->len) != 0 ||
	    (x->new_mode == y->new_mode && git_oid_equal(&x->new_oid, &y->new_oid)))
		return;
	meets = meet_in_file(&m->layers[a->layer].side, a->change, &m->layers[b->layer].side,
			     b->change);
	meet(m, a->layer, b->layer, meets);
	meet(m, b->layer, a->layer, meets);
}

static void join_files(struct matrix_meet *m)
{
	VEC(struct touch) all = VEC_INIT;

	for (size_t i = 0; i < m->n_layers; i++) {
		const struct side_slot *s = slot_of(m, i);

		for (size_t k = 0; s && s->rc >= 0 && k < s->side.changes.n; k++) {
			const struct tree_change *ch = &s->side.changes.items[k];

			VEC_PUSH(&all, (struct touch){ hash_bytes(ch->path, ch->len, 0),
						       (uint32_t)i, (uint32_t)k });
		}
	}
	VEC_SORT(&all, by_path);
	for (size_t i = 0; i < all.n; i++)
		for (size_t k = i + 1; k < all.n && all.items[k].hash == all.items[i].hash; k++)
			in_one_file(m, &all.items[i], &all.items[k]);
	VEC_RELEASE(&all);
}

static void join_broadly(struct matrix_meet *m)
{
	for (size_t i = 0; i < m->n_layers; i++)
		for (size_t k = 0; k < m->n_layers; k++)
			if (i != k && (!is_step(m, i) || !is_step(m, k)))
				meet(m, i, k, meet_broadly(&m->layers[i].side,
							   &m->layers[k].side));
}

static int fill(struct matrix_meet *m, struct err *err)
{
	_cleanup_(join_release) struct join j = { .m = m };
	int rc = book_layers(m, err);

	if (rc >= 0)
		rc = matrix_sides_fill(m->sides, m->ctx, err);
	if (rc >= 0)
		rc = pool_run(m->ctx->jobs, m->n_layers, 1, fill_layer, m, err);
	if (rc < 0)
		return rc;
	m->meets = mem_zalloc((m->n_layers * m->n_layers + 1) * sizeof(*m->meets));
	join_keys(&j);
	join_files(m);
	join_broadly(m);
	return 0;
}

int matrix_meet_make(struct matrix_meet **out, struct ctx *ctx,
		     const struct matrix_result *r, struct matrix_sides *sides,
		     matrix_ctx_fn ctx_of, void *payload, struct err *err)
{
	_cleanup_(matrix_meet_freep) struct matrix_meet *m = NULL;
	size_t root = matrix_sides_root(r);
	int rc;

	*out = NULL;
	if (root == r->n_rows)
		return 0;
	m = mem_zalloc(sizeof(*m));
	m->ctx = ctx;
	m->sides = sides;
	m->ctx_of = ctx_of;
	m->payload = payload;
	m->r = r;
	rc = find_homes(m, root, err);
	if (rc >= 0)
		rc = fill(m, err);
	if (rc < 0)
		return rc;
	*out = TAKE_PTR(m);
	return 0;
}

/* --------------------------------------------------------------------------- a pair */

/*
 * What @row did and the root did between two homes: out[0] is what the row runs into, out[1]
 * what the root's changes do.
 */
static void along(uint32_t out[2], const struct matrix_meet *m, size_t row, size_t a, size_t b)
{
	size_t from = a < b ? a : b, to = a < b ? b : a;

	for (; from < to; from++) {
		out[0] |= met(m, m->r->n_rows + from, row);
		out[1] |= met(m, row, m->r->n_rows + from);
	}
}

static bool has_base(const struct merge_input *in, const git_oid *commit)
{
	for (size_t i = 0; i < in->n_bases; i++)
		if (git_oid_equal(&in->bases[i], commit))
			return true;
	return false;
}

static bool can_tell(const struct matrix_meet *m, size_t row)
{
	const struct side_slot *s;

	if (m->home[row] == NO_NODE)
		return false;
	s = slot_of(m, row);
	return !s || s->rc >= 0;
}

void matrix_meet_find(struct matrix_meeting *out, const struct matrix_meet *m,
		      const struct matrix_pair *p, const struct merge_input *in)
{
	const size_t rows[2] = { p->ours, p->theirs };
	bool at_home[2];

	*out = (struct matrix_meeting){ .known = can_tell(m, rows[0]) && can_tell(m, rows[1]) };
	if (!out->known)
		return;
	for (int s = 0; s < 2; s++) {
		const struct side_slot *slot = slot_of(m, rows[s]);

		out->node[s] = m->home[rows[s]];
		out->home[s] = &m->nodes.items[out->node[s]].commit;
		out->near[s] = &m->nodes.items[out->node[s]].tree;
		out->changes[s] = slot ? &slot->side.changes : NULL;
		at_home[s] = has_base(in, out->home[s]);
	}
	for (int s = 0; s < 2; s++)
		out->own[s] = met(m, rows[!s], rows[s]);
	/*
	 * Who starts from the base meets all that the root did up to the other one's home.
	 * Where neither does, each may have something that the other has not.
	 */
	for (int s = 0; s < 2; s++)
		if (at_home[s] || !at_home[!s])
			along(out->along[s], m, rows[s], out->node[0], out->node[1]);
}

/* ------------------------------------------------------------------- files of the root */

/* Bits of offers that meet in words of a file, and in nothing else. */
#define MEET_WORDS (MEET_NAME | MEET_STATIC)
/* With those that meet in a file that both changed: what a file can be looked up by. */
#define MEET_IN_FILES (MEET_WORDS | MEET_FILE)

#define MAX_KEYS 256	/* more are not told apart by it */
#define MAX_ROUNDS 8

/* What the one brings of which the other has a word. */
static void common_keys(struct meet_keys *out, const struct meet_side *from,
			const struct meet_side *to)
{
	uint32_t at = 0;

	for (uint32_t i = 0; i < from->n_offers; i++) {
		uint32_t key = from->offers[i].key;

		while (at < to->n_needs && to->needs[at] < key)
			at++;
		if (at < to->n_needs && to->needs[at] == key &&
		    from->offers[i].what & (MEET_WORDS | MEET_HERE | MEET_NEAR) &&
		    (!out->n || out->items[out->n - 1] != key))
			VEC_PUSH(out, key);
	}
}

/* The files are looked for between two steps. */
struct file_search {
	const struct matrix_meet *m;
	size_t first, end;		/* layers */
	const struct tree_changes *own;	/* beside them; or NULL */
	const struct tree_changes *other;	/* what meets them in one file; or NULL */
	struct meet_keys keys;
};

static bool has_any(const struct meet_words *w, size_t file, const struct meet_keys *keys)
{
	for (size_t i = 0; i < keys->n; i++)
		if (meet_words_has(w, file, keys->items[i]))
			return true;
	return false;
}

static bool may_define(const struct tree_change *ch)
{
	return ch->new_mode && cpath_is_c(ch->path) && !cpath_is_source(ch->path);
}

/* Macros of one set of changes. @words: NULL, all files are looked at. */
static int find_macros(struct file_search *f, const struct tree_changes *c,
		       const struct meet_words *words, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < c->n && rc >= 0 && f->keys.n <= MAX_KEYS; i++)
		if (may_define(&c->items[i]) && (!words || has_any(words, i, &f->keys)))
			rc = meet_macros(&f->keys, f->m->ctx->repo, &c->items[i], err);
	return rc;
}

/* Until no macro has the name of another. */
static bool settle_keys(struct file_search *f)
{
	_cleanup_err_ struct err ignored = ERR_INIT;
	size_t was = SIZE_MAX;
	int rc = 0;

	for (int round = 0; f->keys.n != was && rc >= 0; round++) {
		was = f->keys.n;
		if (round == MAX_ROUNDS || was > MAX_KEYS)
			return false;
		if (f->own)
			rc = find_macros(f, f->own, NULL, &ignored);
		for (size_t i = f->first; i < f->end && rc >= 0; i++)
			rc = find_macros(f, &slot_of(f->m, i)->side.changes,
					 &f->m->layers[i].words, &ignored);
	}
	return rc >= 0;
}

static void list_files(struct tree_changes *out, const struct file_search *f)
{
	for (size_t i = f->first; i < f->end; i++) {
		const struct tree_changes *c = &slot_of(f->m, i)->side.changes;

		for (size_t k = 0; k < c->n; k++)
			if (has_any(&f->m->layers[i].words, k, &f->keys) ||
			    (f->other && tree_changes_find(f->other, c->items[k].path,
							   c->items[k].len)))
				VEC_PUSH(out, c->items[k]);
	}
	for (size_t i = 0; f->own && i < f->own->n; i++)
		VEC_PUSH(out, f->own->items[i]);
}

static int by_name(const void *a, const void *b)
{
	const struct tree_change *x = a, *y = b;
	int d = memcmp(x->path, y->path, x->len < y->len ? x->len : y->len);

	return d ? d : (x->len > y->len) - (x->len < y->len);
}

/* Whether all that a tree brings to the steps is words. */
static bool by_words(const struct file_search *f, size_t row)
{
	for (size_t i = f->first; i < f->end; i++) {
		const struct side_slot *slot = slot_of(f->m, i);

		if (!slot || slot->rc < 0 ||
		    meet_broadly(&f->m->layers[row].side, &f->m->layers[i].side) & MEET_WORDS)
			return false;
	}
	return true;
}

bool matrix_meet_files(struct tree_changes *out, const struct matrix_meet *m,
		       const struct matrix_pair *p, enum check_side s, uint32_t meets,
		       const struct tree_changes *own)
{
	size_t row = s == SIDE_OURS ? p->theirs : p->ours, n = m->r->n_rows;
	size_t from = m->home[row], to = m->home[s == SIDE_OURS ? p->ours : p->theirs];
	const struct side_slot *slot = slot_of(m, row);
	struct file_search f = { .m = m, .first = n + from, .end = n + to, .own = own };
	bool known = !(meets & ~(uint32_t)MEET_IN_FILES) && from <= to && slot &&
		     by_words(&f, row);

	if (known && meets & MEET_FILE)
		f.other = &slot->side.changes;

	for (size_t i = f.first; known && i < f.end; i++)
		common_keys(&f.keys, &m->layers[row].side, &m->layers[i].side);
	known = known && settle_keys(&f);
	if (known) {
		list_files(out, &f);
		VEC_SORT(out, by_name);
	}
	VEC_RELEASE(&f.keys);
	return known;
}

void matrix_meet_each(const struct matrix_meet *m, matrix_changes_fn fn, void *payload)
{
	for (size_t i = 0; i < m->n_layers; i++) {
		const struct side_slot *s = slot_of(m, i);

		if (s && s->rc >= 0)
			fn(payload, &s->side.changes);
	}
}
