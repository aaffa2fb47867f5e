// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which series are versions of one thing: of one discussion, or with the same
 * change-id, or the same title by the same author; and other versions that have
 * a subject in common. And what stands beside it: a patch that somebody sends
 * into the discussion.
 */
#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "series-internal.h"

/* How far up a thread to look for what a patch replaces. */
#define MAX_STEPS 1000

struct topics {
	struct series_set *set;
	struct arena arena;
	size_t *up;	/* union-find over series */
};

static size_t head(struct topics *t, size_t i)
{
	while (t->up[i] != i) {
		t->up[i] = t->up[t->up[i]];
		i = t->up[i];
	}
	return i;
}

static void join(struct topics *t, size_t a, size_t b)
{
	a = head(t, a);
	b = head(t, b);
	t->up[a > b ? a : b] = a < b ? a : b;
}

static const char *lower(struct arena *arena, const char *a, const char *b)
{
	char *out = arena_printf(arena, "%s\n%s", a ? a : "", b);

	string_to_lower(out);
	return out;
}

/* Joins with the series that had the same key before. */
static void same_key(struct topics *t, struct map *seen, const char *key, size_t i)
{
	bool added;
	struct map_entry *e = map_put(seen, key, strlen(key), &added);

	if (added)
		e->value = i;
	else
		join(t, i, e->value);
}

static void by_title(struct topics *t)
{
	_cleanup_map_ struct map seen = MAP_INIT;

	for (size_t i = 0; i < t->set->n; i++) {
		const struct series *s = &t->set->series[i];

		if (*s->title && s->author)
			same_key(t, &seen, lower(&t->arena, s->author, s->title), i);
	}
}

static const char *change_id_of(const struct series *s)
{
	if (s->cover && s->cover->change_id)
		return s->cover->change_id;
	for (size_t i = 0; i < s->n; i++) {
		if (s->patches[i].mail->change_id)
			return s->patches[i].mail->change_id;
	}
	return NULL;
}

static void by_change_id(struct topics *t)
{
	_cleanup_map_ struct map seen = MAP_INIT;

	for (size_t i = 0; i < t->set->n; i++) {
		const char *id = change_id_of(&t->set->series[i]);

		if (id)
			same_key(t, &seen, id, i);
	}
}

static void by_thread(struct topics *t, const struct input *in, struct threads *threads)
{
	_cleanup_map_ struct map seen = MAP_INIT;

	for (size_t i = 0; i < t->set->n; i++) {
		const struct mail *m = t->set->series[i].patches[0].mail;
		uint32_t id = threads_head(threads, in->list.items[item_of(in, m)].id);

		same_key(t, &seen, arena_printf(&t->arena, "%u", id), i);
	}
}

/* Two series of one version that share a subject are two things. */
static void by_subject(struct topics *t)
{
	_cleanup_map_ struct map seen = MAP_INIT;

	for (size_t i = 0; i < t->set->n; i++) {
		const struct series *s = &t->set->series[i];

		for (size_t k = 0; s->author && k < s->n; k++) {
			const char *key = lower(&t->arena, s->author, s->patches[k].subject);
			bool added;
			struct map_entry *e = map_put(&seen, key, strlen(key), &added);

			if (added)
				e->value = i;
			else if (t->set->series[e->value].version != s->version)
				join(t, i, e->value);
		}
	}
}

/* What the first mail of a series answers, when that is of another series. */
static size_t sent_into(const struct series_set *set, const struct input *in, size_t i)
{
	const struct series *s = &set->series[i];
	const struct mail *m = s->cover ? s->cover : s->patches[0].mail;
	size_t parent = in->list.items[item_of(in, m)].parent;
	size_t near = parent == NO_ITEM ? NO_ITEM : in->list.items[parent].near;
	size_t other = near == NO_ITEM ? NO_ITEM : in->list.items[near].series;

	return other == i ? NO_ITEM : other;
}

static bool is_numbered(const struct series *s)
{
	return s->patches[0].mail->tags.numbered;
}

static bool is_aside(const struct series *s, const struct series *into)
{
	if (s->version > into->version)
		return false;
	return !s->author || !into->author || strcasecmp(s->author, into->author) ||
	       (!is_numbered(s) && is_numbered(into));
}

void series_relate(struct series_set *set, struct input *in, struct threads *threads)
{
	struct topics t = { .set = set, .arena = ARENA_INIT };

	t.up = arena_alloc(&t.arena, set->n * sizeof(*t.up));
	for (size_t i = 0; i < set->n; i++)
		t.up[i] = i;
	by_thread(&t, in, threads);
	by_change_id(&t);
	by_title(&t);
	by_subject(&t);
	for (size_t i = 0; i < set->n; i++) {
		size_t into = sent_into(set, in, i);

		set->series[i].topic = (unsigned int)head(&t, i);
		set->series[i].aside = into != NO_ITEM &&
				       is_aside(&set->series[i], &set->series[into]);
	}
	arena_release(&t.arena);
}

/*
 * "[PATCH v2 2/3]" alone, in reply to 2/3 of v1: the others stay. As in b4, each
 * patch of the newer version has to be below an older one with its number.
 */
static bool replaces(const struct series_set *set, const struct input *in,
		     const struct series *s, const struct series_patch *p)
{
	size_t at = in->list.items[item_of(in, p->mail)].parent;

	for (size_t steps = 0; at != NO_ITEM && steps < MAX_STEPS; steps++) {
		const struct item *item = &in->list.items[at];
		const struct series *old = item->series == NO_ITEM ? NULL :
					   &set->series[item->series];

		if (old && item->kind == ITEM_PATCH && is_numbered(old) &&
		    old->version < s->version && old->total == s->total &&
		    item->mail->tags.number == p->number)
			return true;
		at = item->parent;
	}
	return false;
}

static bool is_partial(const struct series_set *set, const struct input *in,
		       const struct series *s)
{
	if (!s->n_missing || s->version < 2 || s->cover || !is_numbered(s))
		return false;
	for (size_t k = 0; k < s->n; k++) {
		if (!replaces(set, in, s, &s->patches[k]))
			return false;
	}
	return true;
}

struct version_key {
	unsigned int topic, version, total;
};

/* The cover letter was not sent again, either. */
static void take_cover(struct series *s, const struct series *old)
{
	if (!s->base_commit) {
		s->base_commit = old->base_commit;
		s->prerequisites = old->prerequisites;
		s->n_prerequisites = old->n_prerequisites;
	}
	if (!old->cover)
		return;
	s->cover = old->cover;
	s->title = old->title;
	s->message_id = old->message_id;
}

/* The patches of both by number, those of @s where both have one. */
static void complete_from(struct series_set *set, struct series *s,
			  const struct series *old)
{
	struct series_patch *all = arena_alloc(&set->arena,
					       (s->n + old->n) * sizeof(*all));
	size_t n = 0, i = 0, k = 0, missing = 0;

	while (i < s->n || k < old->n) {
		if (k == old->n || (i < s->n && s->patches[i].number <= old->patches[k].number)) {
			k += k < old->n && s->patches[i].number == old->patches[k].number;
			all[n++] = s->patches[i++];
		} else {
			all[n++] = old->patches[k++];
		}
	}
	s->patches = all;
	s->n = n;
	for (i = 0, k = 0; i < s->n_missing; i++) {
		while (k < n && all[k].number < s->missing[i])
			k++;
		if (k == n || all[k].number != s->missing[i])
			s->missing[missing++] = s->missing[i];
	}
	s->n_missing = missing;
}

static int compare_versions(const void *a, const void *b)
{
	const struct series *x = *(struct series *const *)a, *y = *(struct series *const *)b;

	if (x->version != y->version)
		return x->version < y->version ? -1 : 1;
	return x < y ? -1 : x > y;
}

/* From the oldest on: a version may be made of parts itself. */
void series_reroll(struct series_set *set, struct input *in)
{
	_cleanup_free_ struct series **sorted = mem_array(NULL, set->n, sizeof(*sorted));
	_cleanup_free_ struct version_key *keys = mem_array(NULL, set->n, sizeof(*keys));
	_cleanup_map_ struct map seen = MAP_INIT;

	for (size_t i = 0; i < set->n; i++)
		sorted[i] = &set->series[i];
	if (set->n > 1)
		qsort(sorted, set->n, sizeof(*sorted), compare_versions);
	for (size_t i = 0; i < set->n; i++) {
		struct series *s = sorted[i];
		const struct version_key key = { s->topic, s->version - 1, s->total };
		const struct map_entry *e = map_find(&seen, (const char *)&key, sizeof(key));

		if (e && is_partial(set, in, s)) {
			complete_from(set, s, sorted[e->value]);
			take_cover(s, sorted[e->value]);
		}
		keys[i] = (struct version_key){ s->topic, s->version, s->total };
		if (!s->aside)
			map_put(&seen, (const char *)&keys[i], sizeof(keys[i]), NULL)->value = i;
	}
}
