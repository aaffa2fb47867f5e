/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Fixups for merges that are clean for git and wrong all the same: silent/<slug>.patch
 * in the store, a patch as a mail, with what it is for in its header:
 *
 *	From: who made it
 *	Date: when, as mails have it
 *	Subject: [PATCH] what it does
 *	Merge-of: hmm amdgpu
 *	Caused-by: PATCH-ID|- AUTHOR-DATE NAME <MAIL> SUBJECT     (a commit; any number)
 *	Applies-when: include/linux/hmm.h: hmm_range_register takes struct hmm_mirror *
 *	Rule: call hmm_range_register: argument 2 becomes &amn->mirror   (any number)
 *	Link: where it was talked about                           (any number)
 *
 *	why
 *	---
 *	diff
 *
 * Applies-when is a claim about the merged tree (capi/claim.h); with several all have to
 * hold. A rule (capi/rewrite.h) is for uses that the diff, which may then be missing, does
 * not know. The mail is read as it stands: no transfer encoding, no encoded words.
 */
#ifndef MERGE_FIXUP_SILENT_H
#define MERGE_FIXUP_SILENT_H

#include "base/vec.h"
#include "merge/fixup-store.h"

struct fixup_silent {
	const char *slug;	/* the name of the file without ".patch" */
	const char *subject;	/* without [PATCH] */
	const char *by;		/* "name <mail>", or NULL */
	const char *date;	/* as mails have it, or NULL */
	const char *merge_of;	/* names of trees, or NULL */
	const char *why;	/* up to the ---, may be empty */
	const char *const *when;
	size_t n_when;
	const char *const *causes;	/* as they stand */
	size_t n_causes;
	const char *const *rules;
	size_t n_rules;
	const char *const *links;
	size_t n_links;
	/* from the first "diff --git" or "--- " on; of no bytes only with rules */
	const char *diff;
	size_t diff_len;
};

struct fixup_silents {
	VEC(struct fixup_silent) items;	/* by slug */
	struct arena arena;
};

#define FIXUP_SILENTS_INIT { VEC_INIT, ARENA_INIT }

void fixup_silents_release(struct fixup_silents *s);

#define _cleanup_fixup_silents_ _cleanup_(fixup_silents_release)

/* What is in a Caused-by line, as parts of it; what it does not have is NULL. */
struct fixup_cause {
	const char *key;	/* behind the patch-id: what stays when a commit is made again */
	size_t author_len;	/* of the key: "DATE NAME <MAIL>" */
	const char *name, *mail, *subject;
	size_t name_len, mail_len;
};

void fixup_cause_read(struct fixup_cause *out, const char *cause);

/* One of them, added; what is wrong is told with its name. 0 or <0. */
int fixup_silent_parse(struct fixup_silents *out, const char *slug, const char *text,
		       size_t len, struct err *err);
/* All that the store has. A store without any is fine. 0 or <0. */
int fixup_silent_load(struct fixup_silents *out, const struct fixup_store *s,
		      struct repo *r, struct err *err);
/* NULL: there is none of that name. */
const struct fixup_silent *fixup_silent_find(const struct fixup_silents *s,
					     const char *slug);

/* The mail, appended; what cannot be in a header becomes a blank. */
void fixup_silent_write(struct strbuf *out, const struct fixup_silent *f);
/*
 * Adds @f, whose slug is only a wish, to @all, which is what the store has, and to what the
 * store is to write. FIXUP_KNOWN: the same change is there, with claims or for the same
 * causes, *@slug says where. Of
 * one with the same claims (or causes, without any) and another change it is
 * FIXUP_REPLACED with @replace, else FIXUP_OTHERWISE, both being kept.
 */
int fixup_silent_add(enum fixup_added *what, const char **slug, struct fixup_silents *all,
		     struct fixup_store *s, struct scratch *scratch,
		     const struct fixup_silent *f, bool replace, struct err *err);
/* Takes it out of @all, and out of the store when that is written. */
void fixup_silent_forget(struct fixup_silents *all, struct fixup_store *s,
			 const char *slug);

#endif
