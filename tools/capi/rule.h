/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What the rules share; for capi/rule-*.c and check.c only. A probe is one look
 * at one file of one tree, limited to the names that the provider changed. Who
 * changes what a rule finds or says raises CHECK_VERSION (check.h).
 */
#ifndef CAPI_RULE_H
#define CAPI_RULE_H

#include "capi/check.h"
#include "capi/infer.h"
#include "capi/meet.h"
#include "capi/quiet.h"

/* Something that a tree does not bear out. Strings live in the probe's arena. */
struct problem {
	enum check_kind kind;
	enum check_confidence confidence;
	const char *symbol;
	const char *message;
	const char *decl;	/* "" at file level */
	const char *guard;
	uint32_t line;
	const struct delta_change *change;	/* the provider's, or NULL */
	enum fact_kind as;	/* what the symbol is, when that is not what changed; or 0 */
	const char *member;
	const char *function;	/* CALLBACK: the one that does not fit */
	const char *tag;	/* SIGNATURE: "struct x" that is given, or NULL */
	const char *row;	/* SYMBOL_GONE: the line that had made it, when no change tells */
	/* where the provider's side is, when no change tells (duplicates) */
	const char *other_path;
	uint32_t other_line;
};

typedef VEC(struct problem) problem_vec;

struct probe {
	struct ctree *tree;
	struct ctree *before;		/* the consumer's own, or NULL */
	const struct snapshot *before_snap;	/* what that is of */
	const struct snapshot *snap;	/* what the tree is of */
	struct repo *repo;
	const char *path;
	const struct cfile *cf;
	const struct delta *delta;	/* of the provider */
	const struct delta *own;	/* of the consumer */
	const struct changed_names *names;	/* of delta; NULL: any may be one */
	struct quiet quiet;		/* what of the file is not to be walked */
	uint32_t kinds;
	bool fn_typedefs;		/* a typedef of a function changed */
	bool typedefs;			/* any typedef changed */
	bool both;			/* both sides changed the file */
	struct walker w;
	problem_vec problems;
	/* files that a side changed: where two headers may meet */
	const char *const *files;
	size_t n_files;
	struct map gone;		/* change -> is it gone for this file */
	struct map options;		/* guard -> enum guard_build */
	struct map macros;		/* macro -> what it does (rule-made.c) */
	struct register_list *registers;	/* the one asked last (rule-sysreg.c), or NULL */
	const struct delta_change *through;	/* a macro whose call is looked into, or NULL */
	uint32_t through_first, through_end;	/* … its tokens */
	struct define_list *undone;	/* what the file defined (gone-define.c), or NULL */
	struct macro_memory *memory;	/* the same of all files; or NULL */
	struct arena *arena;
};

/* What macros of headers do with what changed, for probes of one direction on any thread. */
struct macro_memory *macro_memory_new(const struct delta *d);
struct macro_memory *macro_memory_free(struct macro_memory *m);	/* returns NULL */
/* The macros that the file's own version defines and that are gone, in probe.undone. */
int probe_list_undone(struct probe *pr, struct err *err);
void probe_free_undone(struct probe *pr);
/* probe.registers, when the probe is over. */
struct register_list *register_list_free(struct register_list *l);	/* returns NULL */

/*
 * The whole merge, for rules about more than one C file at a time. Each runs
 * once, on one thread, beside others and the probes, and looks at both
 * directions. One with NEEDS_THREADS starts threads of its own, where a repository
 * is to be had by cworld_lend(). Of one tree against itself
 * (check_run_self) in->merged is NULL, and so are side[SIDE_THEIRS] and
 * delta[SIDE_THEIRS]; merged is side[SIDE_OURS] then.
 */
struct sweep {
	struct ctx *ctx;
	struct repo *repo;		/* of the thread that it runs on */
	const struct check_input *in;
	struct ctree *side[2], *merged;
	struct ctree **base;		/* in->n_bases of them */
	const struct delta *delta[2];	/* by enum check_side */
	uint32_t kinds;			/* bit (1 << kind) each */
	VEC(struct check_finding) found;
	struct arena arena;		/* of what found points to */
};

/*
 * A finding to fill in; the strings given are copied, what is put in by hand
 * lives in sw->arena. Valid until the next one.
 */
struct check_finding *sweep_report(struct sweep *sw, enum check_kind kind,
				   enum check_confidence confidence,
				   enum check_side provider, const char *path,
				   uint32_t line, const char *symbol);
/*
 * Whether side @s changed @path against every base (and did not remove it, when
 * @there).
 */
bool sweep_changed(const struct sweep *sw, enum check_side s, const char *path,
		   bool there);

/*
 * Whether the files of side @consumer may meet the other one so, enum meet bits (meet.h);
 * true where nothing is known beforehand.
 */
bool sweep_meets(const struct sweep *sw, enum check_side consumer, uint32_t meets);

/*
 * Whether conditions, "A && !B", hold only with a macro that is gone from the file, or
 * without one that came: what is there is dead. 1, 0, <0.
 */
int rule_is_off(struct probe *pr, const char *guard, struct err *err);

int rule_uses(struct probe *pr, struct err *err);	/* signature, callback, field */
int rule_gone(struct probe *pr, struct err *err);	/* symbol-gone */
int rule_prototype(struct probe *pr, struct err *err);	/* signature */
/* Whether a function became a macro, which takes every word in front of a `(`. */
bool rule_became_macro(const struct delta_change *ch);
/* Whether two functions take and return the same things, and so may well be the same. */
bool rule_same_function(struct arena *a, const struct cref *x, const struct cref *y);
int rule_duplicate(struct probe *pr, struct err *err);
int sweep_config_twice(struct sweep *sw, struct err *err);	/* duplicate */
/* … and of functions and labels of assembler files */
int sweep_twice(struct sweep *sw, struct err *err);
int sweep_gone(struct sweep *sw, struct err *err);	/* symbol-gone, in assembler files */
int sweep_kconfig(struct sweep *sw, struct err *err);
int sweep_export(struct sweep *sw, struct err *err);
int sweep_new_check(struct sweep *sw, struct err *err);
int sweep_clash(struct sweep *sw, struct err *err);	/* name-clash */
int sweep_mismerge(struct sweep *sw, struct err *err);	/* mismerge-scope */
int sweep_lost(struct sweep *sw, struct err *err);		/* lost-change */
int sweep_header(struct sweep *sw, struct err *err);	/* header-gone */
int sweep_include(struct sweep *sw, struct err *err);
/* signature, of macros that a list of rows calls; a part of rule_uses() */
void rule_rows(struct probe *pr);
/* new-check, of macros that are no constant or no expression any more; the same */
int rule_form(struct probe *pr, struct err *err);
/* signature, of the word at token @i that was an object and is a value; a part of it */
void form_lvalue(struct probe *pr, uint32_t i);
/* duplicate, inside of one file; a part of rule_duplicate() */
void rule_twice(struct probe *pr);

/* … and in a list that makes the enum of another header; the same */
int rule_listed_twice(struct probe *pr, struct err *err);

/* The two name spaces of C that matter here. */
enum name_space { NS_ORDINARY, NS_TAG };

/* symbol-gone, of names that macros make or paste; a part of rule_gone() */
int rule_made(struct probe *pr, struct err *err);
/* … of rows of macros that the other side took from the file; a part of rule_made() */
int rule_rows_gone(struct probe *pr, struct err *err);
/* … of rows of a list, called at @tok with @args, of which the file pastes names; the same */
int rule_rows_paste(struct probe *pr, uint32_t tok, const struct delta_change *ch,
		    const char *const *args, size_t n, struct err *err);
/* Whether some place of the tree has a name that is no tag and no member. */
int rule_is_declared(struct probe *pr, const char *name, struct err *err);
/* A value: a token between brackets, commas and operators, and no member. */
bool rule_is_value(struct parser *p, uint32_t i);
/* What a text declares, for both of them. */
struct made_names {
	const char *names[64];
	size_t n;
};
void rule_read_made(struct made_names *out, struct arena *a, struct strbuf *text);
/* The token of the first use of @name by itself; 0: there is none. */
uint32_t rule_first_use(struct probe *pr, const char *name);
/* Whether @facts have the macro use @call, of the facts @of. */
bool rule_has_invocation(const struct facts *facts, const struct facts *of,
			 const struct fact *call);
/* Whether a macro's text goes by the type of what it is given. */
bool rule_chooses(const char *text, size_t len);
/*
 * Whether a call in the file's own text is of a macro that may make changed names of
 * its arguments, or that calls a function which changed.
 */
bool rule_looks_inside(struct probe *pr, const struct expr *call);
/* The change after which @name may be gone, NULL: it is not. */
const struct delta_change *rule_may_be_gone(const struct probe *pr,
					    const char *name, enum name_space ns);
/*
 * Whether the tree leaves the name, which the consumer's own file saw, without a
 * definition for it.
 */
int rule_undefined(struct probe *pr, enum name_space ns,
		   const struct delta_change *ch, bool *gone, struct err *err);
void rule_report_gone(struct probe *pr, enum name_space ns, uint32_t tok,
		      const struct delta_change *ch);

/* The provider's change of an ordinary name, or of a tag; NULL: none. */
const struct delta_change *probe_change(const struct probe *pr, const char *name,
					bool tag);
/* … of a member of the aggregate called @tag. */
const struct delta_change *probe_member(const struct probe *pr, const char *tag,
					const char *name,
					const struct delta_member **member);

/* The definition as a function-like macro before the change; NULL: there was none. */
const struct cref *probe_old_macro(const struct delta_change *ch);
/* walk_find_macro() for macros as they were before the provider's change. */
bool probe_find_macro_before(void *walker, const char *name, size_t len,
			     struct expand_macro *out);

/*
 * Between conflict markers both sides' declarations stand. What the provider
 * changed or removed there is taken out of @refs: it will not survive.
 */
void probe_settle(const struct probe *pr, const char *name, cref_vec *refs);
/*
 * infer_member(), and the same for what it found: between conflict markers it is as
 * the provider left it; MEMBER_UNKNOWN where the consumer changed it, too.
 */
struct member_info probe_find_member(struct probe *pr, const char *type,
				     const char *name);
/*
 * What comes of a declaration in conflict has the changes of both sides. Whether the
 * provider left alone what @r says of parameter @k, or (UINT32_MAX) of their number:
 * the consumer may have it so.
 */
bool probe_left_alone(const struct probe *pr, const struct cref *r, const char *name,
		      uint32_t k);
/*
 * Whether @type is a typedef that nothing in the tree declares (`z_stream *`, of a
 * library) and @param a structure that the provider made up: it is none of that.
 */
bool probe_foreign(struct probe *pr, const char *type, const char *param);

static inline const char *cref_param(const struct cref *r, uint32_t k)
{
	return cref_str(r, r->facts->subs[r->fact->first_sub + k].type);
}

/* Whether no configuration has both, by the text of two guards. */
bool rule_exclusive(const char *a, const char *b);

struct problem *probe_report(struct probe *pr, enum check_kind kind,
			     enum check_confidence confidence, uint32_t tok,
			     const char *symbol);
void probe_message(struct probe *pr, struct problem *p, const char *fmt, ...)
	__attribute__((format(printf, 3, 4)));

/* Whether @f gives its name a meaning there (a tag: defined, not only named). */
bool fact_in_space(const struct fact *f, enum name_space ns);
/*
 * Whether the file @path could include what @r declares: it is in a header, and
 * not in one that is private to another directory, unless the provider put it there from
 * one beside, or above, that the file could include.
 */
bool declared_in_reach(const struct cref *r, struct cworld *w, const char *path,
		       enum name_space ns, const struct delta *provider);

/* A body or an initialiser: tokens [first, last). */
struct span {
	uint32_t first, last;
	const struct fact *decl;
};

/* The one that a token lies in, or NULL. */
const struct span *span_at(const struct span *spans, size_t n, uint32_t tok);

/*
 * Calls @fn for each word of the file that may use something, by the words
 * around it; after walk_file(). @spans: NULL in a macro. What @fn reports of a
 * macro's parameters is dropped.
 */
typedef int (*word_fn)(struct probe *pr, const struct span *spans,
		       size_t n_spans, uint32_t tok, enum name_space ns,
		       struct err *err);
int probe_words(struct probe *pr, word_fn fn, struct err *err);
/*
 * Calls @fn with the body of each macro that the file defines as the walker's current
 * source. What it reports of the macro's parameters is dropped.
 */
typedef int (*macro_body_fn)(struct probe *pr, void *payload, struct err *err);
int probe_macros(struct probe *pr, macro_body_fn fn, void *payload, struct err *err);
/* Whether such a word is a use indeed; sets the walker's decl. */
bool probe_is_use(struct probe *pr, const struct span *spans, size_t n_spans,
		  uint32_t tok, enum name_space ns);

/* "struct foo" without const and pointers; NULL when it is none. */
const char *probe_tag(struct probe *pr, const char *type);

#endif
