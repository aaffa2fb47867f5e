/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of integrate-mail share. */
#ifndef FLOW_INTEGRATE_MAIL_INTERNAL_H
#define FLOW_INTEGRATE_MAIL_INTERNAL_H

#include "flow/apply-commit.h"
#include "flow/integrate-mail.h"
#include "repo/history.h"
#include "repo/scratch.h"

/* What has been told of one conflict. */
struct told {
	const char *id;
	uint64_t mails;
	bool resolved;
};

struct told_list {
	VEC(struct told) items;
	struct map by_id;	/* → index + 1 */
	struct arena arena;
};

#define TOLD_LIST_INIT { VEC_INIT, MAP_INIT, ARENA_INIT }

void told_release(struct told_list *l);
/* A file that is not there is one that tells nothing. */
int told_load(struct told_list *l, struct ctx *ctx, const char *file, struct err *err);
/* Of that conflict; a new one has no mails. */
struct told *told_of(struct told_list *l, const char *id);
void told_print(struct strbuf *out, const struct told_list *l);

/* One mail while it is put together. */
struct letter {
	git_oid id;			/* of the conflict */
	struct strbuf subject, body, patch;
	struct commit_list side[2];	/* the commits that clash: ours, theirs */
	VEC(const char *) to, cc;	/* in the arena */
	struct arena arena;
	bool resolved;
};

#define LETTER_INIT \
	{ .subject = STRBUF_INIT, .body = STRBUF_INIT, .patch = STRBUF_INIT, \
	  .side = { COMMIT_LIST_INIT, COMMIT_LIST_INIT }, .arena = ARENA_INIT }

void letter_release(struct letter *l);

#define _cleanup_letter_ _cleanup_(letter_release)

struct mailing {
	struct ctx *ctx;
	struct repo *r;
	struct scratch *scratch;
	const struct integrate_result *result;
	struct flow_fixups *fixups;
	const struct integrate_mail_opts *opts;
	struct integrate_mails *out;
	struct apply_ident ident;
	struct told_list told;
	bool trial;		/* nobody has made the merge; see flow/check-mail.h */
	const struct map *only;	/* mail_key() of what is to be told; NULL: all of it */
};

#define MAILING_INIT { .ident = APPLY_IDENT_INIT, .told = TOLD_LIST_INIT }

int mailing_open(struct mailing *g, struct integrate_mails *out, struct ctx *ctx,
		 struct flow_fixups *fixups, const struct integrate_mail_opts *opts,
		 struct err *err);
void mailing_release(struct mailing *g);

#define _cleanup_mailing_ _cleanup_(mailing_release)

/* In @a: what a silent conflict is known by, or (@kind NULL) a textual one. */
const char *mail_key(struct arena *a, const char *kind, const char *symbol,
		     const char *path);
/* Whether that is to be told. */
bool mail_is_wanted(const struct mailing *g, struct letter *l, const char *kind,
		    const char *symbol, const char *path);

/* Appends what is from outside, escaped, on one line. */
void letter_text(struct strbuf *out, const char *s);
/* Names a conflict by @key. */
int letter_identify(struct letter *l, const struct strbuf *key, struct err *err);
/* The commits of both sides in words. @with: the trees of our side, or none. */
void letter_sides(struct letter *l, const struct mailing *g,
		  const struct integrate_row *row, const char *const *with, size_t n);
/* One more to whom it goes. */
void letter_address(struct letter *l, const char *name, const char *email);
/* In copy to whom a trees file names; NULL, or what is no address: nobody. */
void letter_copy(struct letter *l, const char *who);
/* Of the address of who writes, for message-ids. */
const char *letter_domain(const char *email);
/* What became of the tree, to the end of the paragraph. */
void letter_outcome(struct letter *l, const struct mailing *g,
		    const struct integrate_row *row);
/*
 * To the authors of the commits, and in copy to whom the trees of the row and @with
 * name; added to the mails, unless that has been told.
 */
void letter_post(struct letter *l, struct mailing *g, const struct integrate_row *row,
		 const char *const *with, size_t n);

/* Each path of the row's merge that was in conflict. 0 or <0. */
int integrate_mail_textual(struct mailing *g, const struct integrate_row *row,
			   struct err *err);
/* What breaks in it without a conflict. */
int integrate_mail_silent(struct mailing *g, const struct integrate_row *row,
			  struct err *err);
/* The silent fixups that went into it. */
int integrate_mail_fixups(struct mailing *g, const struct integrate_row *row,
			  struct err *err);

#endif
