// SPDX-License-Identifier: GPL-2.0-only
#include "series.h"

#include <string.h>

#include "series-internal.h"

/* How many series, or missing numbers, a message names. */
#define MAX_NAMED 10

size_t item_of(const struct input *in, const struct mail *m)
{
	return map_find(&in->by_mail, (const char *)&m, sizeof(m))->value;
}

static void index_mails(struct input *in)
{
	for (size_t i = 0; i < in->list.n; i++) {
		struct item *item = &in->list.items[i];

		map_put(&in->by_mail, (const char *)&item->mail, sizeof(item->mail),
			NULL)->value = i;
	}
}

static void input_release(struct input *in)
{
	for (size_t i = 0; i < in->mails.n; i++)
		mail_free(in->mails.items[i]);
	VEC_RELEASE(&in->mails);
	VEC_RELEASE(&in->unread);
	VEC_RELEASE(&in->list);
	map_release(&in->by_mail);
}

/* One group of all, in their order. */
static void list_all(struct group_list *out, const struct item_list *list)
{
	struct group *g;

	if (!list->n)
		return;
	g = VEC_ADD(out);
	g->kind = GROUP_LISTED;
	g->version = 1;
	g->cover = NO_ITEM;
	for (size_t i = 0; i < list->n; i++) {
		const struct item *item = &list->items[i];

		if (item->kind == ITEM_COVER && !item->mail->diff_len && g->cover == NO_ITEM)
			g->cover = i;
		else
			VEC_PUSH(&g->patches, i);
	}
	g->version = list->items[g->patches.n ? g->patches.items[0] : 0].version;
}

static int make_series(struct series_set *set, struct input *in, struct err *err)
{
	_cleanup_(threads_release) struct threads t = THREADS_INIT;
	_cleanup_(groups_release) struct group_list groups = VEC_INIT;
	int rc;

	index_mails(in);
	threads_make(&t, &in->list);
	items_classify(&in->list, &t);
	if (in->listed)
		list_all(&groups, &in->list);
	else
		groups_make(&groups, in, &t);
	rc = series_build(set, &groups, in, err);
	if (rc < 0)
		return rc;
	series_relate(set, in, &t);
	series_reroll(set, in);
	series_collect(set, in, &t);
	return 0;
}

/* Reads a path, or @data. */
static int read_set(struct series_set **out, const char *path, const char *data,
		    size_t len, const struct mail_opts *opts, struct err *err)
{
	static const struct mail_opts usual = MAIL_OPTS_INIT;
	_cleanup_(series_set_freep) struct series_set *set = mem_zalloc(sizeof(*set));
	_cleanup_(input_release) struct input in = { .opts = opts ? opts : &usual, .set = set };
	int rc = data ? input_bytes(&in, data, len, path, err) : input_read(&in, path, err);

	if (rc < 0)
		return rc;
	rc = make_series(set, &in, err);
	if (rc < 0)
		return rc;
	set->unread = arena_dup(&set->arena, in.unread.items,
				in.unread.n * sizeof(*set->unread));
	set->n_unread = in.unread.n;
	set->mails = TAKE_PTR(in.mails.items);
	set->n_mails = in.mails.n;
	in.mails.n = 0;
	*out = TAKE_PTR(set);
	return 0;
}

int series_read(struct series_set **out, const char *path,
		const struct mail_opts *opts, struct err *err)
{
	return read_set(out, path, NULL, 0, opts, err);
}

int series_read_bytes(struct series_set **out, const char *data, size_t len,
		      const char *name, const struct mail_opts *opts, struct err *err)
{
	return read_set(out, name, data ? data : "", len, opts, err);
}

void series_set_free(struct series_set *set)
{
	if (!set)
		return;
	for (size_t i = 0; i < set->n_mails; i++)
		mail_free(set->mails[i]);
	free(set->mails);
	arena_release(&set->arena);
	free(set);
}

/*
 * Which one to apply.
 */
static int64_t sent_at(const struct series *s)
{
	return (s->cover ? s->cover : s->patches[0].mail)->sent.seconds;
}

/* The newer version; of equal ones the one that was sent later. */
static bool is_newer(const struct series *a, const struct series *b)
{
	if (a->version != b->version)
		return a->version > b->version;
	return sent_at(a) >= sent_at(b);
}

static bool matches(const struct series *s, unsigned int version)
{
	return !s->aside && (!version || s->version == version);
}

static int name_topics(const struct series_set *set, unsigned int version, struct err *err)
{
	_cleanup_strbuf_ struct strbuf names = STRBUF_INIT;
	_cleanup_map_ struct map seen = MAP_INIT;
	unsigned int n = 0;

	for (size_t i = 0; i < set->n; i++) {
		const struct series *s = &set->series[i];
		bool added;

		if (!matches(s, version))
			continue;
		map_put(&seen, (const char *)&s->topic, sizeof(s->topic), &added);
		if (!added)
			continue;
		if (n < MAX_NAMED)
			strbuf_addf(&names, "%s'%s'", n ? ", " : "", s->title);
		n++;
	}
	if (n > MAX_NAMED)
		strbuf_addf(&names, " and %u more", n - MAX_NAMED);
	return err_set(err, "%u series that have nothing to do with each other: %s; "
			    "give them one at a time", n, names.buf);
}

static int none_found(const struct series_set *set, unsigned int version, struct err *err)
{
	_cleanup_strbuf_ struct strbuf have = STRBUF_INIT;

	if (!set->n)
		return err_code(err, ERR_NOT_FOUND, "no patches in %zu mails", set->n_mails);
	for (size_t i = 0; i < set->n && i < MAX_NAMED; i++)
		strbuf_addf(&have, "%sv%u", i ? ", " : "", set->series[i].version);
	return err_code(err, ERR_NOT_FOUND, "no version %u of the series; there is %s",
			version, have.buf);
}

int series_pick(const struct series **out, const struct series_set *set,
		unsigned int version, struct err *err)
{
	const struct series *best = NULL;

	for (size_t i = 0; i < set->n; i++) {
		const struct series *s = &set->series[i];

		if (!matches(s, version))
			continue;
		if (best && s->topic != best->topic)
			return name_topics(set, version, err);
		if (!best || is_newer(s, best))
			best = s;
	}
	if (!best)
		return none_found(set, version, err);
	*out = best;
	return 0;
}

bool series_is_newest(const struct series_set *set, const struct series *s)
{
	for (size_t i = 0; i < set->n; i++) {
		const struct series *o = &set->series[i];

		/* Of two alike the later one, as series_pick() has it. */
		if (o != s && o->topic == s->topic && matches(o, 0) &&
		    is_newer(o, s) && (!is_newer(s, o) || o > s))
			return false;
	}
	return matches(s, 0);
}

/* "2, 5-7" */
static void add_numbers(struct strbuf *out, const struct series *s)
{
	unsigned int named = 0;

	for (size_t i = 0; i < s->n_missing; named++) {
		size_t k = i + 1;

		while (k < s->n_missing && s->missing[k] == s->missing[k - 1] + 1)
			k++;
		if (named == MAX_NAMED) {
			strbuf_addf(out, " and %zu more", s->n_missing - i);
			return;
		}
		strbuf_addf(out, "%s%u", i ? ", " : "", s->missing[i]);
		if (k > i + 1)
			strbuf_addf(out, "-%u", s->missing[k - 1]);
		i = k;
	}
}

int series_complete(const struct series *s, struct err *err)
{
	_cleanup_strbuf_ struct strbuf numbers = STRBUF_INIT;

	if (!s->n_missing)
		return 0;
	add_numbers(&numbers, s);
	return err_code(err, ERR_NOT_FOUND, "patch %s of %u is missing from '%s'",
			numbers.buf, s->total, s->title);
}
