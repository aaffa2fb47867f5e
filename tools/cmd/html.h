/* SPDX-License-Identifier: GPL-2.0-only */
/* Pages that stand alone: no request leaves them, and without scripts they can be read. */
#ifndef CMD_HTML_H
#define CMD_HTML_H

#include "ui/out.h"

/* Text from outside, in an element or in an attribute in double quotes. */
void html_text(struct out *o, const char *s);
/* The same of @len bytes. */
void html_text_n(struct out *o, const char *s, size_t len);
/* The beginning of a page, up to <body>, and the end of one. */
void html_begin(struct out *o, const char *title);
void html_end(struct out *o);

#endif
