/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A wrapper in the consumer's tree through which its uses of something that the provider
 * changes go, so that the merge has one place to follow in. What the files of it share.
 */
#ifndef FLOW_PREP_SHIM_H
#define FLOW_PREP_SHIM_H

#include "capi/convert.h"
#include "flow/prep-internal.h"

/* A name as it stands in the consumer's file. */
struct shim_use {
	struct shim_file *file;
	size_t at, merged;		/* in the consumer's file, and in the merge */
	const char **more;		/* what it hands over for each of the wrapper's more */
};

/* One wrapper, and all that is to go through it. */
struct shim {
	struct convert_symbol symbol;
	const char *kind, *full;	/* as findings have them */
	const char *prototype[2];	/* before and after, as the delta has it; or NULL */
	VEC(struct shim_use) uses;
	size_t n_left;			/* uses that cannot go through it */
	struct shim_file *holder;	/* the file that has it */
	bool own_file;			/* which is where it is used, too */
	/*
	 * Parameters that nothing takes before the merge: what the new form needs, and the
	 * wrapper cannot get by itself. No two have the same name.
	 */
	convert_params_vec more;
	const char *name;		/* its own; NULL: it is to get one */
	const char *text;		/* it, with a blank line behind */
	const char *why;		/* there is none */
};

/* A file of the consumer's that is used in, or holds a wrapper; texts in the arena. */
struct shim_file {
	const char *path;
	const char *own, *merged;	/* NULL: it is not there */
	size_t own_len, merged_len;
	uint32_t mode;
	splice_vec edits;		/* of own */
	size_t first;			/* use of what a wrapper in it stands for */
};

struct shims {
	struct prep *g;
	struct snapshot own;		/* the consumer's tree, and the provider's */
	struct snapshot other;
	struct ctree *tree, *other_tree;
	struct tree_changes changed;	/* by the provider */
	VEC(struct shim *) all;
	VEC(struct shim_file *) files;
	struct map by_path;		/* -> struct shim_file * */
	struct map names;		/* that are taken */
	struct flow_check_result found;	/* in the merge as it is */
	bool suggested;			/* with what would repair it there: */
	git_oid fixed;			/* the merge with that */
	struct arena *arena;
};

/* The file of a path of the merge, and of the consumer's tree. 0, <0. */
int shim_file_of(struct shim_file **out, struct shims *s, const char *path, struct err *err);
/* s->found, thing by thing and place by place: s->all. 0, <0. */
int shims_find(struct shims *s, struct err *err);
/* Whether a finding is about what the wrapper stands for. */
bool shim_is_of(const struct shim *m, const struct check_finding *f);
/* Where its wrapper goes, its name and text; sets why where there can be none. 0, <0. */
int shim_write(struct shims *s, struct shim *m, struct err *err);
/*
 * Has all callers hand over what the new form needs (m->more), as their own fixes (s->fixed)
 * have it.
 * 1 it is so; 0 it cannot be (m->why says why), or there is nothing (m->why is NULL); <0
 * (prep-shim-more.c).
 */
int shim_take_more(struct shims *s, struct shim *m, struct err *err);
/* What a use hands over for these, as edits of its file. */
void shim_hand_over(struct shims *s, const struct shim *m, const struct shim_use *u);
/* Whether the consumer's or the provider's tree has a name, or it was asked for: 1, 0, <0. */
int shim_name_taken(struct shims *s, const char *name, struct err *err);
/* What member @member of "struct tag" is of, as @path of a tree sees it; NULL: nothing. 0, <0. */
int shim_member_type(const char **out, struct shims *s, struct ctree *tree, const char *path,
		     const char *tag, const char *member, struct err *err);
/* "int (*name)(void)" of type "int (*)(void)". */
const char *shim_declare(struct arena *a, const char *type, const char *name);
/* In front of the #endif of a header's guard, or its end. */
size_t shim_end_of(const char *text, size_t len);
/* A call at byte @at whose lines do not fit its name is laid out again. */
void shim_lay_out(struct strbuf *text, size_t at);
int shims_open(struct shims *s, struct err *err);
void shims_release(struct shims *s);
/* The edits of all that have a wrapper; @out: the consumer's tree with them. */
void shims_put(struct snapshot *out, struct shims *s);

#endif
