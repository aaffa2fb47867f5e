/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files behind suggest.h share. */
#ifndef FLOW_SUGGEST_INTERNAL_H
#define FLOW_SUGGEST_INTERNAL_H

#include "base/map.h"
#include "capi/adapt.h"
#include "capi/cfile.h"
#include "capi/convert.h"
#include "capi/ctree.h"
#include "flow/suggest.h"
#include "merge/textual.h"
#include "repo/scratch.h"
#include "repo/snapshot.h"

/* What the provider did with a symbol. */
struct suggest_lesson {
	struct convert convert;
	struct adapt *adapt;		/* of a callback's implementations; else NULL */
	size_t argument;		/* that is one, of a function that takes it */
	size_t unconst;			/* 1 + an argument that may not be const any more; 0 none */
	struct adapt *value;		/* of what is stored in the member of a new name, or NULL */
	enum suggest_source source;
};

/* What is to be done to a file of the merged tree. */
struct suggest_edit {
	const char *path;
	struct splice e;
};

/* One finding to be repaired. */
struct suggest_case {
	struct flow_silent *s;
	struct flow_suggestion out;
	struct suggest_lesson *lesson;	/* NULL: it is not of a kind that is learnt */
	VEC(struct suggest_edit) edits;	/* texts in the arena */
	size_t rule;			/* the next one of the lesson to try */
	const char *function;		/* to be adapted to a callback, or NULL */
	const char *undeclared;		/* a name that it puts where nothing declares it */
	bool included;			/* a header for that has been tried */
	bool placed;			/* what its kind asks for was tried, or there is none */
	bool rewrites;			/* an edit is undone, or otherwise now: knowingly so */
	bool in;			/* its edits are part of what is tried */
	bool gone;			/* with those of others */
};

struct suggest {
	struct ctx *ctx;
	struct repo *r;			/* reads the scratch store */
	struct scratch *scratch;
	struct flow_check_result *res;
	const struct rev *sides[2];
	const struct suggest_opts *opts;
	struct merge_input in;
	git_oid merged;			/* the tree that is repaired */
	struct snapshot merged_snap;
	struct cworld *world;
	struct ctree *tree;		/* of the merged one */
	struct tree_changes changes[2];	/* of the first base, by side */
	struct map lessons;		/* "side form name" -> struct suggest_lesson * */
	VEC(struct suggest_lesson *) all;
	struct map changed;		/* names of symbols and members of all of them */
	struct suggest_case *cases;
	size_t n_cases;
	struct map files;		/* path -> struct suggest_file *, each read once */
	struct map judged;		/* path -> hash of a text that was found right */
	struct arena arena;
};

/* --------------------------------------------------------- learning (suggest-learn.c) */

/* What a finding is about; false: nothing that conversions are learnt of. */
bool suggest_symbol(struct convert_symbol *out, struct arena *a, const struct check_finding *f);
/* Sets the lessons of all cases. 0, <0. */
int suggest_learn(struct suggest *g, struct err *err);
void suggest_lesson_free(struct suggest_lesson *l);
/* Whether there is something that has not been tried. */
static inline bool suggest_has_more(const struct suggest_case *c)
{
	return c->lesson && c->rule < (c->lesson->adapt || c->lesson->unconst ?
				       1 : c->lesson->convert.rules.n);
}

/* ------------------------------------------------- declarations (suggest-declared.c) */

/*
 * Last of all, what the declarations say: rules without votes. @successor: the name that is
 * there instead, or NULL. 0, <0.
 */
int suggest_learn_declared(struct suggest *g, struct suggest_lesson *l,
			   const struct check_finding *f, const char *successor,
			   struct err *err);
/* From two prototypes as the delta has them, to be freed; NULL: these are none. */
struct adapt *suggest_new_adapt(struct arena *a, const char *before, const char *after);
/* The one parameter that a function has otherwise, if that is a pointer to a function: which. */
struct adapt *suggest_param_adapt(size_t *which, struct arena *a, const struct check_finding *f);
/*
 * The definition of function @name in the merged tree, if there is one; NULL: there is none, or
 * several. 0, <0.
 */
int suggest_definition(const char **out, struct suggest *g, const char *name, struct err *err);
/* The one member of the structure that @after points to that is of type @before; or NULL. */
int suggest_member_of(const char **out, struct suggest *g, const char *before,
		      const char *after, struct err *err);
/* 1 + the one parameter that only lost a const, and nothing else is otherwise; 0: it is not so. */
size_t suggest_unconst(struct arena *a, const char *before, const char *after);
/* Constants of two values are two things, whatever they are called. */
bool suggest_same_value(const char *name, const struct blob *old, const char *successor,
			const struct blob *new);

/* ---------------------------------------------------------- texts (suggest-edits.c) */

/* A file of the merged tree; the text lives in the arena. */
struct suggest_file {
	const char *path;
	const char *text;
	size_t len;
	uint32_t mode;
	struct suggest_parsed *parsed;	/* shared; filled by suggest_parse() */
};

struct suggest_parsed {
	bool done;
	struct cfile cf;
	struct convert_text *words;
};

/* Once, however many findings there are in it. Borrowed from @f. */
struct suggest_parsed *suggest_parse(const struct suggest_file *f);
void suggest_files_release(struct suggest *g);
/* 0, 1 there is none, <0. */
int suggest_read(struct suggest_file *out, struct suggest *g, const char *path, struct err *err);
/* The same of any tree, read anew; it is not to be parsed here. */
int suggest_read_of(struct suggest_file *out, struct suggest *g, const git_oid *tree,
		    const char *path, struct err *err);
void suggest_add(struct suggest_case *c, const char *path, const struct splice *e, size_t n);
/* The file as it is with the edits of all cases that are in; @one: with those of that one. */
void suggest_text(struct strbuf *out, const struct suggest *g, const struct suggest_file *f,
		  const struct suggest_case *one);
/* The files that it makes edits to, each once, appended. */
typedef VEC(const char *) suggest_paths;
void suggest_touched(suggest_paths *out, const struct suggest *g, const struct suggest_case *one);
/* The merged tree with that, over an empty snapshot. */
int suggest_snapshot(struct snapshot *out, struct suggest *g, const struct suggest_case *one,
		     struct err *err);
bool suggest_touches(const struct suggest_case *c, const char *path);

/* --------------------------------------------------------- putting in (suggest-place.c) */

/*
 * Makes the edits of a case with the next rule that fits, or none: then out.why says so.
 * 0, <0.
 */
int suggest_place(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
		  struct err *err);
/* A function that a callback's finding is about is to fit it. 0, <0 (suggest-given.c). */
int suggest_place_adapted(struct suggest *g, struct suggest_case *c,
			  const struct suggest_file *f, struct err *err);
/* A pointer to const that a call, at @at, is given needs no const (suggest-given.c). */
void suggest_place_unconst(struct suggest *g, struct suggest_case *c,
			   const struct suggest_file *f, const convert_places *at);
/* An #include of what declares c->undeclared, as one more edit. 1, 0 nothing does, <0. */
int suggest_include(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
		    struct err *err);
/* Whether findings of a kind are repaired otherwise than as uses were converted. */
bool suggest_has_kind(enum check_kind kind);
/*
 * Makes the edits that the kind of a finding asks for, which follow from what both trees have.
 * 1 they are in, 0 (out.why says why not), <0.
 */
int suggest_place_by_kind(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			  struct err *err);
/* The same for single kinds: the edits alone, and out.rule. 1, 0 (out.why), <0. */
int suggest_place_config(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			 struct err *err);
int suggest_place_export(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			 struct err *err);
int suggest_place_twice(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			struct err *err);
int suggest_place_moved(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			struct err *err);
int suggest_place_local(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			struct err *err);
/* Bytes [*from, *to) of the first definition of function @name, or false. */
bool suggest_function(size_t *from, size_t *to, const struct cfile *cf, const char *name);
/* Byte in front of line @line, from 1; @len: there is no such line. */
size_t suggest_line(const char *text, size_t len, uint32_t line);
/*
 * What repairs a finding about an #include: the header's new place, or one that declares the
 * name. As above.
 */
int suggest_place_header(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			 struct err *err);
/* Adapts function @name to a callback, wherever it is. 1, 0 (out.why says why), <0. */
int suggest_adapt(struct suggest *g, struct suggest_case *c, const struct adapt *d,
		  const char *name, const struct suggest_file *f, struct err *err);

/* ------------------------------------------------------------ trying (suggest-try.c) */

/*
 * The names and types of all that is in, next to what was there; what does not fit is out. 1
 * something is, 0, <0.
 */
int suggest_judge_all(struct suggest *g, struct err *err);
/* The same by the checks, which cost more than all the rest and are the last word; the tree. */
int suggest_check_all(struct suggest *g, git_oid *tree, struct err *err);

/* ------------------------------------------------------------- types (suggest-reach.c) */

struct walker;
struct expr;

/*
 * An expression of type @type (a pointer to a structure, or one) over what is in scope where
 * the walk is, in w->tmp; first of all over the arguments of @call (may be NULL). NULL:
 * *@why says what there is instead.
 */
const char *suggest_reach(struct walker *w, const struct expr *call, const char *type,
			  const char **why);

/*
 * Where member @name is that the structure @type, or what that points to, has not: "a.name", in
 * w->tmp, when there is one among the structures that are its members; NULL: there is none, or
 * several (suggest-inner.c).
 */
const char *suggest_inner(struct walker *w, const char *type, const char *name);

/* ------------------------------------------------------------ judging (suggest-judge.c) */

/* What is wrong with a file: sentences, each with the function that it is in. */
struct suggest_trouble {
	const char *func;	/* "" none */
	const char *text;
	const char *undeclared;	/* the name, when that is it */
};

typedef VEC(struct suggest_trouble) suggest_troubles;

/* A file of a tree. */
struct suggest_version {
	struct ctree *tree;
	const char *text;
	size_t len;
};

/*
 * Looks into those functions of @is that @was has in another form. Appended to @out, in @a: what
 * is wrong there that was not. 0, <0.
 */
int suggest_judge_new(suggest_troubles *out, struct arena *a, const struct suggest_version *was,
		      const struct suggest_version *is, const char *path, struct err *err);

#endif
