// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/fixup-print.h"

#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "base/when.h"

#define ABBREV 12
#define SILENT_MAX 20	/* paths of the silent part in text */

const char *fixup_silent_word(const struct flow_fixup_silent *s)
{
	if (!s->merged.mode)
		return "added";
	return s->result.mode ? "modified" : "deleted";
}

const char *fixup_patch_word(const struct flow_fixup_patch *p)
{
	if (p->forgotten)
		return "forgotten";
	return p->why ? "left-out" : fixup_added_name(p->what);
}

/* ------------------------------------------------------------ what was done */

static enum out_color color_of(const struct flow_fixup_row *row)
{
	if (row->state == FLOW_FIXUP_UNRESOLVED)
		return OUT_RED;
	if (row->state == FLOW_FIXUP_LEFT_OUT || row->what == FIXUP_OTHERWISE)
		return OUT_YELLOW;
	return OUT_GREEN;
}

static void show_row(struct out *o, const struct flow_fixup_row *row)
{
	const char *name = flow_fixup_row_name(row);

	out_colored(o, color_of(row), name);
	out_addf(o, "%*s%-*.*s  ", (int)(12 - strlen(name)), "", ABBREV, ABBREV,
		 *row->id ? row->id : "-");
	if (row->path)
		out_text(o, row->path);
	else
		out_addstr(o, "(path not known)");
	if (row->kind && strcmp(row->kind, "content") != 0)
		out_addf(o, "  %s", row->kind);
	if (row->hunks > 1)
		out_addf(o, "  %zu conflicts", row->hunks);
	out_addstr(o, "\n");
	if (row->why)
		out_addf(o, "            %s\n", row->why);
}

static void show_silent(struct out *o, const struct flow_fixup_result *r)
{
	if (!r->silent.n)
		return;
	out_addstr(o, "\nAlso changed by the merge, without a conflict:\n");
	for (size_t i = 0; i < r->silent.n && i < SILENT_MAX; i++) {
		out_addf(o, "  %-8s  ", fixup_silent_word(&r->silent.items[i]));
		out_text(o, r->silent.items[i].path);
		out_addstr(o, "\n");
	}
	if (r->silent.n > SILENT_MAX)
		out_addf(o, "  and %zu more\n", r->silent.n - SILENT_MAX);
}

static void show_patch(struct out *o, const struct flow_fixup_patch *p)
{
	const char *word = fixup_patch_word(p);
	bool odd = p->why || (!p->forgotten && p->what == FIXUP_OTHERWISE);

	out_colored(o, odd ? OUT_YELLOW : OUT_GREEN, word);
	out_addf(o, "%*ssilent/", (int)(12 - strlen(word)), "");
	out_text(o, *p->slug ? p->slug : "-");
	out_addstr(o, "  ");
	out_text(o, p->subject);
	out_addstr(o, "\n");
	if (p->why)
		out_addf(o, "            %s\n", p->why);
	for (size_t i = 0; i < p->n_when; i++) {
		out_addstr(o, "            when ");
		out_text(o, p->when[i]);
		out_addstr(o, "\n");
	}
	if (p->rule) {
		out_addstr(o, "            rule ");
		out_text(o, p->rule);
		out_addstr(o, "\n");
	}
	if (!p->why && !p->forgotten && !p->n_when)
		out_addf(o, "            %s; it is known by the two commits that met\n",
			 p->explained ? "no claim tells when it is needed" :
					"no silent check finds what it repairs");
}

/* Reasons for what is left out, each with its count, in the order met. */
static void show_reasons(struct out *o, const struct flow_fixup_result *r)
{
	_cleanup_map_ struct map m = MAP_INIT;

	for (size_t i = 0; i < r->rows.n; i++) {
		const struct flow_fixup_row *row = &r->rows.items[i];

		if (row->state == FLOW_FIXUP_LEFT_OUT)
			map_put(&m, row->why, strlen(row->why), NULL)->value++;
	}
	for (size_t i = 0; i < m.n; i++)
		out_addf(o, "  %llu left out: %s\n",
			 (unsigned long long)m.entries[i].value, m.entries[i].key);
}

static void add_count(struct strbuf *s, size_t n, const char *word)
{
	if (n)
		strbuf_addf(s, "%s%zu %s", s->len ? ", " : "", n, word);
}

static void show_counts(struct out *o, const struct flow_fixup_result *r,
			const struct fixup_print *how)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;

	for (int i = 0; i <= FIXUP_OTHERWISE; i++)
		add_count(&s, r->added[i], fixup_added_name((enum fixup_added)i));
	add_count(&s, r->unresolved, "unresolved");
	add_count(&s, r->left_out, "left out");
	if (how->many)
		out_addf(o, "%zu merges, %zu with conflicts, %zu skipped.\n",
			 r->n_merges, r->n_conflicted, r->n_skipped);
	out_text(o, how->store);
	out_addf(o, ": %s.\n", s.len ? s.buf : "no conflicts");
	if (how->dry_run)
		out_addstr(o, "Nothing was written (-n).\n");
}

/* What became of a pull or push, with what to type next. */
static void show_share(struct out *o, const struct fixup_print *how)
{
	static const char *const says[] = {
		[FIXUP_SHARE_NONE] = "there is no such store yet",
		[FIXUP_SHARE_SAME] = "both have the same",
		[FIXUP_SHARE_AHEAD] = "nothing new there",
		[FIXUP_SHARE_TAKEN] = "taken over",
		[FIXUP_SHARE_JOINED] = "joined with ours",
		[FIXUP_SHARE_PUSHED] = "pushed",
		[FIXUP_SHARE_BEHIND] = "there are fixups that are not here",
	};

	out_text(o, how->share->remote);
	out_addstr(o, ", ");
	out_text(o, how->store);
	out_addf(o, ": %s.\n", says[how->share->state]);
	if (how->share->state == FIXUP_SHARE_BEHIND) {
		out_addstr(o, "First `crosstree fixup pull ");
		out_text(o, how->share->remote);
		out_addstr(o, "`.\n");
	}
	if (how->dry_run)
		out_addstr(o, "Nothing was written (-n).\n");
}

void fixup_print_text(struct out *o, const struct flow_fixup_result *r,
		      const struct fixup_print *how)
{
	size_t n = r->rows.n + r->patches.n;

	for (size_t i = 0; !how->many && i < r->rows.n; i++)
		show_row(o, &r->rows.items[i]);
	for (size_t i = 0; !how->many && i < r->patches.n; i++)
		show_patch(o, &r->patches.items[i]);
	show_silent(o, r);
	if (n || r->silent.n)
		out_addstr(o, how->many ? "" : "\n");
	if (how->share) {
		show_share(o, how);
		return;
	}
	if (!strcmp(how->command, "forget")) {
		out_addf(o, "%zu resolution%s forgotten.\n", n, n == 1 ? "" : "s");
		if (how->dry_run)
			out_addstr(o, "Nothing was written (-n).\n");
		return;
	}
	show_counts(o, r, how);
	if (how->many)
		show_reasons(o, r);
}

/* ------------------------------------------------------------ what there is */

static void show_date(struct out *o, int64_t seconds, bool exact)
{
	char text[WHEN_SIZE];
	bool known = seconds && when_text(text, seconds, exact ? WHEN_SECOND : WHEN_DAY);

	out_addstr(o, known ? text : "-");
}

static void list_row(struct out *o, const struct flow_fixup_item *item)
{
	const struct fixup_about *a = &item->about;
	char number[16] = "";

	if (item->variant->number)
		(void)snprintf(number, sizeof(number), ".%u", item->variant->number);
	out_sgr(o, OUT_YELLOW);
	out_addf(o, "%.*s", ABBREV, item->entry->id);
	out_sgr(o, OUT_PLAIN);
	out_addf(o, "%-4s  ", number);
	show_date(o, a->date, false);
	out_addf(o, "%s  ", a->date ? "" : "         ");
	if (a->path)
		out_text(o, a->path);
	else
		out_addstr(o, "(path not known)");
	if (a->kind && strcmp(a->kind, "content") != 0) {
		out_addstr(o, "  ");
		out_text(o, a->kind);
	}
	if (a->by) {
		out_addstr(o, "  ");
		out_text(o, a->by);
	}
	out_addstr(o, "\n");
}

static void field(struct out *o, const char *name, const char *value)
{
	if (!value)
		return;
	out_addf(o, "%-9s ", name);
	out_text(o, value);
	out_addstr(o, "\n");
}

static void tree_field(struct out *o, const char *name, const struct fixup_tree *t)
{
	if (!t->commit)
		return;
	out_addf(o, "%-9s %s ", name, t->commit);
	if (t->name)
		out_text(o, t->name);
	out_addstr(o, "\n");
}

static void commit_field(struct out *o, const struct fixup_commit *c)
{
	out_addf(o, "%-9s ", c->theirs ? "theirs" : "ours");
	show_date(o, c->seconds, false);
	out_addstr(o, " ");
	out_text(o, c->author);
	out_addstr(o, ": ");
	out_text(o, c->subject);
	out_addstr(o, "\n");
}

static void why_lines(struct out *o, const char *why)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;

	if (!why)
		return;
	text_escape(&s, why, strlen(why), TEXT_KEEP_NEWLINE);
	out_addstr(o, "\n");
	out_add(o, s.buf, s.len);
	out_addstr(o, "\n");
}

void fixup_print_diff(struct out *o, const char *diff, size_t len)
{
	_cleanup_strbuf_ struct strbuf s = STRBUF_INIT;
	const char *p, *end;

	text_escape(&s, diff, len, TEXT_KEEP_NEWLINE | TEXT_KEEP_TAB);
	end = s.buf + s.len;
	for (p = s.buf; p < end;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t n = (size_t)((nl ? nl : end) - p);

		out_diff_line(o, p, n);
		p += n + (nl != NULL);
	}
}

static void show_item(struct out *o, const struct flow_fixup_item *item,
		      const struct strbuf *diff)
{
	const struct fixup_about *a = &item->about;

	out_sgr(o, OUT_BOLD);
	out_addf(o, "resolution %s", item->entry->id);
	if (item->variant->number)
		out_addf(o, ".%u", item->variant->number);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, "\n");
	field(o, "path", a->path);
	field(o, "kind", a->kind);
	field(o, "merge", a->merge);
	tree_field(o, "ours", &a->ours);
	tree_field(o, "theirs", &a->theirs);
	for (size_t i = 0; i < a->n_commits; i++)
		commit_field(o, &a->commits[i]);
	field(o, "by", a->by);
	if (a->date) {
		out_addf(o, "%-9s ", "date");
		show_date(o, a->date, true);
		out_addstr(o, "\n");
	}
	for (size_t i = 0; i < a->n_links; i++)
		field(o, "link", a->links[i]);
	why_lines(o, a->why);
	out_addstr(o, "\n");
	fixup_print_diff(o, diff->buf, diff->len);
}

static void list_patch(struct out *o, const struct fixup_silent *f)
{
	out_addstr(o, "silent        ");
	out_colored(o, OUT_YELLOW, f->slug);
	out_addstr(o, "  ");
	out_text(o, f->subject);
	out_addstr(o, "\n");
}

static void fields(struct out *o, const char *name, const char *const *values, size_t n)
{
	for (size_t i = 0; i < n; i++)
		field(o, name, values[i]);
}

static void show_whole_patch(struct out *o, const struct fixup_silent *f)
{
	out_sgr(o, OUT_BOLD);
	out_addstr(o, "silent fixup ");
	out_text(o, f->slug);
	out_sgr(o, OUT_PLAIN);
	out_addstr(o, "\n");
	field(o, "subject", f->subject);
	field(o, "merge of", f->merge_of);
	fields(o, "cause", f->causes, f->n_causes);
	fields(o, "when", f->when, f->n_when);
	fields(o, "rule", f->rules, f->n_rules);
	field(o, "by", f->by);
	field(o, "date", f->date);
	fields(o, "link", f->links, f->n_links);
	why_lines(o, *f->why ? f->why : NULL);
	out_addstr(o, "\n");
	fixup_print_diff(o, f->diff, f->diff_len);
}

void fixup_list_text(struct out *o, const struct flow_fixup_list *l,
		     const struct strbuf *diffs, const struct fixup_print *how)
{
	for (size_t i = 0; i < l->items.n; i++) {
		if (!diffs) {
			list_row(o, &l->items.items[i]);
			continue;
		}
		if (i)
			out_addstr(o, "\n");
		show_item(o, &l->items.items[i], &diffs[i]);
	}
	for (size_t i = 0; how->patches && i < how->patches->items.n; i++)
		if (diffs)
			show_whole_patch(o, &how->patches->items.items[i]);
		else
			list_patch(o, &how->patches->items.items[i]);
	if (!l->items.n && !(how->patches && how->patches->items.n)) {
		out_addstr(o, "No resolutions in ");
		out_text(o, how->store);
		out_addstr(o, ".\n");
	}
}
