// SPDX-License-Identifier: GPL-2.0-only
/*
 * Of all deletions git looks at this one alone, the other side having no say in the others,
 * but that files with the same bytes are found first, for each of them.
 */
#include "merge/renamed.h"

#include <string.h>

#include "base/map.h"
#include "base/vec.h"
#include "merge/similar.h"
#include "merge/span.h"
#include "repo/blob.h"

/* An addition that might be it. */
struct place {
	const struct tree_change *to;
	int most;		/* its score can be */
};

struct search {
	const struct tree_change *gone;
	struct repo *r;
	struct map deleted, added;	/* how often: of each blob */
	VEC(struct place) places;
	struct similar *like;		/* what is gone */
	size_t size;			/* of that */
};

static void search_release(struct search *s)
{
	map_release(&s->deleted);
	map_release(&s->added);
	VEC_RELEASE(&s->places);
	similar_free(s->like);
}

static bool is_empty_blob(const git_oid *oid)
{
	static const unsigned char id[] = {
		0xe6, 0x9d, 0xe2, 0x9b, 0xb2, 0xd1, 0xd6, 0x43, 0x4b, 0x8b,
		0x29, 0xae, 0x77, 0x5a, 0xd8, 0xc2, 0xe4, 0x8c, 0x53, 0x91,
	};

	return memcmp(oid->id, id, sizeof(id)) == 0;
}

/* Empty files are not renamed; links and submodules are a matter of their own. */
static bool is_deletion(const struct tree_change *c)
{
	return !c->new_mode && mode_is_file(c->old_mode) && !is_empty_blob(&c->old_oid);
}

static bool is_addition(const struct tree_change *c)
{
	return !c->old_mode && mode_is_file(c->new_mode) && !is_empty_blob(&c->new_oid);
}

static void count(struct map *m, const git_oid *oid)
{
	map_put(m, (const char *)oid->id, GIT_OID_RAWSZ, NULL)->value++;
}

static uint64_t count_of(const struct map *m, const git_oid *oid)
{
	const struct map_entry *e = map_find(m, (const char *)oid->id, GIT_OID_RAWSZ);

	return e ? e->value : 0;
}

static const char *base_name(const struct tree_change *c)
{
	const char *slash = strrchr(c->path, '/');

	return slash ? slash + 1 : c->path;
}

static bool same_name(const struct tree_change *a, const struct tree_change *b)
{
	return strcmp(base_name(a), base_name(b)) == 0;
}

/* Whether it is clear which additions have the bytes of a deletion, and so are no places. */
static bool find_places(struct search *s, const struct tree_changes *c)
{
	for (size_t i = 0; i < c->n; i++) {
		if (is_deletion(&c->items[i]))
			count(&s->deleted, &c->items[i].old_oid);
		else if (is_addition(&c->items[i]))
			count(&s->added, &c->items[i].new_oid);
	}
	for (size_t i = 0; i < c->n; i++) {
		const struct tree_change *to = &c->items[i];
		uint64_t deleted;

		if (!is_addition(to))
			continue;
		deleted = count_of(&s->deleted, &to->new_oid);
		if (!deleted)
			VEC_PUSH(&s->places, (struct place){ to, 0 });
		else if (count_of(&s->added, &to->new_oid) > deleted)
			return false;
	}
	return true;
}

/* Files with the same bytes. 0 it is one, 1 it cannot be told, 2 there is none. */
static int find_same(const struct tree_change **to, const struct search *s,
		     const struct tree_changes *c)
{
	const git_oid *oid = &s->gone->old_oid;

	if (!count_of(&s->added, oid))
		return 2;
	if (count_of(&s->deleted, oid) > 1)
		return 1;
	for (size_t i = 0; i < c->n; i++)
		if (is_addition(&c->items[i]) && git_oid_equal(&c->items[i].new_oid, oid))
			*to = &c->items[i];
	return 0;
}

/* 0 with the score, 1 it cannot be told, <0 failed. */
static int score(int *out, struct search *s, const struct tree_change *to, struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	int rc = span_read(&b, s->r, &to->new_oid, err);

	if (rc)
		return rc;
	*out = similar_score(s->like, &b);
	return *out < 0;
}

static int measure(struct search *s, struct err *err)
{
	_cleanup_blob_ struct blob b = BLOB_INIT;
	int rc = span_read(&b, s->r, &s->gone->old_oid, err);

	if (rc)
		return rc;
	s->size = b.len;
	s->like = similar_new(&b);
	for (size_t i = 0; s->like && i < s->places.n; i++) {
		size_t size;

		rc = blob_size(&size, s->r, &s->places.items[i].to->new_oid, err);
		if (rc < 0)
			return rc;
		s->places.items[i].most = similar_most(s->size, size);
	}
	return !s->like;
}

/* The one place of the same name. 0 it is that, 1 it cannot be told, 2 it is not, <0 failed. */
static int find_named(const struct tree_change **to, struct search *s,
		      const struct tree_changes *c, struct err *err)
{
	const struct place *p = NULL;
	size_t n = 0;
	int rc, is = 0;

	for (size_t i = 0; i < s->places.n; i++)
		if (same_name(s->places.items[i].to, s->gone)) {
			p = &s->places.items[i];
			n++;
		}
	if (!n)
		return 2;
	for (size_t i = 0; i < c->n; i++)
		if (&c->items[i] != s->gone && is_deletion(&c->items[i]) &&
		    same_name(&c->items[i], s->gone))
			n++;
	if (n > 1)
		return 1;
	if (p->most < SIMILAR_NAMED)
		return 2;
	rc = score(&is, s, p->to, err);
	if (rc)
		return rc;
	*to = p->to;
	return is < SIMILAR_NAMED ? 2 : 0;
}

static int place_cmp(const void *a, const void *b)
{
	const struct place *x = a, *y = b;

	return (x->most < y->most) - (x->most > y->most);
}

/* The most alike: those that cannot be that are not read. 0, 1 none or several, <0 failed. */
static int find_likest(const struct tree_change **to, struct search *s, struct err *err)
{
	int best = SIMILAR_RENAMED - 1;
	bool one = false;

	VEC_SORT(&s->places, place_cmp);
	for (size_t i = 0; i < s->places.n && s->places.items[i].most >= best; i++) {
		int is = 0, rc = score(&is, s, s->places.items[i].to, err);

		if (rc)
			return rc;
		if (is == best)
			one = false;
		if (is <= best)
			continue;
		best = is;
		one = true;
		*to = s->places.items[i].to;
	}
	return !one;
}

int renamed_find(const struct tree_change **to, const struct merge_side *side,
	       const struct tree_change *gone, struct repo *r, struct err *err)
{
	_cleanup_(search_release) struct search s = {
		.gone = gone, .r = r, .deleted = MAP_INIT, .added = MAP_INIT,
	};
	int rc;

	if (!is_deletion(gone) || !find_places(&s, &side->changes))
		return 1;
	rc = find_same(to, &s, &side->changes);
	if (rc < 2 || !s.places.n)
		return rc > 0;
	rc = measure(&s, err);
	if (rc == 0)
		rc = find_named(to, &s, &side->changes, err);
	return rc == 2 ? find_likest(to, &s, err) : rc;
}
