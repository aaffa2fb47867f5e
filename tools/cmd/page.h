/* SPDX-License-Identifier: GPL-2.0-only */
/* page.css and page.js as lines, which the Makefile makes C of; for html.c only. */
#ifndef CMD_PAGE_H
#define CMD_PAGE_H

extern const char *const page_css[];	/* to NULL */
extern const char *const page_js[];

#endif
