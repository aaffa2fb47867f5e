/* SPDX-License-Identifier: GPL-2.0-only */
/* A request for a pull as json (crosstree.request-pull/1), and its checks as text. */
#ifndef CMD_REQUEST_PULL_PRINT_H
#define CMD_REQUEST_PULL_PRINT_H

#include "flow/request-pull.h"
#include "ui/out.h"

void pull_print_json(struct out *o, const struct pull_result *r);
/* One line each on standard error. */
void pull_print_checks(const struct pull_result *r);

#endif
