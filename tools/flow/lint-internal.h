/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of flow/lint share. */
#ifndef FLOW_LINT_INTERNAL_H
#define FLOW_LINT_INTERNAL_H

#include "base/map.h"
#include "base/vec.h"
#include "flow/lint.h"
#include "flow/topic.h"
#include "repo/tree.h"

/* "Key: value", a line of its own in a message. */
struct lint_trailer {
	const char *key, *value;
	size_t key_len, len;	/* len: without blanks at its end */
};

enum fixes_state { FIXES_UNREAD, FIXES_NO_COMMIT, FIXES_UNKNOWN, FIXES_AMBIGUOUS, FIXES_FOUND };

/* What a Fixes: line says, and what that is. */
struct lint_fixes {
	const struct lint_trailer *trailer;
	const char *hex, *subject;	/* subject: NULL, in quotes is none */
	size_t hex_len, subject_len;
	const char *form;		/* what is wrong with the line, or NULL */
	enum fixes_state state;
	git_oid oid;			/* FIXES_FOUND */
	const char *found;		/* its subject */
	bool elsewhere;			/* it is no ancestor */
};

struct lint_commit {
	git_oid oid, tree, first_tree;	/* first_tree: of the first parent, or zero */
	const git_oid *parents;
	size_t n_parents;
	const char *author, *email, *committer, *committer_email;
	int64_t author_time, commit_time;
	const char *message;		/* as it is stored */
	const char *subject, *body;	/* body: behind the first paragraph */
	struct lint_trailer *trailers;
	size_t n_trailers;
	bool prose;			/* the body says something that is no trailer */
	struct lint_fixes *fixes;
	size_t n_fixes;
};

struct lint_findings {
	struct lint_finding *items;
	size_t n, alloc;
};

/* Everything that the rules are given; they add findings and change nothing. */
struct lint_run {
	struct ctx *ctx;
	const struct trees *trees;
	const struct tree *tree;	/* whose commits they are, or NULL */
	struct topic topic;
	struct lint_commit *commits;	/* newest first, parents behind their children */
	size_t n;
	struct map by_oid;		/* of the range: id -> index + 1 */
	git_oid base;			/* behind the first parents of the tip; or zero */
	struct oid_vec boundary;	/* parents that are not in the range */
	unsigned int have;		/* enum lint_needs */
	enum lint_level *levels;	/* one a rule */
	struct lint_findings all;	/* of rules that look at them all */
	struct arena arena;		/* of those */
};

/* One commit in the hands of a worker. */
struct lint_work {
	struct lint_run *run;
	struct repo *repo;
	struct lint_commit *c;
	size_t at;			/* of it in the run */
	const struct tree_changes *changes;	/* against the first parent, or NULL */
	size_t rule;			/* the one that runs */
	struct lint_findings *out;
	struct arena *arena;
};

/* A row of the table: it has one of both. */
struct lint_check {
	struct lint_rule rule;
	int (*commit)(struct lint_work *w, struct err *err);
	int (*all)(struct lint_run *run, size_t rule, struct err *err);
	bool files;		/* commit() wants to see changes */
};

extern const struct lint_check lint_checks[];

bool lint_on(const struct lint_run *run, size_t rule);

/* A finding in the commit at hand; and one of a rule that looks at them all. */
void lint_say(struct lint_work *w, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
void lint_say_file(struct lint_work *w, const char *path, uint32_t line,
		   const char *fmt, ...) __attribute__((format(printf, 4, 5)));
void lint_say_all(struct lint_run *run, size_t rule, size_t commit,
		  const char *fmt, ...) __attribute__((format(printf, 4, 5)));

/* Index of a commit of the range, or SIZE_MAX. */
size_t lint_index(const struct lint_run *run, const git_oid *oid);
/* "Linux 5.2-rc5", "Release v2025.08.0", "v1.2": a release says it all by its name. */
bool lint_is_release(const char *s, size_t len);

static inline bool lint_is_merge(const struct lint_commit *c)
{
	return c->n_parents > 1;
}

/* Loads what the range holds (flow/lint-range.c). */
struct lint_range {
	struct oid_vec oids;
	const struct tree *tree;	/* the range is what it owns, or ends at it */
};
int lint_range_find(struct lint_range *out, struct ctx *ctx, const struct trees *trees,
		    const struct lint_opts *opts, struct err *err);
/* A commit in parts; strings are copied to @a. For tests, too. */
int lint_commit_read(struct lint_commit *out, struct arena *a, struct repo *r,
		     const git_oid *oid, struct err *err);
void lint_message_split(struct lint_commit *c, struct arena *a);

bool lint_trailer_is(const struct lint_trailer *t, const char *key);

/* flow/lint-fixes.c */
void lint_fixes_read(struct lint_commit *c, struct arena *a);
int lint_fixes_find(struct lint_commit *c, struct arena *a, struct repo *r,
		    struct err *err);
int lint_fixes_ancestors(struct lint_run *run, struct err *err);

/* The rules; see the table in flow/lint-rules.c. */
int lint_signed_author(struct lint_work *w, struct err *err);
int lint_signed_committer(struct lint_work *w, struct err *err);
int lint_signed_order(struct lint_work *w, struct err *err);
int lint_signed_merge(struct lint_work *w, struct err *err);
int lint_fixes_format(struct lint_work *w, struct err *err);
int lint_fixes_digits(struct lint_work *w, struct err *err);
int lint_fixes_unknown(struct lint_work *w, struct err *err);
int lint_fixes_ambiguous(struct lint_work *w, struct err *err);
int lint_fixes_subject(struct lint_work *w, struct err *err);
int lint_fixes_ancestor(struct lint_work *w, struct err *err);
int lint_link_missing(struct lint_work *w, struct err *err);
int lint_link_format(struct lint_work *w, struct err *err);
int lint_stable_version(struct lint_work *w, struct err *err);
int lint_stable_address(struct lint_work *w, struct err *err);
int lint_stable_upstream(struct lint_work *w, struct err *err);
int lint_fixup_subject(struct lint_work *w, struct err *err);
int lint_wip_subject(struct lint_work *w, struct err *err);
int lint_patch_subject(struct lint_work *w, struct err *err);
int lint_empty_body(struct lint_work *w, struct err *err);
int lint_area_prefix(struct lint_work *w, struct err *err);
int lint_change_id(struct lint_work *w, struct err *err);
int lint_not_utf8(struct lint_work *w, struct err *err);
int lint_off_topic(struct lint_work *w, struct err *err);
int lint_conflict_markers(struct lint_work *w, struct err *err);
int lint_back_merge(struct lint_work *w, struct err *err);
int lint_one_way(struct lint_work *w, struct err *err);
int lint_merge_of_merge(struct lint_work *w, struct err *err);
/* Whether there is anything that a base can be compared with. */
bool lint_has_releases(const struct repo *r);
bool lint_has_upstream(const struct lint_run *run);
int lint_base(struct lint_run *run, size_t rule, struct err *err);
int lint_late_rebase(struct lint_run *run, size_t rule, struct err *err);
int lint_same_patch(struct lint_run *run, size_t rule, struct err *err);

#endif
