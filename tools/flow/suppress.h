/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Findings that somebody answers for: they are listed and do not count, for a
 * reason and until a day or a release. git-config syntax:
 *
 *	[suppress "hmm-range-mm"]
 *		kind = signature		; any of them, several allowed
 *		symbol = hmm_range_register	; as json has it, several allowed
 *		path = drivers/gpu/drm/amd	; as git's pathspecs, several allowed
 *		provider = mm/hmm: register ranges with a mirror
 *		owner = A U Thor <author@example.com>
 *		reason = amdgpu follows in its own merge
 *		until = v6.12
 *
 * An entry is about findings that meet each of the keys it has, by one of the
 * values. It is data only, wherever it comes from: nothing in it is run.
 */
#ifndef FLOW_SUPPRESS_H
#define FLOW_SUPPRESS_H

#include "flow/check.h"
#include "flow/config-file.h"

/* A change by what it does: see flow/same-patch.h. */
struct suppress_provider {
	const char *text;	/* as given: a subject, unless it is one of these */
	bool is_commit, is_patch_id;
	git_oid id;
};

/* Bytes from outside: whoever prints them escapes them. */
struct suppress {
	const char *id;		/* of [suppress "id"] */
	const char *owner, *reason, *until;
	bool expired;		/* it is past until: it is about nothing */

	uint32_t kinds;		/* bit (1 << kind) each; 0: all */
	const char **symbols, **paths;
	struct suppress_provider *providers;
	size_t n_symbols, n_paths, n_providers;
};

struct suppressions {
	struct suppress *items;	/* in the order of the file */
	size_t n;
	const char *source;	/* the file, for messages; NULL: there is none */
	const char **notes;	/* what was ignored and why, one line each */
	size_t n_notes;
	struct arena arena;
};

#define SUPPRESSIONS_INIT { .arena = ARENA_INIT }

void suppressions_release(struct suppressions *s);

#define _cleanup_suppressions_ _cleanup_(suppressions_release)

/*
 * Finds the file (@file, crosstree.suppressions in git's configuration,
 * .crosstree-suppressions at the top of the work tree, or of HEAD in a bare
 * repository) and reads it. None is no failure, and neither is a bad one that
 * nobody named: then a note says "file:line: what", and nothing is suppressed.
 */
int suppress_load(struct suppressions *out, struct ctx *ctx, const char *file,
		  struct err *err);
/* The reading alone. */
int suppress_parse(struct suppressions *out, struct ctx *ctx,
		   const struct config_text *in, struct err *err);

/*
 * Marks the findings that entries are about, the first that is decides. Fills
 * n_suppressed. @s has to outlive @r.
 */
int suppress_apply(struct flow_check_result *r, struct ctx *ctx,
		   const struct suppressions *s, struct err *err);

/* Parts of the reading, for tests. */

/* The last day of "YYYY-MM-DD", in UTC, is over at @now. 1 yes, 0 no, -1: no day. */
int suppress_day_over(const char *until, int64_t now);
/* A path, or one above it, as git's pathspecs: '*' takes in '/', too. */
bool suppress_path_meets(const char *pattern, const char *path);
/* "Name <mail>" */
bool suppress_is_owner(const char *text);
/* What can be the name of a release's tag. */
bool suppress_is_release(const char *text);

#endif
