/* SPDX-License-Identifier: GPL-2.0-only */
/* What changed for callers, for people and for programs. */
#ifndef CMD_API_PRINT_H
#define CMD_API_PRINT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/vec.h"
#include "flow/api.h"
#include "repo/rev.h"
#include "ui/out.h"

struct api_print {
	const struct rev *a, *b;
	uint32_t kinds;		/* bit (1 << enum delta_what) each */
	bool nul;		/* porcelain: -z */
};

/* What nobody's code breaks by is left out of these. */
#define API_DEFAULT_KINDS                                                      \
	(1u << DELTA_REMOVED | 1u << DELTA_STATIC | 1u << DELTA_SIGNATURE |    \
	 1u << DELTA_MEMBERS | 1u << DELTA_MOVED)

/*
 * Names of delta_what_name() and "all", separated by commas; NULL: the default.
 * 0, or -1 with a message that names the word.
 */
int api_kinds_parse(uint32_t *out, const char *list, struct err *err);

void api_print_text(struct out *o, const struct flow_api_result *r,
		    const struct api_print *how);
void api_print_porcelain(struct out *o, const struct flow_api_result *r,
			 const struct api_print *how);
void api_print_json(struct out *o, const struct flow_api_result *r,
		    const struct api_print *how);

/* Shared by the three. */

typedef VEC(const struct delta_change *) api_list;

/*
 * The changes that are asked for, by file, in each what is removed last, then by
 * name.
 */
void api_list_make(api_list *out, const struct flow_api_result *r,
		   uint32_t kinds);
/* The file a change is listed under; "" when there is none. */
const char *api_file(const struct delta_change *c);
/* "struct foo", "foo()" */
const char *api_title(struct arena *a, const struct delta_change *c);
const char *api_kind(const struct delta_change *c);
const char *api_member_what(enum member_what what);

typedef VEC(const char *) api_words;

/* What changed, a sentence each; in the arena. */
void api_words_make(api_words *out, struct arena *a,
		    const struct delta_change *c);

#endif
