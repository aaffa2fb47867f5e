// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/html.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "cmd/page.h"

void html_text_n(struct out *o, const char *s, size_t len)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	const char *from;

	text_escape(&sb, s, len, TEXT_KEEP_TAB | TEXT_KEEP_NEWLINE);
	from = sb.buf;
	for (const char *p = sb.buf; *p; p++) {
		const char *as = *p == '&' ? "&amp;" : *p == '<' ? "&lt;" : *p == '>' ? "&gt;" :
				 *p == '"' ? "&quot;" : *p == '\'' ? "&#39;" : NULL;

		if (!as)
			continue;
		out_add(o, from, (size_t)(p - from));
		out_addstr(o, as);
		from = p + 1;
	}
	out_addstr(o, from);
}

void html_text(struct out *o, const char *s)
{
	if (s)
		html_text_n(o, s, strlen(s));
}

static void add_lines(struct out *o, const char *const *lines)
{
	for (; *lines; lines++)
		out_addstr(o, *lines);
}

/* The policy lets nothing in, whatever a page might be made to hold. */
void html_begin(struct out *o, const char *title)
{
	out_addstr(o, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
		      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
		      "style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
		      "base-uri 'none'; form-action 'none'\">\n"
		      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
		      "<link rel=\"icon\" href=\"data:,\">\n<title>");
	html_text(o, title);
	out_addstr(o, "</title>\n<style>\n");
	add_lines(o, page_css);
	out_addstr(o, "</style>\n</head>\n<body>\n");
}

void html_end(struct out *o)
{
	out_addstr(o, "<script>\n");
	add_lines(o, page_js);
	out_addstr(o, "</script>\n</body>\n</html>\n");
}
