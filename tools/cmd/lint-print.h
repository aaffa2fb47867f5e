/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * What lint found as text, porcelain (crosstree.lint 1), json, SARIF 2.1.0, markdown and
 * JUnit xml.
 */
#ifndef CMD_LINT_PRINT_H
#define CMD_LINT_PRINT_H

#include <stdbool.h>

#include "flow/lint.h"
#include "ui/out.h"

/* @repo: for the name of the tag that it begins at. */
void lint_print_text(struct out *o, const struct lint_result *r, const struct repo *repo);
void lint_print_porcelain(struct out *o, const struct lint_result *r, bool nul);
void lint_print_json(struct out *o, const struct lint_result *r);
void lint_print_sarif(struct out *o, const struct lint_result *r);
void lint_print_markdown(struct out *o, const struct lint_result *r);
void lint_print_junit(struct out *o, const struct lint_result *r);

/* " Not looked at: …", or nothing. */
void lint_print_unchecked(struct out *o, const struct lint_result *r);

/* The table of rules, each with its level. */
void lint_print_rules(struct out *o, const enum lint_level *levels);

#endif
