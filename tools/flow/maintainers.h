/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Whom a patch goes to, by scripts/get_maintainer.pl of the trusted ref (flow/trusted.h)
 * and by the MAINTAINERS file of that ref. Nobody is guessed from the history: what the
 * script says of git is left out.
 *
 * The script runs in a directory that holds the patch, MAINTAINERS, .mailmap and
 * .get_maintainer.ignore of that ref, and nothing else, with that as home and with limits
 * of time, memory and output.
 */
#ifndef FLOW_MAINTAINERS_H
#define FLOW_MAINTAINERS_H

#include <stddef.h>

#include "base/arena.h"
#include "base/cleanup.h"
#include "repo/ctx.h"

enum maintainer_role {
	MAINTAINER_PERSON,	/* maintainer, supporter, odd fixer */
	MAINTAINER_REVIEWER,
	MAINTAINER_LIST,
};

/* "maintainer", "reviewer", "list" */
const char *maintainer_role_name(enum maintainer_role role);

struct maintainer {
	const char *address;	/* "Name <who@example.org>", or the address alone */
	enum maintainer_role role;
	const char *section;	/* of MAINTAINERS, or NULL: not told */
};

/* In the order of the script: who is nearest to the files comes first. */
struct maintainers {
	struct maintainer *items;
	size_t n, alloc;
	struct arena arena;
};

#define MAINTAINERS_INIT { NULL, 0, 0, ARENA_INIT }

void maintainers_release(struct maintainers *m);

#define _cleanup_maintainers_ _cleanup_(maintainers_release)

/* Open once, use for every patch. */
struct maintainers_script;

/*
 * ERR_NOT_FOUND when crosstree.trustedRef is not set, names nothing here, or has no such
 * script, or there is no perl; the message says which.
 */
int maintainers_open(struct maintainers_script **out, struct ctx *ctx, struct err *err);
struct maintainers_script *maintainers_free(struct maintainers_script *s);	/* NULL */

DEFINE_CLEANUP(struct maintainers_script *, maintainers_free)

/*
 * Of a patch (a mail, or a diff: its text may match patterns, too), and of paths.
 * @out is released and refilled, untouched on failure; of what nobody keeps it is empty.
 */
int maintainers_of_patch(struct maintainers *out, const struct maintainers_script *s,
			 const char *patch, size_t len, struct err *err);
int maintainers_of_paths(struct maintainers *out, const struct maintainers_script *s,
			 const char *const *paths, size_t n, struct err *err);

/* Reads what the script printed, for tests; lines that are no address are passed over. */
void maintainers_parse(struct maintainers *out, const char *text, size_t len);

#endif
