// SPDX-License-Identifier: GPL-2.0-only
/* CommonMark, for a comment in a merge request. Text from outside is code or escaped. */
#include <string.h>

#include "base/text.h"
#include "cmd/check-words.h"
#include "cmd/findings.h"
#include "cmd/markdown.h"

static void show_place(struct out *o, const char *path, uint32_t line)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	strbuf_addstr(&sb, path);
	if (line)
		strbuf_addf(&sb, ":%u", line);
	markdown_code(o, sb.buf);
}

static void show_commits(struct out *o, const struct finding *f)
{
	for (int k = 0; k < 2; k++)
		for (size_t i = 0; i < f->commits[k]->n && i < CHECK_MAX_COMMITS; i++) {
			out_addstr(o, "  - ");
			markdown_text(o, f->trees[k] ? f->trees[k] : "?");
			out_addf(o, " %.12s ", f->commits[k]->items[i].id);
			markdown_text(o, f->commits[k]->items[i].subject);
			out_addstr(o, "\n");
		}
}

static void show_suggestion(struct out *o, const char *diff)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	text_escape(&sb, diff, strlen(diff), TEXT_KEEP_NEWLINE | TEXT_KEEP_TAB);
	out_addstr(o, "\n      ");
	for (const char *p = sb.buf; *p; p++) {
		out_add(o, p, 1);
		if (*p == '\n' && p[1])
			out_addstr(o, "      ");
	}
	out_addstr(o, "\n");
}

static void show_finding(struct out *o, const struct finding *f)
{
	out_addf(o, "- **%s** ", f->rule);
	if (f->path)
		show_place(o, f->path, f->line);
	if (f->symbol) {
		out_addstr(o, " ");
		markdown_code(o, f->symbol);
	}
	out_addstr(o, ": ");
	markdown_text(o, f->message);
	if (f->change && f->change->path) {
		out_addstr(o, ", see ");
		show_place(o, f->change->path, f->change->line);
	}
	out_addstr(o, "\n");
	show_commits(o, f);
	if (f->fixup) {
		out_addstr(o, "  - fixup ");
		markdown_code(o, f->fixup);
		out_addstr(o, "\n");
	}
	if (f->suggest)
		show_suggestion(o, f->suggest);
}

/* Those that count, or the others; how many. */
static size_t show_all(struct out *o, const struct findings *f, bool counting,
		       const char *heading)
{
	size_t n = 0;

	for (size_t i = 0; i < f->items.n; i++) {
		const struct finding *one = &f->items.items[i];

		if (finding_counts(one) != counting || (!counting && !one->is_new))
			continue;
		if (!n++)
			out_addstr(o, heading);
		show_finding(o, one);
	}
	if (n)
		out_addstr(o, "\n");
	return n;
}

void findings_print_markdown(struct out *out, const struct findings *f)
{
	_cleanup_strbuf_ struct strbuf tail = STRBUF_INIT;
	size_t silent = 0, textual = 0;

	for (size_t i = 0; i < f->items.n; i++)
		if (finding_counts(&f->items.items[i]))
			*(strcmp(f->items.items[i].rule, "textual") ? &silent : &textual) += 1;
	out_addstr(out, "### ");
	markdown_text(out, f->title);
	out_addf(out, "\n\n%zu %ssilent conflict%s, %zu textual.", silent, f->since ? "new " : "",
		 silent == 1 ? "" : "s", textual);
	check_unchecked_words(&tail, f->skipped, f->n_skipped);
	check_hidden_words(&tail, f->hidden);
	out_addstr(out, tail.buf);
	out_addstr(out, "\n\n");
	show_all(out, f, true, "");
	show_all(out, f, false, "Not counted, with a fixup or suppressed:\n\n");
}
