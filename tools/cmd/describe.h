/* SPDX-License-Identifier: GPL-2.0-only */
/* How to call merge bases: by a tag on them, such as v5.2-rc4. */
#ifndef CMD_DESCRIBE_H
#define CMD_DESCRIBE_H

#include <stddef.h>

#include "repo/repo.h"
#include "ui/out.h"

struct base_names {
	char **items;	/* NULL for a commit without a tag */
	size_t n;
};

#define BASE_NAMES_INIT { NULL, 0 }

void base_names_make(struct base_names *out, const struct repo *r,
		     const git_oid *oids, size_t n);
void base_names_release(struct base_names *b);

/*
 * "hmm cc5dfd59 + amdgpu 66c45500, merge base v5.2-rc4" without a newline, with so many digits
 * of each id.
 */
struct described_pair {
	const char *names[2];
	const git_oid *commits[2];
	const git_oid *bases;
	size_t n_bases;
	int digits;
};

void describe_pair(struct out *o, const struct repo *r, const struct described_pair *p);

#endif
