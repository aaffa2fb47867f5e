/* SPDX-License-Identifier: GPL-2.0-only */
/* How the texts of check name things. */
#ifndef CMD_CHECK_WORDS_H
#define CMD_CHECK_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "flow/check.h"

#define CHECK_MAX_COMMITS 4	/* of one side that a text lists */

/* Whether the symbol is one that people write with () behind it. */
bool check_is_called(const struct check_finding *f);
/*
 * Where the provider's change is: where it stands now or, when there is nothing
 * of it there, where it was. Without a path: not known.
 */
const struct delta_place *check_change_place(const struct check_finding *f);
/* How many bytes of a name to show: an id of full length is shortened. */
size_t check_name_len(const char *name);
/* Appends a word of a command line, quoted for the shell and for the eye. */
void check_add_word(struct strbuf *out, const char *word);
/* Appends "both trees carry <subject>: <a> and <b>". */
void check_add_same(struct strbuf *out, const struct flow_same *same);
/* Appends the message of a finding; of one from a patch on both sides that first. */
void check_add_message(struct strbuf *out, const struct flow_silent *s);
/* Appends " Not looked at: 2 Rust files, 1 devicetree.", or nothing. */
void check_unchecked_words(struct strbuf *out, const struct check_skipped *s,
			   size_t n);
/* Appends what is said of @n hidden findings, or nothing. */
void check_hidden_words(struct strbuf *out, size_t n);

#endif
