// SPDX-License-Identifier: GPL-2.0-only
/*
 * Mails that carry patches as attached files. Plain diffs are in the patch of
 * the mail already, as git mailinfo has it. What `git format-patch` wrote is a
 * mail of its own, with author and message: that counts, not "see attached".
 */
#include <string.h>

#include "series-internal.h"
#include "split.h"

#define MAX_ATTACHED 1000

struct attached {
	struct mail *mail;
	const char *name;
};

struct attached_list {
	struct attached *items;
	size_t n, alloc;
};

static void attached_release(struct attached_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		mail_free(list->items[i].mail);
	VEC_RELEASE(list);
}

static void take_mail(struct attached_list *out, const struct lines *l, const char *name,
		      const struct mail_opts *opts)
{
	_cleanup_(mail_freep) struct mail *m = NULL;

	/* An attachment may be anything, so what is no mail is no error. */
	if (mail_parse(&m, l->p, (size_t)(l->end - l->p), opts, NULL) < 0)
		return;
	if (!mail_is_patch(m) || !*m->raw_subject || !*m->author.email)
		return;
	VEC_PUSH(out, (struct attached){ TAKE_PTR(m), name });
}

static int find_attached(struct attached_list *out, const struct input *in,
			 const struct mail *m, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < m->n_parts; i++) {
		const struct mail_part *part = &m->parts[i];
		struct split split = VEC_INIT;

		if (!part->attachment)
			continue;
		rc = split_mbox(&split, part->data, part->len, MAX_ATTACHED - out->n, err);
		for (size_t k = 0; rc == 0 && k < split.n; k++)
			take_mail(out, &split.items[k], part->name, in->opts);
		VEC_RELEASE(&split);
	}
	return rc;
}

/* One attached mail stands for the mail, which says what it answers. */
static void replace(struct item *item, struct mail *inner)
{
	const struct mail *outer = item->mail;

	inner->message_id = outer->message_id;
	inner->in_reply_to = outer->in_reply_to;
	inner->references = outer->references;
	inner->n_references = outer->n_references;
	inner->sender = outer->sender;
	inner->sent = outer->sent;
	if (outer->tags.patch || outer->tags.numbered) {
		inner->raw_subject = outer->raw_subject;
		inner->tags = outer->tags;
	}
	item->mail = inner;
}

int input_attached(struct input *in, size_t at, struct err *err)
{
	_cleanup_(attached_release) struct attached_list list = VEC_INIT;
	const struct mail *m = in->list.items[at].mail;
	const char *source = in->list.items[at].source;
	int rc;

	if (m->tags.reply)
		return 0;
	rc = find_attached(&list, in, m, err);
	if (rc < 0)
		return err_prefix(err, "%s", source);
	if (list.n == 1) {
		VEC_PUSH(&in->mails, list.items[0].mail);
		replace(&in->list.items[at], TAKE_PTR(list.items[0].mail));
		return 0;
	}
	in->list.items[at].wraps = list.n > 0;
	for (size_t i = 0; i < list.n; i++) {
		struct attached *a = &list.items[i];
		const char *where = arena_printf(&in->set->arena, "%s: %s", source,
						 a->name ? a->name : "attachment");

		input_add(in, TAKE_PTR(a->mail), where, a->name)->outer = at;
	}
	return 0;
}
