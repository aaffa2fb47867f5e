/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind phased.h share. */
#ifndef FLOW_PHASED_INTERNAL_H
#define FLOW_PHASED_INTERNAL_H

#include "capi/cfile.h"
#include "flow/phased.h"
#include "flow/prep-shim.h"
#include "flow/suggest.h"

/* One thing. Strings live in the arena of the run. */
struct phase {
	struct shim *m;			/* symbol, kind, the wrapper's text */
	const struct flow_silent *first;	/* of what was found */
	enum phased_way way;
	const char *header;		/* declares the old form */
	const char *source;		/* defines it, PHASED_BOTH: or NULL */
	const char *renamed;
	const char *text;		/* for the header: the old form, with its last name */
	const char *body;		/* for the source, PHASED_BOTH */
	const char *alias, *tag;	/* PHASED_ALIAS: the new name, and the structure's */
	struct phased_callback *callback;	/* PHASED_EITHER; alias: the new name */
	size_t uses;
	const char *why;
};

struct phasing {
	struct ctx *ctx;
	struct repo *r;
	struct scratch *scratch;
	const struct rev *provider, *consumer;
	struct merge_input in;		/* consumer, provider */
	struct flow_check_result found;	/* there */
	/* the tree before the change: the commit's parent, else the merge base */
	struct rev old;
	struct rev after;		/* with it: the commit, else the provider's tip */
	struct prep prep;		/* what old is judged with, as a consumer's tree */
	struct shims shims;		/* over old */
	VEC(struct phase) all;
	git_oid beside, converted;	/* trees of the steps, over old */
	git_oid tip, last;		/* over the provider's: without and with the last step */
	struct flow_phased_result *out;
	struct arena arena;
};

/* What of it can be told: all of p->all. 0, <0. (phased-old.c) */
int phased_old_forms(struct phasing *p, struct err *err);

/* Which members can have both names. 0, <0 (phased-member.c). */
int phased_members(struct phasing *p, struct err *err);
/* Where `struct @tag { … }` declares a member. */
struct phased_member_place {
	size_t from, to;	/* bytes of the declaration, its ; included */
	size_t behind;		/* the structure's own ; */
	bool function;		/* it points to one */
	const char *why;	/* it cannot stand in a union; or NULL */
};

bool phased_find_member(struct phased_member_place *out, const char *s, size_t len,
			const char *tag, const char *name);
/* Which callbacks can be there in both forms. 0, <0 (phased-callback.c). */
int phased_callbacks(struct phasing *p, struct err *err);
/* Their uses, and their declarations, in a file of a tree. 1 there are some, 0, <0. */
int phased_put_callbacks(struct strbuf *text, struct phasing *p, struct ctree *tree,
			 const char *path, bool keep, struct err *err);
/* Whose other name is not what was learnt of a use; NULL: of none. */
const struct phase *phased_not_alias(const struct phasing *p, const struct flow_silent *f);
/* Both names in a file that declares the member by the new one. */
void phased_put_alias(struct strbuf *text, const struct phase *ph);

/* A tree of the provider's with the old forms, or (!@keep) without but renamed alike. 0, <0. */
int phased_tree(git_oid *out, struct phasing *p, const git_oid *tree, bool keep,
		struct err *err);
/* What of old -> converted is no conversion of a use: p->beside. 0, <0. */
int phased_divide(struct phasing *p, struct err *err);

/* Sets why it is not to be, with what is in the arena of the result or constant; returns 1. */
int phased_refuse(struct phasing *p, const char *why);
/*
 * What a step breaks in the tree that it is for. 0, <0; *@why: NULL, nothing that is seen.
 * (phased-judge.c)
 */
int phased_judge(const char **why, struct phasing *p, const struct rev *base, const git_oid *tree,
		 struct err *err);
/*
 * With one form of a callback left a use of the old one is found that no change touched: it would
 * be blind to what fills the new one.
 */
int phased_judge_last(struct phasing *p, struct err *err);
/* The merges in both orders, and what the last step finds; refuses where they break. 0, <0. */
int phased_merge(struct phasing *p, struct err *err);

/* The mails. 0, <0. (phased-write.c) */
int phased_write(struct phasing *p, struct err *err);

/* A file of a tree, in the arena; NULL text: it is not there. 0, <0. */
struct phased_file {
	const char *text;
	size_t len;
	uint32_t mode;
};

int phased_read(struct phased_file *out, struct phasing *p, const git_oid *tree, const char *path,
		struct err *err);

#endif
