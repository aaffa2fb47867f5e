/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Messages to the person at the terminal, on standard error, one write each:
 * "crosstree: error: cannot open 'x'". Text from outside is shown with its
 * control characters escaped.
 */
#ifndef UI_DIAG_H
#define UI_DIAG_H

#include "base/err.h"

void diag_error(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void diag_warning(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
/* What to do next, without the program's name: "hint: …". */
void diag_hint(const char *fmt, ...) __attribute__((format(printf, 1, 2)));

#endif
