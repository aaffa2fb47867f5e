// SPDX-License-Identifier: GPL-2.0-only
/* A matrix for people: a grid of the trees that clash, a block a cause, a count. */
#include "matrix-text.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "check-words.h"
#include "suppressions.h"

#define ABBREV 8
#define INDENT MATRIX_INDENT
#define MAX_NAMES 8		/* "also in", before "and N more" */
#define MAX_USES 4		/* that follow the first one */

void matrix_pad(struct out *out, size_t n)
{
	while (n--)
		out_addstr(out, " ");
}

size_t matrix_width(const char *s)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	text_escape(&sb, s, strlen(s), 0);
	return text_width(sb.buf, sb.len);
}

void matrix_padded(struct out *out, const char *s, size_t width)
{
	size_t w = matrix_width(s);

	out_text(out, s);
	matrix_pad(out, w < width ? width - w : 0);
}

void matrix_count(struct out *out, size_t n, const char *what)
{
	out_addf(out, "%zu %s%s", n, what, n == 1 ? "" : "s");
}

/* ----------------------------------------------------------------- the causes */

void matrix_label(struct out *out, enum out_color color, const char *word)
{
	out_colored(out, color, word);
	matrix_pad(out, strlen(INDENT) - strlen(word));
}

void matrix_place(struct out *out, const char *path, uint32_t line)
{
	out_text(out, path);
	if (line)
		out_addf(out, ":%u", (unsigned int)line);
}

static void show_commit(struct out *out, const struct flow_commit *c)
{
	out_addstr(out, "  ");
	out_sgr(out, OUT_YELLOW);
	out_addf(out, "%.*s", ABBREV, c->id);
	out_sgr(out, OUT_PLAIN);
	out_addstr(out, " ");
	out_text(out, c->subject);
}

static void show_also(struct out *out, const struct matrix_part *p, size_t width)
{
	if (!p->n_also)
		return;
	out_addstr(out, INDENT);
	matrix_pad(out, width);
	out_addstr(out, "  also in ");
	for (size_t i = 0; i < p->n_also && i < MAX_NAMES; i++) {
		out_addstr(out, i ? ", " : "");
		out_text(out, p->also[i]);
	}
	if (p->n_also > MAX_NAMES)
		out_addf(out, " and %zu more", p->n_also - MAX_NAMES);
	out_addstr(out, "\n");
}

/* The tree, its commits, the first of them with the place of the change. */
static void show_part(struct out *out, const struct matrix_part *p, size_t width,
		      const struct delta_place *place, bool gone)
{
	for (size_t i = 0; (i < p->commits.n && i < CHECK_MAX_COMMITS) || !i; i++) {
		out_addstr(out, INDENT);
		matrix_padded(out, p->tree, width);
		if (i < p->commits.n)
			show_commit(out, &p->commits.items[i]);
		if (!i && place && place->path) {
			out_addstr(out, gone ? "  was " : "  ");
			out_sgr(out, OUT_CYAN);
			matrix_place(out, place->path, place->line);
			out_sgr(out, OUT_PLAIN);
		}
		out_addstr(out, "\n");
	}
	if (p->commits.n > CHECK_MAX_COMMITS)
		out_addf(out, INDENT "and %zu more commits\n",
			 p->commits.n - CHECK_MAX_COMMITS);
	show_also(out, p, width);
}

static void show_parts(struct out *out, const struct matrix_cause *c)
{
	size_t a = matrix_width(c->part[0].tree), b = matrix_width(c->part[1].tree);
	size_t width = a > b ? a : b;
	bool gone = !c->after.path;
	const struct delta_place *place = gone ? &c->before : &c->after;

	if (width > MATRIX_MAX_NAME)
		width = 0;
	show_part(out, &c->part[0], width, c->textual ? NULL : place, gone);
	show_part(out, &c->part[1], width, NULL, false);
}

/* How to look at it alone, where both have names to look them up by. */
static void show_tail(struct out *out, const struct matrix_view *v,
		      const struct matrix_cause *c)
{
	const struct matrix_pair *p = &v->r->pairs[c->pairs[0]];
	_cleanup_strbuf_ struct strbuf command = STRBUF_INIT;

	if (v->r->rows[p->ours].in_flight || v->r->rows[p->theirs].in_flight) {
		out_addstr(out, "\n");
		return;
	}
	strbuf_addstr(&command, "crosstree check ");
	check_add_word(&command, v->r->rows[p->ours].name);
	strbuf_addch(&command, ' ');
	check_add_word(&command, v->r->rows[p->theirs].name);
	out_addf(out, INDENT "`%s` shows this pair alone\n\n", command.buf);
}

static void show_uses(struct out *out, const struct matrix_cause *c)
{
	if (c->n_uses < 2)
		return;
	out_addf(out, INDENT "and %zu more: ", c->n_uses - 1);
	for (size_t i = 1; i < c->n_uses && i <= MAX_USES; i++) {
		out_addstr(out, i > 1 ? ", " : "");
		matrix_place(out, c->uses[i].path, c->uses[i].line);
	}
	out_addstr(out, c->n_uses - 1 > MAX_USES ? ", …\n" : "\n");
}

/* @id: of a resolution, abbreviated, or the name of a fixup. */
static void show_fixup(struct out *out, const char *how, const char *id)
{
	_cleanup_strbuf_ struct strbuf word = STRBUF_INIT;

	check_add_word(&word, id);
	out_addf(out, INDENT "%s as recorded: `crosstree fixup show %s`\n\n", how, word.buf);
}

static bool is_called(const struct matrix_cause *c)
{
	struct check_finding f = { .symbol = c->symbol, .member = c->member,
				   .before = c->before, .after = c->after };

	return check_is_called(&f);
}

static void show_silent(struct out *out, const struct matrix_view *v,
			const struct matrix_cause *c)
{
	const struct matrix_use *use = &c->uses[0];

	matrix_label(out, OUT_RED, "silent");
	out_sgr(out, OUT_BOLD);
	matrix_place(out, use->path, use->line);
	out_addstr(out, ": ");
	out_text(out, c->symbol);
	out_addstr(out, is_called(c) ? "()" : "");
	out_sgr(out, OUT_PLAIN);
	if (c->confidence != CHECK_CERTAIN)
		out_addf(out, " (%s)", check_confidence_name(c->confidence));
	out_addstr(out, "\n" INDENT);
	out_text(out, use->message);
	out_addstr(out, "\n");
	if (c->same) {
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

		check_add_same(&text, c->same);
		out_addstr(out, INDENT);
		out_text(out, text.buf);
		out_addstr(out, "\n");
	}
	if (use->guard && *use->guard) {
		out_addstr(out, INDENT "only under ");
		out_text(out, use->guard);
		out_addstr(out, "\n");
	}
	show_parts(out, c);
	show_uses(out, c);
	if (use->suppressed) {
		suppress_lines(out, INDENT, use->suppressed);
		out_addstr(out, "\n");
	} else if (use->fixup) {
		show_fixup(out, "repaired", use->fixup);
	} else {
		show_tail(out, v, c);
	}
}

static void show_textual(struct out *out, const struct matrix_view *v,
			 const struct matrix_cause *c)
{
	char id[12 + 1] = "";

	matrix_label(out, OUT_YELLOW, "textual");
	out_sgr(out, OUT_BOLD);
	out_text(out, c->path ? c->path : "(no single path)");
	out_sgr(out, OUT_PLAIN);
	out_addstr(out, ": ");
	out_text(out, c->kind);
	if (c->hunks) {
		out_addstr(out, " (");
		matrix_count(out, c->hunks, "hunk");
		out_addstr(out, ")");
	}
	out_addstr(out, "\n");
	if (!c->path && c->message && *c->message) {
		out_addstr(out, INDENT);
		out_text(out, c->message);
		out_addstr(out, "\n");
	}
	show_parts(out, c);
	if (c->fixup) {
		memcpy(id, c->fixup, strnlen(c->fixup, sizeof(id) - 1));
		show_fixup(out, "resolved", id);
	} else {
		show_tail(out, v, c);
	}
}

/* ------------------------------------------------------------------ the blocks */

/* Appends what is not there yet. */
static void join_names(const char **to, size_t *n, const struct matrix_part *p)
{
	for (size_t i = 0; i < p->n_also; i++) {
		size_t k = 0;

		while (k < *n && strcmp(to[k], p->also[i]) != 0)
			k++;
		if (k == *n)
			to[(*n)++] = p->also[i];
	}
}

static void join_commits(struct flow_commits *to, const struct flow_commits *from)
{
	for (size_t i = 0; i < from->n; i++) {
		size_t k = 0;

		while (k < to->n && strcmp(to->items[k].id, from->items[i].id) != 0)
			k++;
		if (k == to->n)
			to->items[to->n++] = from->items[i];
	}
}

static enum fate fate_of(const struct matrix_use *u)
{
	return u->suppressed ? SUPPRESSED : u->fixup ? FIXED : COUNTED;
}

/* Whether it is new and has anything of that fate. */
static bool is_shown(const struct matrix_cause *c, enum fate fate)
{
	size_t i = 0;

	if (c->textual)
		return c->is_new && fate == (c->fixup ? RESOLVED : COUNTED);
	while (i < c->n_uses && fate_of(&c->uses[i]) != fate)
		i++;
	return c->is_new && i < c->n_uses;
}

/* The new ones of a group as one, what has that fate of them: all uses, the commits of all. */
static struct matrix_cause join(struct arena *a, const struct matrix_cause *c,
				size_t n, enum fate fate)
{
	size_t uses = 0, commits[2] = { 0, 0 }, names[2] = { 0, 0 };
	struct matrix_cause all = *c;

	for (size_t i = 0; i < n; i++) {
		uses += c[i].n_uses;
		for (int k = 0; k < 2; k++) {
			commits[k] += c[i].part[k].commits.n;
			names[k] += c[i].part[k].n_also;
		}
	}
	all.n_uses = 0;
	all.uses = arena_alloc(a, (uses + 1) * sizeof(*all.uses));
	for (int k = 0; k < 2; k++) {
		struct matrix_part *p = &all.part[k];

		p->n_also = p->commits.n = 0;
		p->also = arena_alloc(a, (names[k] + 1) * sizeof(*p->also));
		p->commits.items = arena_alloc(a, (commits[k] + 1) *
						  sizeof(*p->commits.items));
	}
	for (size_t i = 0; i < n; i++) {
		if (!is_shown(&c[i], fate))
			continue;
		for (size_t u = 0; u < c[i].n_uses; u++)
			if (fate_of(&c[i].uses[u]) == fate)
				all.uses[all.n_uses++] = c[i].uses[u];
		for (int k = 0; k < 2; k++) {
			struct matrix_part *p = &all.part[k];

			join_names(p->also, &p->n_also, &c[i].part[k]);
			join_commits(&p->commits, &c[i].part[k].commits);
		}
		if (c[i].confidence > all.confidence)
			all.confidence = c[i].confidence;
	}
	qsort(all.uses, all.n_uses, sizeof(*all.uses), matrix_use_cmp);
	return all;
}

/* One block a group, and how many there were; what is known is counted only. */
static size_t show_causes(struct out *out, const struct matrix_view *v, enum fate fate)
{
	static const char *const headings[N_FATES] = {
		[RESOLVED] = "Resolved before, not counted:\n\n",
		[FIXED] = "With a fixup, not counted:\n\n",
		[SUPPRESSED] = "Suppressed, not counted:\n\n",
	};
	const struct matrix_result *r = v->r;
	_cleanup_arena_ struct arena arena = ARENA_INIT;
	size_t n, shown = 0;

	for (size_t i = 0; i < r->n_causes; i += n) {
		const struct matrix_cause *c = &r->causes[i];
		struct matrix_cause all;
		bool any = false;

		for (n = 0; i + n < r->n_causes && !strcmp(c[n].group, c->group); n++)
			any |= is_shown(&c[n], fate);
		if (!any)
			continue;
		if (headings[fate] && !shown)
			out_addstr(out, headings[fate]);
		shown++;
		all = join(&arena, c, n, fate);
		if (all.textual)
			show_textual(out, v, &all);
		else
			show_silent(out, v, &all);
	}
	return shown;
}

void matrix_print_text(struct out *out, const struct matrix_view *v)
{
	const struct matrix_result *r = v->r;
	size_t blocks[N_FATES], changed;

	if (v->opts->n_subjects == 1) {
		out_text(out, r->rows[0].name);
		out_addstr(out, " against ");
		matrix_count(out, r->n_pairs, "tree");
		out_addstr(out, "\n\n");
	}
	matrix_trees(out, v);
	if (r->n_pairs || r->partly)
		out_addstr(out, "\n");
	for (int i = COUNTED; i < N_FATES; i++)
		blocks[i] = show_causes(out, v, (enum fate)i);
	changed = matrix_changed_lines(out, v);
	matrix_gone_lines(out, v);
	matrix_summary(out, v, blocks, changed);
}
