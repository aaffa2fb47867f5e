/* SPDX-License-Identifier: GPL-2.0-only */
/* What the files of attribution share. */
#ifndef FLOW_ATTRIB_INTERNAL_H
#define FLOW_ATTRIB_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "capi/facts.h"
#include "flow/attrib.h"
#include "repo/ctx.h"
#include "repo/history.h"

/* The form that what a query asks for has in one version of a file. */
struct form {
	bool known;		/* false: that version cannot be read */
	uint32_t count;		/* LINE: how many */
	uint64_t hash;		/* 0: it is not there */
	uint64_t wide;		/* DECL: with guards, exports and names; MEMBER: with its guard */
};

/* A version of a file; data NULL: the file is not there. */
struct form_source {
	const char *data;
	size_t len;
	const struct facts *facts;	/* NULL where no query needs them */
};

/* Whether attrib_form() wants the facts of the file for @q. */
bool attrib_needs_facts(const struct attrib_query *q);
struct form attrib_form(const struct attrib_query *q,
			const struct form_source *src);
bool attrib_same_form(const struct attrib_query *q, const struct form *a,
		      const struct form *b);

/* A commit that may be (part of) the answer of a query. */
struct attrib_hit {
	size_t query;
	const struct commit_info *commit;	/* of one of the walks */
	bool weak;	/* counts only when no other one does */
};

struct attrib_walk;

/* All histories that were walked, and what came of them. */
struct attrib_hunt {
	struct ctx *ctx;
	const git_oid *tip;
	const struct oid_vec *bases;
	const struct attrib_query *queries;
	VEC(struct attrib_walk *) walks;
	VEC(struct attrib_hit) hits;
	bool cut_off;	/* a shallow end or a missing object was met */
};

/* Answers the queries listed in @which (n indices) with hits. */
int attrib_hunt(struct attrib_hunt *h, const size_t *which, size_t n,
		struct err *err);
void attrib_hunt_release(struct attrib_hunt *h);

/*
 * The path that @path was made from in @commit (@to false), or was made into
 * (@to true): with the same bytes, or by what git says. 0 found (free() it),
 * 1 none, <0 failed.
 */
int attrib_rename(char **out, struct repo *r, const git_oid *parent_tree,
		  const struct commit_info *commit, const char *path, bool to,
		  struct err *err);

#endif
