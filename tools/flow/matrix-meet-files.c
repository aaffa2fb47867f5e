// SPDX-License-Identifier: GPL-2.0-only
/* Files that the root changed between two homes, in which a tree's changes can be met. */
#include <string.h>

#include "capi/cpath.h"
#include "flow/matrix-meet-internal.h"

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
			rc = find_macros(f, &meet_slot(f->m, i)->side.changes,
					 &f->m->layers[i].words, &ignored);
	}
	return rc >= 0;
}

static void list_files(struct tree_changes *out, const struct file_search *f)
{
	for (size_t i = f->first; i < f->end; i++) {
		const struct tree_changes *c = &meet_slot(f->m, i)->side.changes;

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
		const struct side_slot *slot = meet_slot(f->m, i);

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
	const struct side_slot *slot = meet_slot(m, row);
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
