/* SPDX-License-Identifier: GPL-2.0-only */
/* Parts of SARIF 2.1.0 (OASIS, March 2020), each new and the caller's. */
#ifndef CMD_SARIF_H
#define CMD_SARIF_H

#include <stdint.h>

#include "ui/json.h"
#include "ui/out.h"

/* What a person reads: one line, nothing in it that acts on a terminal. */
json_t *sarif_message(const char *text);
/* A rule, and what it is by default: "error", "warning", "note"; NULL: it is off. */
json_t *sarif_rule(const char *id, const char *doc, const char *level);
/* A physicalLocation. @line 0: the file as a whole. */
json_t *sarif_place(const char *path, uint32_t line);
/* Prints a document of one run; takes @rules and @results over. */
void sarif_print(struct out *out, const char *driver, json_t *rules, json_t *results);

#endif
