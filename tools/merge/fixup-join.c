// SPDX-License-Identifier: GPL-2.0-only
#include "merge/fixup-join.h"

#include <string.h>

#include "base/mem.h"
#include "merge/fixup-internal.h"

/* The resolutions of one store, by what they are. */
struct held {
	struct map m;		/* id, NUL, preimage, postimage → index */
	VEC(struct fixup_variant) v;
	struct arena arena;
};

struct joining {
	struct fixup_store *ours;
	struct held base, mine, theirs;
	fixup_joined_fn fn;
	void *payload;
	struct err *err;
};

static void held_release(struct held *h)
{
	map_release(&h->m);
	VEC_RELEASE(&h->v);
	arena_release(&h->arena);
}

static void joining_release(struct joining *j)
{
	held_release(&j->base);
	held_release(&j->mine);
	held_release(&j->theirs);
}

#define KEY_MAX (RERERE_HEX_MAX + 1 + 2 * GIT_OID_RAWSZ)

static size_t make_key(char key[KEY_MAX], const struct fixup_entry *e,
		       const struct fixup_variant *v)
{
	size_t n = strlen(e->id) + 1;

	memcpy(key, e->id, n);
	memcpy(key + n, v->oid[FIXUP_PREIMAGE].id, GIT_OID_RAWSZ);
	memcpy(key + n + GIT_OID_RAWSZ, v->oid[FIXUP_POSTIMAGE].id, GIT_OID_RAWSZ);
	return n + 2 * (size_t)GIT_OID_RAWSZ;
}

static const struct fixup_variant *held_find(const struct held *h,
					     const struct fixup_entry *e,
					     const struct fixup_variant *v)
{
	char key[KEY_MAX];
	const struct map_entry *found = map_find(&h->m, key, make_key(key, e, v));

	return found ? &h->v.items[found->value] : NULL;
}

static void held_fill(struct held *h, const struct fixup_store *s)
{
	for (size_t i = 0; i < s->entries.n; i++) {
		const struct fixup_entry *e = &s->entries.items[i];

		for (size_t k = 0; k < e->variants.n; k++) {
			const struct fixup_variant *v = &e->variants.items[k];
			char key[KEY_MAX];
			size_t n = make_key(key, e, v);
			bool added;

			if (!fixup_is_resolved(v))
				continue;
			map_put(&h->m, arena_dup(&h->arena, key, n), n,
				&added)->value = h->v.n;
			if (added)
				VEC_PUSH(&h->v, *v);
		}
	}
}

static int tell(const struct joining *j, const struct fixup_joined *what)
{
	return j->fn ? j->fn(j->payload, what, j->err) : 0;
}

/* --------------------------------------------------------- what they took away */

static int take_away(struct joining *j)
{
	for (size_t i = 0; i < j->ours->entries.n; i++) {
		struct fixup_entry *e = &j->ours->entries.items[i];

		for (size_t k = 0; k < e->variants.n; k++) {
			struct fixup_variant *v = &e->variants.items[k];
			int rc;

			if (!fixup_is_resolved(v) || !held_find(&j->base, e, v) ||
			    held_find(&j->theirs, e, v))
				continue;
			v->gone = true;
			rc = tell(j, &(struct fixup_joined){ .entry = e, .variant = v,
							     .gone = true });
			if (rc < 0)
				return rc;
		}
	}
	return 0;
}

/* ------------------------------------------------------------- what they added */

/* What a resolution is beside those of the same id. */
static enum fixup_added kind_of(const struct fixup_entry *e,
				const struct fixup_variant *v)
{
	enum fixup_added what = FIXUP_NEW;

	for (size_t i = 0; e && i < e->variants.n; i++) {
		const struct fixup_variant *other = &e->variants.items[i];
		bool same = git_oid_equal(&other->oid[FIXUP_PREIMAGE],
					  &v->oid[FIXUP_PREIMAGE]);

		if (same && other->gone)
			return FIXUP_REPLACED;
		if (same && fixup_is_resolved(other))
			what = FIXUP_OTHERWISE;
		else if (what == FIXUP_NEW && fixup_is_resolved(other))
			what = FIXUP_VARIANT;
	}
	return what;
}

static unsigned int next_number(const struct fixup_entry *e)
{
	unsigned int n = 0;

	for (size_t i = 0; e && i < e->variants.n; i++)
		if (e->variants.items[i].number >= n)
			n = e->variants.items[i].number + 1;
	return n;
}

static int add_theirs(struct joining *j, const char *id, const struct fixup_variant *v)
{
	struct fixup_entry *e = fixup_store_find(j->ours, id);
	struct fixup_joined what = { .what = kind_of(e, v) };
	struct fixup_variant *mine;
	unsigned int number = next_number(e);

	if (number > FIXUP_VARIANT_MAX)
		return err_set(j->err, "conflict %s has too many variants", id);
	e = fixup_entry_put(j->ours, id);
	mine = fixup_variant_put(e, number);
	*mine = *v;
	mine->number = number;
	mine->fresh = true;
	what.entry = e;
	what.variant = mine;
	return tell(j, &what);
}

/* Where both have it, what they say about it counts if we have not changed that. */
static void take_about(struct joining *j, const struct fixup_entry *e,
		       const struct fixup_variant *v)
{
	const struct fixup_variant *base = held_find(&j->base, e, v);
	const struct fixup_variant *mine = held_find(&j->mine, e, v);
	struct fixup_entry *to = fixup_store_find(j->ours, e->id);
	bool unchanged = !mine->has[FIXUP_ABOUT] ||
			 (base && base->has[FIXUP_ABOUT] &&
			  git_oid_equal(&base->oid[FIXUP_ABOUT], &mine->oid[FIXUP_ABOUT]));

	if (!v->has[FIXUP_ABOUT] || !unchanged ||
	    git_oid_equal(&mine->oid[FIXUP_ABOUT], &v->oid[FIXUP_ABOUT]))
		return;
	for (size_t i = 0; i < to->variants.n; i++) {
		struct fixup_variant *x = &to->variants.items[i];

		if (x->number != mine->number)
			continue;
		x->has[FIXUP_ABOUT] = x->known[FIXUP_ABOUT] = true;
		x->oid[FIXUP_ABOUT] = v->oid[FIXUP_ABOUT];
		x->fresh = true;
	}
}

static int join_entry(struct joining *j, const struct fixup_entry *e)
{
	for (size_t k = 0; k < e->variants.n; k++) {
		const struct fixup_variant *v = &e->variants.items[k];
		int rc = 0;

		if (!fixup_is_resolved(v))
			continue;
		if (held_find(&j->mine, e, v))
			take_about(j, e, v);
		else if (!held_find(&j->base, e, v))
			rc = add_theirs(j, e->id, v);
		if (rc < 0)
			return rc;
	}
	return 0;
}

int fixup_store_join(struct fixup_store *ours, const struct fixup_store *base,
		     const struct fixup_store *theirs, fixup_joined_fn fn,
		     void *payload, struct err *err)
{
	_cleanup_(joining_release) struct joining j = {
		.ours = ours, .fn = fn, .payload = payload, .err = err,
	};
	int rc;

	held_fill(&j.base, base);
	held_fill(&j.mine, ours);
	held_fill(&j.theirs, theirs);
	rc = take_away(&j);
	for (size_t i = 0; rc >= 0 && i < theirs->entries.n; i++)
		rc = join_entry(&j, &theirs->entries.items[i]);
	return rc < 0 ? rc : 0;
}
