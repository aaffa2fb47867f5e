/* SPDX-License-Identifier: GPL-2.0-only */
/* Text from outside in CommonMark. */
#ifndef CMD_MARKDOWN_H
#define CMD_MARKDOWN_H

#include "ui/out.h"

/* As text: what markdown or html would take for its own is not. */
void markdown_text(struct out *o, const char *s);
/* As code: between more backticks than it has in a row. */
void markdown_code(struct out *o, const char *s);

#endif
