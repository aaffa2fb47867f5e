/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What changed for callers between two trees, from the files that changed.
 *
 * Declarations are compared by name: the set of forms a name has in the changed
 * files before and after. A name with the same forms on both sides is no change,
 * wherever it went. Whether a removed name is gone from the whole tree is for
 * the rules to ask (ctree.h).
 */
#ifndef CAPI_DELTA_H
#define CAPI_DELTA_H

#include "base/arena.h"
#include "base/map.h"
#include "capi/ctree.h"
#include "capi/name-parts.h"
#include "repo/tree.h"

enum delta_what {
	DELTA_REMOVED,
	DELTA_ADDED,
	DELTA_STATIC,		/* was visible to other files, is not any more */
	DELTA_SIGNATURE,	/* parameters or result; a variable's type */
	DELTA_MEMBERS,		/* of a struct, union or enum */
	/* a macro's body or an enumerator's value; a function has one in a header now */
	DELTA_VALUE,
	DELTA_MOVED,		/* the same, declared in another file */
	DELTA_GUARDED,		/* there in every configuration, now only in some */
};

enum member_what {
	MEMBER_REMOVED,
	MEMBER_ADDED,
	MEMBER_RETYPED,
	MEMBER_CALLBACK,	/* a pointer to a function of another type */
	MEMBER_GUARDED,		/* there in every configuration, now under an option */
};

/* How members of one name changed. */
enum members_changed {
	MEMBERS_GUARDED = 1,	/* some are under an option now, with the type that they had */
	MEMBERS_OTHER = 2,
};

struct delta_member {
	const char *name;
	enum member_what what;
	const char *before, *after;	/* types; NULL when not there */
	const char *guard;		/* GUARDED: the options that it takes now, else NULL */
	uint32_t before_line, after_line;
};

/* Where and what a declaration is. path NULL: there is none. */
struct delta_place {
	const char *path;
	uint32_t line;
	/* as people write it, one line; a delta's are NULL until delta_add_texts() */
	const char *text;
	enum fact_kind kind;
	uint16_t flags;		/* enum fact_flags */
	uint32_t ref;		/* which of the references it is */
};

struct delta_change {
	const char *name;	/* bare: no "struct ", no "()" */
	bool tag;		/* in the name space of tags */
	/*
	 * The macro whose rows make it, an enumerator (listed.h): the places are the macro's,
	 * and no text has the name. NULL: none
	 */
	const char *list;
	enum delta_what what;
	struct delta_place before, after;	/* the first of the forms */
	struct delta_member *members;
	size_t n_members;
	/*
	 * Every form, for the rules. Their facts are the world's, or the delta's
	 * own and hold only what matters to changes: ask ctree_facts() for all
	 * of a file's.
	 */
	struct cref *old_refs, *new_refs;
	size_t n_old, n_new;
};

/* A name that a file gained: what a removed one may have become. */
struct delta_added {
	uint32_t file;		/* file id */
	uint32_t change;	/* index into delta.items */
};

struct delta_files;

struct delta {
	struct delta_change *items;	/* sorted by name */
	size_t n;
	struct delta_added *added;	/* sorted by file */
	size_t n_added;
	struct map by_name;		/* name -> index of the first + 1 */
	struct map by_member;		/* member name -> enum members_changed, of all together */
	struct name_parts parts;	/* of ordinary names that were not added */
	struct arena arena;
	struct delta_files *files;	/* what the references refer to */
};

#define DELTA_INIT { NULL, 0, NULL, 0, MAP_INIT, MAP_INIT, NAME_PARTS_INIT, \
	ARENA_INIT, NULL }

/*
 * @changes lists the paths that differ (tree_diff() from old to new). Both
 * views are of the same world, which must outlive the result.
 */
int delta_make(struct delta *out, struct ctx *ctx, struct ctree *old,
	       struct ctree *new, const struct tree_changes *changes,
	       struct err *err);
/* The same where @new is near a tree, or is one, that others are near, too; NULL: none is known. */
int delta_make_near(struct delta *out, struct ctx *ctx, struct ctree *old, struct ctree *new,
		    const git_oid *near, const struct tree_changes *changes, struct err *err);
void delta_release(struct delta *d);
/* Changes of @name in either name space: the first one, the rest follow. */
const struct delta_change *delta_find(const struct delta *d, const char *name);
/* Whether some of the declarations is there in every configuration. */
bool delta_covers(const struct cref *refs, size_t n);
/* Whether one of them is a function that a header has with its body. */
bool delta_has_header_body(struct cworld *w, const struct cref *refs, size_t n);
/* Whether a structure went from a header for all to a file of somebody's own. */
bool delta_made_private(struct cworld *w, const struct delta_change *ch);
/*
 * The options under which a structure has a member, "CONFIG_A && CONFIG_B", beside those that
 * it is under itself; NULL: it has it always, or not, or by another condition.
 */
const char *delta_member_guard(const struct cref *r, const char *name);
/* Whether two declarations of one name are the same to callers. */
bool delta_same_form(const struct cref *a, const struct cref *b);
/*
 * Keeps only what is changed in @other, too (several merge bases). Names stay
 * sorted.
 */
void delta_intersect(struct delta *d, const struct delta *other);

/*
 * Facts of the @i-th of the changes that the delta was made of, before or after:
 * what matters to changed names, and every FACT_EXPORT. Empty where there is none.
 */
const struct facts *delta_facts(const struct delta *d, size_t i, bool after);
size_t delta_n_files(const struct delta *d);

void delta_add_texts(struct delta *d);
/* The text of a change's place, made in @a; NULL: there is none. */
const char *delta_place_text(struct arena *a, const struct delta_change *ch, bool after);

/* "int foo(struct bar *b, int n)" */
const char *delta_text(struct arena *a, const struct facts *facts,
		       const struct fact *fact);
const char *delta_what_name(enum delta_what what);

#define _cleanup_delta_ _cleanup_(delta_release)

#endif
