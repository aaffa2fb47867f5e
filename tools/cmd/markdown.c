// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/markdown.h"

#include <string.h>

#include "base/text.h"

void markdown_text(struct out *o, const char *s)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	text_escape(&sb, s, strlen(s), 0);
	for (const char *p = sb.buf; *p; p++) {
		if (*p == '<' || *p == '&') {
			out_addstr(o, *p == '<' ? "&lt;" : "&amp;");
			continue;
		}
		if (strchr("\\`*_[]|~", *p))
			out_addstr(o, "\\");
		out_add(o, p, 1);
	}
}

void markdown_code(struct out *o, const char *s)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	size_t most = 0, run = 0;

	text_escape(&sb, s, strlen(s), 0);
	for (const char *p = sb.buf; *p; p++) {
		run = *p == '`' ? run + 1 : 0;
		most = run > most ? run : most;
	}
	for (size_t i = 0; i <= most; i++)
		out_addstr(o, "`");
	if (most)
		out_addstr(o, " ");
	out_add(o, sb.buf, sb.len);
	if (most)
		out_addstr(o, " ");
	for (size_t i = 0; i <= most; i++)
		out_addstr(o, "`");
}
