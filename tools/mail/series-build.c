// SPDX-License-Identifier: GPL-2.0-only
/* Groups of mails made into series. */
#include <string.h>

#include "base/char.h"
#include "lines.h"
#include "series-internal.h"
#include "words.h"

/* Of all series of a set; a mail of a few bytes may say that it is of 9,999. */
#define MAX_MISSING 1000000

struct series_list {
	struct series *items;
	size_t n, alloc;
};

struct builder {
	struct series_set *set;
	struct input *in;
	struct item_list *list;
	struct series_list out;
	size_t missing;
};

struct row {
	size_t item;
	unsigned int number;
	int64_t sent;
};

static void builder_release(struct builder *b)
{
	VEC_RELEASE(&b->out);
}

static int compare_rows(const void *a, const void *b)
{
	const struct row *x = a, *y = b;

	if (x->number != y->number)
		return x->number < y->number ? -1 : 1;
	if (x->sent != y->sent)
		return x->sent < y->sent ? -1 : 1;
	return x->item < y->item ? -1 : x->item > y->item;
}

/* By number; without numbers by date, or as they came. */
static struct row *sorted_rows(const struct builder *b, const struct group *g)
{
	struct row *rows = mem_array(NULL, g->patches.n, sizeof(*rows));

	for (size_t i = 0; i < g->patches.n; i++) {
		size_t at = g->patches.items[i];
		const struct mail *m = b->list->items[at].mail;

		rows[i] = (struct row){ .item = at };
		if (g->kind == GROUP_NUMBERED)
			rows[i].number = m->tags.number;
		if (g->kind == GROUP_SINGLE)
			rows[i].sent = m->sent.seconds;
	}
	if (g->patches.n > 1)
		qsort(rows, g->patches.n, sizeof(*rows), compare_rows);
	return rows;
}

static const char *first_text_line(const struct mail *m, struct arena *arena)
{
	struct lines in = { m->body, m->body + m->body_len };
	struct line l;

	while (lines_next(&in, &l)) {
		while (l.n && char_is_space(l.s[l.n - 1]))
			l.n--;
		if (l.n)
			return arena_strndup(arena, l.s, l.n);
	}
	return NULL;
}

/* A patch file without a subject goes by its name, as in git quiltimport. */
static const char *subject_of(const struct item *item, struct arena *arena)
{
	const char *text, *slash, *dot;

	if (*item->mail->subject)
		return item->mail->subject;
	if (item->name) {
		slash = strrchr(item->name, '/');
		text = slash ? slash + 1 : item->name;
		dot = strrchr(text, '.');
		return arena_strndup(arena, text, dot && dot > text ? (size_t)(dot - text) :
					     strlen(text));
	}
	text = first_text_line(item->mail, arena);
	return text ? text : "patch";
}

static struct series_patch patch_of(const struct builder *b, const struct item *item,
				    unsigned int number, unsigned int version)
{
	return (struct series_patch){
		.mail = item->mail,
		.source = item->source,
		.name = item->name,
		.number = number,
		.version = version,
		.strip = item->strip,
		.reverse = item->reverse,
		.subject = subject_of(item, &b->set->arena),
	};
}

/* The numbers from 1 to total that no patch has; patches are in order. */
static int find_missing(struct builder *b, struct series *s, struct err *err)
{
	size_t n = s->total > s->n ? s->total - s->n : 0, k = 0;
	unsigned int number = 1;

	b->missing += n;
	if (b->missing > MAX_MISSING)
		return err_code(err, ERR_TOO_BIG, "more than %u patches are missing",
				MAX_MISSING);
	s->missing = arena_alloc(&b->set->arena, n * sizeof(*s->missing));
	for (size_t i = 0; i <= s->n; i++) {
		unsigned int end = i < s->n ? s->patches[i].number : s->total + 1;

		for (; number < end && k < n; number++)
			s->missing[k++] = number;
		number = end + 1;
	}
	s->n_missing = k;
	return 0;
}

/* What the mails of a series say about it, the cover first. */
static void take_facts(struct series *s, const struct mail *m)
{
	s->rfc |= m->tags.rfc;
	s->resend |= m->tags.resend;
	if (!s->base_commit && m->base_commit) {
		s->base_commit = m->base_commit;
		s->prerequisites = m->prerequisites;
		s->n_prerequisites = m->n_prerequisites;
	}
}

static void set_facts(struct series *s)
{
	const struct mail *head = s->cover ? s->cover : s->patches[0].mail;

	if (s->cover)
		take_facts(s, s->cover);
	for (size_t i = 0; i < s->n; i++)
		take_facts(s, s->patches[i].mail);
	s->title = s->cover && *s->cover->subject ? s->cover->subject : s->patches[0].subject;
	s->message_id = head->message_id;
	s->author = *head->sender.email ? head->sender.email : NULL;
}

static void set_cover(struct builder *b, struct series *s, size_t at, size_t index)
{
	if (at == NO_ITEM)
		return;
	s->cover = b->list->items[at].mail;
	b->list->items[at].series = index;
}

static void set_duplicates(struct builder *b, struct series *s, const struct group *g)
{
	s->duplicates = arena_alloc(&b->set->arena,
				    g->duplicates.n * sizeof(*s->duplicates));
	for (size_t i = 0; i < g->duplicates.n; i++)
		s->duplicates[i] = b->list->items[g->duplicates.items[i]].mail;
	s->n_duplicates = g->duplicates.n;
}

/* @rows: the patches, in order. */
static struct series *add_series(struct builder *b, const struct group *g,
				 const struct row *rows, size_t n, unsigned int version)
{
	size_t index = b->out.n;
	struct series *s = VEC_ADD(&b->out);

	s->version = version;
	s->n = n;
	s->total = g->kind == GROUP_NUMBERED ? g->total : (unsigned int)n;
	s->patches = arena_alloc(&b->set->arena, n * sizeof(*s->patches));
	for (size_t i = 0; i < n; i++) {
		struct item *item = &b->list->items[rows[i].item];

		s->patches[i] = patch_of(b, item, g->kind == GROUP_NUMBERED ?
					 rows[i].number : (unsigned int)i + 1, version);
		item->series = index;
	}
	set_cover(b, s, g->cover, index);
	return s;
}

static char *lower(struct arena *arena, const char *s)
{
	char *out = arena_strdup(arena, s);

	string_to_lower(out);
	return out;
}

/* How many of the rows have subjects of their own. */
static size_t count_distinct(const struct builder *b, const struct row *rows, size_t n)
{
	_cleanup_map_ struct map seen = MAP_INIT;
	_cleanup_arena_ struct arena arena = ARENA_INIT;
	bool added = true;
	size_t i = 0;

	for (; i < n && added; i++) {
		const char *key = lower(&arena, b->list->items[rows[i].item].mail->subject);

		map_put(&seen, key, strlen(key), &added);
	}
	return added ? i : i - 1;
}

/*
 * Patches that were sent without numbers into one thread. The same subject again
 * is the next version, whether it says so or not.
 */
static void add_singles(struct builder *b, const struct group *g, const struct row *rows)
{
	unsigned int version = g->version;

	for (size_t i = 0; i < g->patches.n;) {
		size_t n = count_distinct(b, rows + i, g->patches.n - i);

		(void)add_series(b, g, rows + i, n, version++);
		i += n;
	}
}

static void add_group(struct builder *b, const struct group *g)
{
	_cleanup_free_ struct row *rows = NULL;

	if (g->gone || !g->patches.n)
		return;
	rows = sorted_rows(b, g);
	if (g->kind == GROUP_SINGLE)
		add_singles(b, g, rows);
	else
		set_duplicates(b, add_series(b, g, rows, g->patches.n, g->version), g);
}

/* "2 files changed, 3 insertions(+)" */
static bool has_diffstat(const char *text, size_t len)
{
	struct lines in = { text, text + len };
	struct line l;

	while (lines_next(&in, &l)) {
		size_t i = 0, digits;

		while (i < l.n && l.s[i] == ' ')
			i++;
		for (digits = i; i < l.n && char_is_digit(l.s[i]); i++)
			;
		if (i > digits && l.n - i > 6 && !memcmp(l.s + i, " file", 5) &&
		    memmem(l.s + i, l.n - i, " changed", 8))
			return true;
	}
	return false;
}

/* What the first patch answers is the cover when it looks like one. */
static void find_cover(struct builder *b, struct series *s, size_t index)
{
	size_t at = b->list->items[item_of(b->in, s->patches[0].mail)].parent;
	const struct item *item;

	if (s->cover || at == NO_ITEM)
		return;
	item = &b->list->items[at];
	if (item->series != NO_ITEM)
		return;
	if (item->kind == ITEM_COVER ||
	    (item->kind == ITEM_TEXT &&
	     (has_diffstat(item->mail->body, item->mail->body_len) ||
	      has_diffstat(item->mail->patch, item->mail->patch_len))))
		set_cover(b, s, at, index);
}

static int compare_groups(const void *a, const void *b)
{
	const struct group *x = a, *y = b;

	return x->first < y->first ? -1 : x->first > y->first;
}

int series_build(struct series_set *set, struct group_list *groups, struct input *in,
		 struct err *err)
{
	_cleanup_(builder_release) struct builder b = {
		.set = set, .in = in, .list = &in->list,
	};

	VEC_SORT(groups, compare_groups);
	for (size_t i = 0; i < groups->n; i++)
		add_group(&b, &groups->items[i]);
	for (size_t i = 0; i < b.out.n; i++) {
		int rc = find_missing(&b, &b.out.items[i], err);

		if (rc < 0)
			return rc;
		find_cover(&b, &b.out.items[i], i);
		set_facts(&b.out.items[i]);
	}
	set->series = arena_dup(&set->arena, b.out.items, b.out.n * sizeof(*b.out.items));
	set->n = b.out.n;
	return 0;
}
