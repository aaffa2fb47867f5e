// SPDX-License-Identifier: GPL-2.0-only
/* What each mail is: a patch, a cover letter, a reply, the same mail again. */
#include <string.h>
#include <strings.h>

#include "base/char.h"
#include "base/hash.h"
#include "series-internal.h"
#include "words.h"

bool same_sender(const struct mail *a, const struct mail *b)
{
	return !strcasecmp(a->sender.email, b->sender.email);
}

/*
 * Twins.
 */
static uint64_t hash_mail(const struct mail *m)
{
	uint64_t h = hash_bytes(m->raw_subject, strlen(m->raw_subject), 0);

	if (m->message_id)
		return hash_bytes(m->message_id, strlen(m->message_id), h);
	h = hash_bytes(m->diff, m->diff_len, h);
	return hash_bytes(m->body, m->body_len, h);
}

static size_t trimmed(const char *s, size_t n)
{
	while (n && char_is_space(s[n - 1]))
		n--;
	return n;
}

/* Lists add a few lines at the end of what they pass on. */
static bool begins_same(const char *a, size_t n, const char *b, size_t m)
{
	n = trimmed(a, n);
	m = trimmed(b, m);
	return !memcmp(a, b, n < m ? n : m) && !n == !m;
}

static bool are_twins(const struct mail *a, const struct mail *b)
{
	if (strcmp(a->raw_subject, b->raw_subject) ||
	    !a->message_id != !b->message_id ||
	    strcmp(a->author.email, b->author.email))
		return false;
	if (a->message_id)
		return !strcmp(a->message_id, b->message_id) &&
		       begins_same(a->diff, a->diff_len, b->diff, b->diff_len);
	return a->diff_len == b->diff_len && a->body_len == b->body_len &&
	       !memcmp(a->diff, b->diff, a->diff_len) &&
	       !memcmp(a->body, b->body, a->body_len);
}

static void find_twins(struct item_list *list)
{
	_cleanup_map_ struct map seen = MAP_INIT;
	_cleanup_free_ uint64_t *hashes = mem_array(NULL, list->n, sizeof(*hashes));

	for (size_t i = 0; i < list->n; i++) {
		struct item *item = &list->items[i];
		struct map_entry *e;
		bool added;

		if (item->outer != NO_ITEM)
			continue;
		hashes[i] = hash_mail(item->mail);
		e = map_put(&seen, (const char *)&hashes[i], sizeof(hashes[i]), &added);
		if (added) {
			e->value = i;
		} else if (are_twins(list->items[e->value].mail, item->mail)) {
			item->kind = ITEM_TWIN;
			item->same_as = e->value;
		}
	}
}

/*
 * Kinds and versions.
 */
static enum item_kind kind_of(const struct item *item)
{
	_cleanup_arena_ struct arena arena = ARENA_INIT;
	const struct mail_trailer *trailers;
	const struct mail *m = item->mail;

	if (item->outer != NO_ITEM)
		return ITEM_PATCH;
	if (m->tags.reply)
		return ITEM_REPLY;
	if (item->wraps || (m->tags.numbered && !m->tags.number))
		return ITEM_COVER;
	if (m->diff_len)
		return ITEM_PATCH;
	/* "Re:" is missing. */
	if (item->linked && reply_trailers(&trailers, m, &arena))
		return ITEM_REPLY;
	return ITEM_TEXT;
}

/* A version that only the cover or the first patch bears is that of all. */
static void set_version(struct item_list *list, struct item *item)
{
	const struct mail_tags *tags = &item->mail->tags;
	const struct item *parent = item->parent == NO_ITEM ? NULL :
				    &list->items[item->parent];

	item->version = tags->version;
	item->has_version = tags->has_version;
	if (item->kind != ITEM_PATCH || item->has_version || !parent ||
	    !parent->has_version)
		return;
	if (parent->kind == ITEM_COVER ||
	    (parent->kind == ITEM_PATCH && tags->numbered && tags->number > 1 &&
	     parent->mail->tags.total == tags->total)) {
		item->version = parent->version;
		item->has_version = true;
	}
}

void items_classify(struct item_list *list, const struct threads *t)
{
	find_twins(list);
	for (size_t i = 0; i < list->n; i++) {
		if (list->items[i].kind != ITEM_TWIN)
			list->items[i].kind = kind_of(&list->items[i]);
	}
	for (size_t i = 0; i < list->n; i++) {
		size_t at = t->order[i];
		struct item *item = &list->items[at];

		set_version(list, item);
		item->series = NO_ITEM;
		if (item->kind == ITEM_PATCH || item->kind == ITEM_COVER)
			item->near = at;
		else
			item->near = item->parent == NO_ITEM ? NO_ITEM :
				     list->items[item->parent].near;
	}
}
