/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Series of patches out of whatever they come in: an mbox (mboxo, mboxrd, CRLF;
 * as git mailsplit divides it, so Content-Length counts for nothing), a single
 * mail or patch file, a maildir, a directory of patches with or without a quilt
 * `series` file, standard input.
 *
 * Mails may come in any order, more than once, and with the discussion around
 * them; what is missing has a name. Where the mails leave a choice it is made
 * as b4 0.12 makes it.
 */
#ifndef MAIL_SERIES_H
#define MAIL_SERIES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/strbuf.h"
#include "message.h"

/*
 * ---- quilt's series file ----
 */
struct series_entry {
	const char *name;	/* relative to the directory, never leaving it */
	unsigned int strip;	/* -pN; 1 by default */
	bool reverse;		/* -R */
	const char *comment;	/* the # lines above and behind, without #; "" */
	unsigned int line;	/* in the series file; 0 without one */
};

struct series_file {
	struct series_entry *entries;
	size_t n;
	bool listed;	/* there is a series file; else names are sorted */
	struct arena arena;
};

#define SERIES_FILE_INIT { NULL, 0, false, ARENA_INIT }

/* @name is for messages. Refused: "..", absolute, control characters. */
int series_file_parse(struct series_file *out, const char *data, size_t len,
		      const char *name, struct err *err);
/*
 * What is to be applied from directory @dir, in order: the entries of its
 * `series` (or patches/series) file, else the names that end in one of
 * @suffixes (NULL-terminated; NULL: .patch, .diff, .mbox, .eml, .txt with a
 * leading number), sorted with numbers as numbers.
 */
int series_file_read(struct series_file *out, const char *dir,
		     const char *const *suffixes, struct err *err);
void series_file_release(struct series_file *f);
#define _cleanup_series_file_ _cleanup_(series_file_release)
/*
 * Appends the content of @name in @dir. No component may be a link, the file
 * has to be a regular one, and at most @ceiling bytes (0: 256 MiB).
 */
int series_read_entry(struct strbuf *out, const char *dir, const char *name,
		      size_t ceiling, struct err *err);

/*
 * ---- series of mails ----
 *
 * What is one series:
 *   "n/m"		mails of one version and m below one mail of a thread; what
 *			lacks threading, or mails in between, joins by number
 *   "[PATCH] x"	of one sender and thread: one series, by date; the same subject
 *			again is the next version. Without message-ids, as git
 *			format-patch -N writes them: one series, as they come
 *   attached mails	(from git format-patch) of one mail, which is their cover;
 *			a single one stands for the mail
 *   a series file	all that it lists, in that order, whatever subjects say
 *   a directory	as an mbox; files that were never sent, and of one version,
 *			are one series by name
 *
 * Mails without "Re:" that change files are patches, replies never. Trailers of
 * replies count anywhere above the signature, not in what is quoted: a person's,
 * and Fixes. They go up to the patch or cover letter, by References where mails
 * are missing, and to the newer versions of a patch that did not change.
 */
/* A trailer that a reply brought. */
struct series_trailer {
	const char *key, *value;	/* one line */
	const struct mail *from;	/* the reply */
	/*
	 * The sender's address is not the one in the trailer, as in b4: shown,
	 * not added unless the user says so.
	 */
	bool other_sender;
};

struct series_patch {
	struct mail *mail;
	const char *source;	/* "x.mbox: mail 3", "patches/0001-x.patch" */
	const char *name;	/* its file name, or NULL for mails of an mbox */
	unsigned int number;	/* place in the series, from 1 */
	/*
	 * That of the series; an older one for a patch that stayed as it was when
	 * only some were sent again, in reply to what they replace.
	 */
	unsigned int version;
	unsigned int strip;	/* -pN, 1 for mails */
	bool reverse;
	/*
	 * The subject, or the file name without suffix for a patch file that
	 * has none.
	 */
	const char *subject;
	/* From replies to this patch, then those to the cover; no duplicates. */
	struct series_trailer *trailers;
	size_t n_trailers;
};

struct series {
	unsigned int version;	/* 1 when not given */
	unsigned int total;	/* m of n/m, or the count of patches */
	bool rfc, resend;
	unsigned int topic;	/* the same for the versions of one thing */
	bool aside;		/* sent by others into the thread of another one */
	const char *title;	/* the cover's subject, else the first patch's */
	const struct mail *cover;	/* or NULL */
	struct series_patch *patches;	/* by number */
	size_t n;
	unsigned int *missing;	/* numbers that no mail has */
	size_t n_missing;
	/* Mails with a number already taken; equal ones count as one mail. */
	const struct mail **duplicates;
	size_t n_duplicates;
	struct series_trailer *trailers;	/* from replies to the cover */
	size_t n_trailers;
	const char *base_commit;	/* hex, or NULL */
	const char *const *prerequisites;	/* patch ids */
	size_t n_prerequisites;
	const char *message_id;	/* of the cover, else of the first patch, or NULL */
	const char *author;	/* address of who sent it, or NULL */
};

struct series_unread {
	const char *source;
	const char *why;
};

struct series_set {
	struct series *series;	/* in the order of their first mail */
	size_t n;
	struct mail **mails;	/* all of them, in the order read */
	size_t n_mails;
	struct series_unread *unread;	/* with skip_unreadable */
	size_t n_unread;
	struct arena arena;
};

/* @path: a file or directory as above, "-" for standard input. */
int series_read(struct series_set **out, const char *path,
		const struct mail_opts *opts, struct err *err);
/* The same from memory; @name is for messages. */
int series_read_bytes(struct series_set **out, const char *data, size_t len,
		      const char *name, const struct mail_opts *opts,
		      struct err *err);
void series_set_free(struct series_set *set);
DEFINE_CLEANUP(struct series_set *, series_set_free)

/*
 * The one to apply: the newest version (@version 0) or that version. Fails when
 * there is none (ERR_NOT_FOUND), or when the set holds unrelated series (names
 * them). *out is borrowed from the set.
 */
int series_pick(const struct series **out, const struct series_set *set,
		unsigned int version, struct err *err);
/* Of the versions of one thing in the set, the one to apply. */
bool series_is_newest(const struct series_set *set, const struct series *s);
/* 0 when nothing is missing; else -1 and a message that names the numbers. */
int series_complete(const struct series *s, struct err *err);

#endif
