/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * A request for a pull as json (crosstree.request-pull/1), and in short, as text and
 * porcelain: conflicts and checks, without the mail.
 */
#ifndef CMD_REQUEST_PULL_PRINT_H
#define CMD_REQUEST_PULL_PRINT_H

#include "flow/request-pull.h"
#include "ui/out.h"

void pull_print_text(struct out *o, const struct pull_result *r);
void pull_print_porcelain(struct out *o, const struct pull_result *r, bool nul);
void pull_print_json(struct out *o, const struct pull_result *r);
/* One line each on standard error. */
void pull_print_checks(const struct pull_result *r);

#endif
