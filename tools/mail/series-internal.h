/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the files behind series.h share. Mails go through in this order:
 *
 *   series-read.c	inputs to items, one a mail
 *   series-attached.c	patches that are attached files
 *   series-thread.c	which item answers which, and which are of one discussion
 *   series-classify.c	what each item is
 *   series-group.c	which items are one series
 *   series-build.c	groups of items to series
 *   series-topic.c	which series are versions of one thing
 *   series-trailer.c	what replies add to them
 */
#ifndef MAIL_SERIES_INTERNAL_H
#define MAIL_SERIES_INTERNAL_H

#include <stdint.h>

#include "base/map.h"
#include "base/vec.h"
#include "series.h"

#define NO_ITEM SIZE_MAX
#define NO_ID UINT32_MAX

enum item_kind {
	ITEM_TEXT,	/* none of those below */
	ITEM_PATCH,
	ITEM_COVER,	/* 0/n, or what the first patch answers and has a diffstat */
	ITEM_REPLY,
	ITEM_TWIN,	/* equal to the item same_as */
};

struct item {
	struct mail *mail;
	const char *source, *name;
	unsigned int strip;
	bool reverse;
	size_t outer;		/* the item this was an attachment of, or NO_ITEM */
	bool wraps;		/* its attachments are items of their own */
	/* Of series-thread.c. */
	size_t parent;		/* the item it answers, or NO_ITEM */
	bool linked;		/* it answers something, be it here or not */
	uint32_t id;		/* number of its message-id, see threads */
	uint32_t parent_id;	/* of the one it answers, here or not; or NO_ID */
	/* Of series-classify.c. */
	enum item_kind kind;
	size_t same_as;
	size_t near;		/* itself or what it answers, be it through replies: a
				 * patch or a cover; or NO_ITEM */
	unsigned int version;	/* the tag's, or what the thread tells */
	bool has_version;
	/* Of series-build.c. */
	size_t series;		/* index of the series, or NO_ITEM */
};

struct item_list {
	struct item *items;
	size_t n, alloc;
};

/* What was read. */
struct input {
	const struct mail_opts *opts;
	struct series_set *set;	/* its arena has the strings */
	struct item_list list;
	struct {
		struct mail **items;
		size_t n, alloc;
	} mails;
	struct {
		struct series_unread *items;
		size_t n, alloc;
	} unread;
	struct map by_mail;	/* for item_of() */
	size_t bytes;		/* so far */
	bool listed;		/* a series file says what is applied */
	bool directory;		/* of patches */
};

int input_read(struct input *in, const char *path, struct err *err);
int input_bytes(struct input *in, const char *data, size_t len, const char *name,
		struct err *err);
/* Takes the mail. Valid until the next one is added. */
struct item *input_add(struct input *in, struct mail *m, const char *source,
		       const char *name);
/* The item of a mail, once all are there. */
size_t item_of(const struct input *in, const struct mail *m);
/* Looks for patches among the attachments of item @at. */
int input_attached(struct input *in, size_t at, struct err *err);

/* Message-ids have numbers; a mail without one has a number of its own. */
struct threads {
	struct map ids;		/* message-id -> number */
	struct {
		uint32_t *items;
		size_t n, alloc;
	} up, first;		/* per number: towards the head of its discussion
				 * (union-find); the first item with it */
	size_t *order;		/* of items: what is answered before its answers */
};

#define THREADS_INIT { .ids = MAP_INIT }

void threads_make(struct threads *t, struct item_list *list);
/* The same for all numbers of one discussion. */
uint32_t threads_head(struct threads *t, uint32_t id);
void threads_join(struct threads *t, uint32_t a, uint32_t b);
void threads_release(struct threads *t);

/* Mails that belong together, on the way to a series. */
enum group_kind {
	GROUP_NUMBERED,		/* n/m */
	GROUP_SINGLE,		/* sent without a number */
	GROUP_LOCAL,		/* never sent: no message-id, no number */
	GROUP_INSIDE,		/* attachments of one mail */
	GROUP_LISTED,		/* what a series file says */
};

struct group {
	enum group_kind kind;
	unsigned int version;
	unsigned int tag_total;	/* m of n/m; total may be more: "4/3" */
	unsigned int total;
	size_t cover;		/* item, or NO_ITEM */
	struct {
		size_t *items;
		size_t n, alloc;
	} patches, duplicates;	/* items; in the order read */
	size_t first;		/* item */
	bool gone;		/* part of another group by now */
};

struct group_list {
	struct group *items;
	size_t n, alloc;
};

/* Kinds and versions of all items, then the groups. */
void items_classify(struct item_list *list, const struct threads *t);
void groups_make(struct group_list *out, struct input *in, struct threads *t);
void groups_release(struct group_list *groups);
/* Whether two mails come from one sender. */
bool same_sender(const struct mail *a, const struct mail *b);

/* Fills set->series out of groups. */
int series_build(struct series_set *set, struct group_list *groups, struct input *in,
		 struct err *err);
/* Says what belongs together: series.topic, series.aside. */
void series_relate(struct series_set *set, struct input *in, struct threads *t);
/* Completes series of which only some patches were sent again. */
void series_reroll(struct series_set *set, struct input *in);
/* Fills trailers of all series of the set. */
void series_collect(struct series_set *set, struct input *in, const struct threads *t);

/* Two trailers that say the same. */
bool trailer_equal(const char *key, const char *value, const char *key2,
		   const char *value2);
/* Whether a trailer's person is who sent the mail, as b4 sees it. */
bool trailer_is_senders(const char *value, const struct mail_ident *sender);
/* Trailers of a reply: anywhere above the signature, not in what it quotes. */
size_t reply_trailers(const struct mail_trailer **out, const struct mail *m,
		      struct arena *arena);

/* "2-x" before "10-x". */
int series_compare_names(const char *a, const char *b);

#endif
