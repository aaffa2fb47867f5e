// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/suggest-print.h"

#include <string.h>

#include "base/text.h"
#include "ui/json.h"

void suggest_origin(struct out *o, const struct flow_suggestion *s)
{
	if (s->source == SUGGEST_DECLARED) {
		out_addstr(o, ", by the declarations");
		return;
	}
	out_addf(o, ", as %zu of %zu %s in %s", s->votes, s->of,
		 s->of == 1 ? "conversion" : "conversions",
		 s->source == SUGGEST_COMMITS ? "these commits" : "the provider's tree");
}

json_t *suggest_json(const struct flow_suggestion *s)
{
	json_t *o = json_object();

	json_set_text(o, "state", suggest_state_name(s->state));
	json_set_text(o, "why", s->why);
	json_set_text(o, "rule", s->rule);
	json_set_text(o, "source", s->rule ? suggest_source_name(s->source) : NULL);
	json_set(o, "votes", json_count(s->votes));
	json_set(o, "of", json_count(s->of));
	json_set_path(o, "seen_path", s->seen_path);
	json_set(o, "seen_line", s->seen_path ? json_integer(s->seen_line) : json_null());
	json_set_text(o, "cocci", s->cocci);
	return o;
}

/* The file is named above: hunks are enough. */
static void hunks(struct out *o, const char *indent, const char *diff)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;
	bool in = false;

	text_escape(&s, diff, strlen(diff), TEXT_KEEP_NEWLINE | TEXT_KEEP_TAB);
	for (const char *p = s.buf; *p;) {
		size_t n = strcspn(p, "\n");

		in = (in || *p == '@') && strncmp(p, "diff --git ", 11) != 0;
		if (in || strncmp(p, "+++ ", 4) == 0) {
			out_addstr(o, indent);
			out_diff_line(o, p, n);
		}
		p += n + (p[n] == '\n');
	}
}

void suggest_lines(struct out *o, const char *indent, const struct flow_suggestion *s)
{
	out_addstr(o, indent);
	if (!s->diff || !*s->diff || s->state == SUGGEST_NONE) {
		out_addstr(o, "no fix proposed: ");
		out_text(o, s->why ? s->why : "there is nothing to learn one from");
		out_addstr(o, "\n");
		return;
	}
	out_addstr(o, s->state == SUGGEST_PROVED ? "fix, proved: " : "fix, not proved: ");
	out_text(o, s->rule);
	suggest_origin(o, s);
	if (s->why) {
		out_addstr(o, "\n");
		out_addstr(o, indent);
		out_text(o, s->why);
	}
	out_addstr(o, "\n");
	hunks(o, indent, s->diff);
}
