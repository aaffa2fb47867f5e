/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of the rule for lost #includes share; for those only. */
#ifndef CAPI_INCLUDE_LOOK_H
#define CAPI_INCLUDE_LOOK_H

#include <pthread.h>

#include "base/pool.h"
#include "capi/crossing.h"
#include "capi/include-cycle.h"
#include "capi/include-weak.h"
#include "capi/word-filter.h"

/* A header that declares a name, in the list of the name. */
struct declarer {
	uint32_t file;
	bool moved;		/* and does not any more, reached or not */
	bool arch;		/* one of an architecture */
	uint32_t next;		/* index + 1 */
};

struct found {
	struct check_finding f;
	const char *path;
	size_t by, nth;		/* the file that led to it, and its place there */
	const char *guard;	/* of an #include that is still there; NULL: it is not */
};

/* One direction. */
struct hunt {
	struct crossing x;
	pthread_mutex_t lock;
	uint64_t *lost;			/* files that some file does not reach now */
	size_t n_words;
	weak_vec weak;
	cycle_vec cycles;
	file_vec unlinked;		/* headers that lost an #include */
	struct map names;		/* name -> index + 1 of its first declarer */
	struct map members;		/* the same for members of what they declare */
	struct map leans;		/* macro -> struct lean, see include-macro.c */
	struct word_filter words;	/* names, and macros with another body now */
	struct word_filter moved;	/* members of what went from a header that stays */
	VEC(struct declarer) declarers;
	VEC(struct found) found[POOL_MAX_WORKERS];
	struct arena arena[POOL_MAX_WORKERS];
};

/* What one file reached and does not reach now. */
struct loss {
	uint64_t *was, *is;
	uint32_t n_was, n_is;
};

static inline bool has_bit(const uint64_t *bits, uint32_t n, uint32_t file)
{
	return file < n && bits[file >> 6] >> (file & 63) & 1;
}

enum state { UNKNOWN, FINE, LOST };

/* A name as one file has it. */
struct asked {
	const char *name;
	uint32_t header;		/* the one that declared it */
	const char *tag;		/* "struct", … */
	uint8_t kind;			/* FACT_VAR, FACT_FUNC, else 0 */
	/* a macro, called in the file, that needs the name now; NULL: the name itself */
	const struct delta_change *macro;
	const char *via;		/* a macro that did not change and needs it */
	bool always;			/* … in each of its definitions */
	enum state state[2];		/* by enum name_space */
	bool reported[2];
};

/* The probe comes first: what the walk hands out is it. */
struct look {
	struct probe pr;
	struct hunt *h;
	struct repo *repo;
	const char *owner;		/* whose #includes count: the file, or who includes it */
	size_t i;			/* which of the hunt's files that is */
	struct loss loss;		/* the owner's */
	bool weak;			/* loss.is has what is always reached */
	bool members;			/* the text has some of h->moved */
	bool arch;			/* loss has what the main architectures reach */
	const struct include_cycle *cycle;	/* loss.is has not its target */
	struct map names;		/* name -> index + 1 into asked */
	VEC(struct asked) asked;
	const struct lexed *with;	/* the provider's version of the file */
	bool idle;			/* macros that nobody uses are looked at */
	bool whole;			/* all bodies are walked: a name is LOST */
	bool same;			/* the body is walked that the provider has, too */
	enum { NOT_ASKED, INCLUDED, ALONE } place;	/* whether others include it */
};

/* Fills in h->names, members, words and moved of h->lost and what changed. 0 or <0. */
int hunt_names(struct hunt *h, struct err *err);
/* Whether the text of a macro is another one now. */
bool look_changed_macro(const struct delta_change *ch);
/*
 * The header that declared @name (of h->names, or h->members) and is lost to this
 * file, rather none of an architecture; false: none.
 */
bool look_lost_declarer(const struct look *l, const struct map *names,
			const char *name, size_t len, uint32_t *header);
/* Adds a name to l->asked, unless it is there; where it is now. */
struct asked *look_ask(struct look *l, const char *name, size_t len, uint32_t header,
		       const struct delta_change *macro);
/*
 * The function that `__free(x)`, `guard(x)`, `CLASS(x, …)` name by a part of it, made
 * in @a; NULL: the word before the parenthesis is none of them.
 */
const char *look_handle(struct arena *a, const char *word, size_t len,
			const char *handle, size_t handle_len);
/*
 * Whether the file @path has @name in a tree: a bit for each enum name_space. @a:
 * told what kind of thing it is, or NULL.
 */
int look_sees(unsigned int *out, struct asked *a, struct ctree *t, const char *path,
	      const char *name, struct err *err);
/* Fills in a->state. Sets *@lost. */
int look_judge(struct look *l, struct asked *a, bool *lost, struct err *err);
/* Whether the text has @name, comments and strings left out. */
bool look_with_uses(const struct lexed *lx, const char *name);
/*
 * Asks for what macros of headers need that the text calls and the provider's
 * version does not.
 */
int look_ask_macros(struct look *l, const char *src, size_t len, struct err *err);
/*
 * Whether a macro that was asked for so reads a member of what a lost header
 * declared.
 */
bool look_macro_reads(struct look *l, const char *name);
/* Notes a problem for each name that is LOST and used in the text. */
int look_uses(struct look *l, const char *src, size_t len, struct err *err);
/* Moves what was noted to the findings of the hunt. */
int look_report(struct look *l, unsigned int worker, struct err *err);

#endif
