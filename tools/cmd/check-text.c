// SPDX-License-Identifier: GPL-2.0-only
/*
 * For people: a header, one block a cause, the worst first, and a last line
 * that counts and says what was not looked at.
 */
#include <string.h>

#include "base/text.h"
#include "cmd/check-print.h"
#include "cmd/check-words.h"
#include "cmd/proto.h"
#include "cmd/suggest-print.h"
#include "cmd/suppressions.h"

#define INDENT "         "
#define ABBREV 8
#define MAX_NAME 24		/* columns that names are lined up in */
#define MAX_USES 4		/* that follow the first one */
#define MAX_SUGGESTIONS 3	/* of a block */

struct printer {
	struct out *o;
	const struct flow_check_result *r;
	const struct check_print *how;
	char *name[2];		/* escaped */
	size_t width;		/* of the column of names */
	size_t fixed;		/* blocks with a fixup */
};

static char *escaped(const char *s, size_t n)
{
	struct strbuf sb = STRBUF_INIT;

	text_escape(&sb, s ? s : "", n, 0);
	return strbuf_detach(&sb, NULL);
}

static void pad(struct out *o, size_t used, size_t width)
{
	for (; used < width; used++)
		out_addstr(o, " ");
}

/* "hmm cc5dfd59"; an id that is its own name comes once. */
static void tree_name(struct out *o, const char *name, const git_oid *commit)
{
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), commit);
	if (name && (strlen(name) < 4 || strncmp(hex, name, strlen(name)) != 0)) {
		out_sgr(o, OUT_BOLD);
		out_text(o, name);
		out_sgr(o, OUT_PLAIN);
		if (git_oid_is_zero(commit))
			return;
		out_addstr(o, " ");
	}
	out_addf(o, "%.*s", ABBREV, hex);
}

static void base_names(struct printer *p)
{
	for (size_t i = 0; i < p->r->n_bases; i++) {
		char hex[ABBREV + 1];

		out_addstr(p->o, i ? ", " : " ");
		if (p->how->bases && p->how->bases[i])
			out_text(p->o, p->how->bases[i]);
		else
			out_addstr(p->o, git_oid_tostr(hex, sizeof(hex),
						       &p->r->bases[i]));
	}
}

static void header(struct printer *p)
{
	struct out *o = p->o;

	tree_name(o, p->r->name[SIDE_OURS], &p->r->commit[SIDE_OURS]);
	if (p->how->form == CHECK_SELF) {
		out_addstr(o, ", against its own changes since");
	} else {
		out_addstr(o, " + ");
		tree_name(o, p->r->name[SIDE_THEIRS], &p->r->commit[SIDE_THEIRS]);
		if (p->how->judged) {
			out_addstr(o, " as merged in ");
			tree_name(o, p->how->judged->name, &p->how->judged->commit);
		}
		out_addstr(o, p->r->n_bases == 1 ? ", merge base" :
						   ", merge bases");
	}
	base_names(p);
	out_addstr(o, "\n\n");
}

/* ------------------------------------------------------------------ a block */

static void label(struct out *o, enum out_color color, const char *word)
{
	out_colored(o, color, word);
	pad(o, strlen(word), strlen(INDENT));
}

static void place(struct out *o, const char *path, uint32_t line)
{
	out_text(o, path);
	if (line)
		out_addf(o, ":%u", line);
}

static void commit_line(struct printer *p, enum check_side side,
			const struct flow_commit *c)
{
	out_addstr(p->o, INDENT);
	out_addstr(p->o, p->name[side]);
	pad(p->o, text_width(p->name[side], strlen(p->name[side])), p->width);
	if (!c)
		return;
	out_addstr(p->o, "  ");
	out_sgr(p->o, OUT_YELLOW);
	out_addf(p->o, "%.*s", ABBREV, c->id);
	out_sgr(p->o, OUT_PLAIN);
	out_addstr(p->o, " ");
	out_text(p->o, c->subject);
}

static void commit_lines(struct printer *p, enum check_side side,
			 const struct flow_commits *c)
{
	for (size_t i = 0; i < c->n && i < CHECK_MAX_COMMITS; i++) {
		commit_line(p, side, &c->items[i]);
		out_addstr(p->o, "\n");
	}
	if (c->n > CHECK_MAX_COMMITS)
		out_addf(p->o, INDENT "and %zu more commits\n",
			 c->n - CHECK_MAX_COMMITS);
}

/* The changer's commits; the first of them with the place of the change. */
static void provider_lines(struct printer *p, const struct check_block *b)
{
	const struct check_finding *f = &b->uses[0]->f;
	const struct flow_commits *c = &b->commits[f->provider];
	struct flow_commits rest = { c->items + 1, c->n ? c->n - 1 : 0 };
	const struct delta_place *now = check_change_place(f);

	if (!c->n && !now->path)
		return;
	commit_line(p, f->provider, c->n ? &c->items[0] : NULL);
	if (now->path) {
		out_addstr(p->o, now == &f->after ? "  " : "  was ");
		out_sgr(p->o, OUT_CYAN);
		place(p->o, now->path, now->line);
		out_sgr(p->o, OUT_PLAIN);
	}
	out_addstr(p->o, "\n");
	commit_lines(p, f->provider, &rest);
}

/*
 * Both prototypes, where the sentence counts arguments or names but a part of
 * what changed.
 */
static void prototypes(struct printer *p, const struct check_finding *f)
{
	const char *before = f->before.text, *after = f->after.text;

	if (f->kind != CHECK_SIGNATURE && f->kind != CHECK_CALLBACK)
		return;
	if (!before || !after)
		return;
	if (proto_same_arity(before, after) &&
	    proto_differences(before, after) < 2)
		return;
	out_addstr(p->o, INDENT);
	out_sgr(p->o, OUT_RED);
	out_addstr(p->o, "- ");
	out_text(p->o, before);
	out_sgr(p->o, OUT_PLAIN);
	out_addstr(p->o, "\n" INDENT);
	out_sgr(p->o, OUT_GREEN);
	out_addstr(p->o, "+ ");
	out_text(p->o, after);
	out_sgr(p->o, OUT_PLAIN);
	out_addstr(p->o, "\n");
}

static void further_uses(struct printer *p, const struct check_block *b)
{
	if (b->n < 2)
		return;
	out_addf(p->o, INDENT "and %zu more: ", b->n - 1);
	for (size_t i = 1; i < b->n && i <= MAX_USES; i++) {
		out_addstr(p->o, i > 1 ? ", " : "");
		place(p->o, b->uses[i]->f.path, b->uses[i]->f.line);
	}
	out_addstr(p->o, b->n - 1 > MAX_USES ? ", …\n" : "\n");
}

static void next_step(struct printer *p, const struct check_block *b)
{
	const struct check_finding *f = &b->uses[0]->f;
	const struct flow_commits *c = &b->commits[f->provider];
	_cleanup_strbuf_ struct strbuf command = STRBUF_INIT;

	if (c->n) {
		out_addf(p->o, INDENT "`git show %.*s` is the change\n", ABBREV,
			 c->items[0].id);
	} else if (p->how->form != CHECK_SELF && p->r->n_bases) {
		char base[ABBREV + 1];

		git_oid_tostr(base, sizeof(base), &p->r->bases[0]);
		check_add_word(&command, p->r->name[f->provider]);
		out_addf(p->o, INDENT "`crosstree api %s %s` lists what changed\n",
			 base, command.buf);
	}
}

static void same_patch_line(struct printer *p, const struct flow_same *same)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	if (!same)
		return;
	check_add_same(&text, same);
	out_addstr(p->o, INDENT);
	out_text(p->o, text.buf);
	out_addstr(p->o, "\n");
}

/* What the compiler said of the uses, the first one's in words. */
static void verdict_line(struct printer *p, const struct check_block *b)
{
	size_t n[BUILD_REFUTED + 1] = { 0 };

	for (size_t i = 0; i < b->n; i++)
		n[b->uses[i]->build]++;
	if (!n[BUILD_CONFIRMED] && !n[BUILD_REFUTED])
		return;
	out_addstr(p->o, INDENT);
	if (n[BUILD_CONFIRMED])
		out_addstr(p->o, "the compiler confirms it");
	else
		out_addstr(p->o, "the compiler does not object");
	if (b->n > 1)
		out_addf(p->o, ": %zu confirmed, %zu refuted, %zu untried",
			 n[BUILD_CONFIRMED], n[BUILD_REFUTED], n[BUILD_UNTRIED]);
	out_addstr(p->o, "\n");
}

static bool same_words(const struct flow_compiled *a, const struct flow_compiled *b)
{
	return !strcmp(a->path, b->path) && !strcmp(a->message, b->message);
}

/* The lines of a file on which a compiler says the same as on line @first of them. */
static void compiler_block(struct printer *p, size_t first)
{
	const struct flow_built *b = &p->r->built;
	size_t more = 0;

	label(p->o, OUT_RED, "compiler");
	out_sgr(p->o, OUT_BOLD);
	place(p->o, b->only[first].path, b->only[first].line);
	out_sgr(p->o, OUT_PLAIN);
	out_addstr(p->o, "\n" INDENT);
	out_text(p->o, b->only[first].message);
	for (size_t i = first + 1; i < b->n_only; i++)
		if (same_words(&b->only[first], &b->only[i]) && ++more <= MAX_USES)
			out_addf(p->o, "%s%u", more == 1 ? "\n" INDENT "also on line " :
							   ", ", b->only[i].line);
	out_addstr(p->o, more > MAX_USES ? ", …\n\n" : "\n\n");
}

static void compiler_blocks(struct printer *p)
{
	const struct flow_built *b = &p->r->built;

	for (size_t i = 0; i < b->n_only; i++) {
		size_t k = 0;

		while (k < i && !same_words(&b->only[k], &b->only[i]))
			k++;
		if (k == i)
			compiler_block(p, i);
	}
}

/* Appends what was built. */
static void built_words(struct strbuf *out, const struct flow_built *b)
{
	if (!b->asked || b->failed)
		return;
	strbuf_addf(out, " Built %zu %s.", b->files, b->files == 1 ? "file" : "files");
	if (b->not_built)
		strbuf_addf(out, " %zu more changed and were not built.", b->not_built);
}

static void fixup_line(struct printer *p, const char *slug)
{
	_cleanup_strbuf_ struct strbuf word = STRBUF_INIT;

	check_add_word(&word, slug);
	out_addf(p->o, INDENT "repaired as recorded: `crosstree fixup show %s`\n", word.buf);
}

static const char *told_words(const struct flow_fixup_told *t)
{
	switch (t->use) {
	case FLOW_FIXUP_STALE:
		return "stale, the merge has it already";
	case FLOW_FIXUP_UNSEEN:
		return "applies, to what no check finds";
	default:
		return "drifted";
	}
}

/* Silent fixups that are for this merge and repair no finding. */
static void told_lines(struct printer *p)
{
	size_t n = 0;

	for (size_t i = 0; i < p->r->n_fixups; i++) {
		const struct flow_fixup_told *t = &p->r->fixups[i];
		bool drifted = t->use == FLOW_FIXUP_DRIFTED;

		if (t->use == FLOW_FIXUP_APPLIES)
			continue;
		label(p->o, drifted ? OUT_RED : OUT_YELLOW, "fixup");
		out_text(p->o, t->slug);
		out_addf(p->o, ": %s", told_words(t));
		if (t->why && drifted) {
			out_addstr(p->o, ", ");
			out_text(p->o, t->why);
		}
		out_addstr(p->o, "\n");
		n++;
	}
	if (n)
		out_addstr(p->o, "\n");
}

static bool is_told(const struct check_block *b, size_t i)
{
	const struct flow_suggestion *s = b->uses[i]->suggest;

	for (size_t k = 0; k < i; k++) {
		const struct flow_suggestion *o = b->uses[k]->suggest;

		if (s->diff && *s->diff ? o->diff && strcmp(s->diff, o->diff) == 0 :
					  s->why && o->why && strcmp(s->why, o->why) == 0)
			return true;
	}
	return false;
}

/* One for each use, what two have in common once. */
static void suggestions(struct printer *p, const struct check_block *b)
{
	size_t shown = 0;

	for (size_t i = 0; i < b->n && b->uses[i]->suggest; i++) {
		if (is_told(b, i))
			continue;
		if (shown++ == MAX_SUGGESTIONS) {
			out_addstr(p->o, INDENT "more fixes are in --format=json\n");
			return;
		}
		suggest_lines(p->o, INDENT, b->uses[i]->suggest);
	}
}

static void silent_block(struct printer *p, const struct check_block *b)
{
	const struct check_finding *f = &b->uses[0]->f;
	enum check_side other = f->provider == SIDE_OURS ? SIDE_THEIRS : SIDE_OURS;

	label(p->o, OUT_RED, "silent");
	out_sgr(p->o, OUT_BOLD);
	place(p->o, f->path, f->line);
	out_addstr(p->o, ": ");
	out_text(p->o, f->symbol);
	out_addstr(p->o, check_is_called(f) ? "()" : "");
	out_sgr(p->o, OUT_PLAIN);
	if (f->confidence != CHECK_CERTAIN)
		out_addf(p->o, " (%s)", check_confidence_name(f->confidence));
	out_addstr(p->o, "\n" INDENT);
	out_text(p->o, f->message);
	out_addstr(p->o, "\n");
	same_patch_line(p, b->uses[0]->same);
	prototypes(p, f);
	if (f->guard && *f->guard) {
		out_addstr(p->o, INDENT "only under ");
		out_text(p->o, f->guard);
		out_addstr(p->o, "\n");
	}
	verdict_line(p, b);
	provider_lines(p, b);
	if (p->how->form != CHECK_SELF)
		commit_lines(p, other, &b->commits[other]);
	further_uses(p, b);
	suggestions(p, b);
	if (b->uses[0]->suppressed)
		suppress_lines(p->o, INDENT, b->uses[0]->suppressed);
	else if (b->uses[0]->fixup)
		fixup_line(p, b->uses[0]->fixup);
	else
		next_step(p, b);
	out_addstr(p->o, "\n");
}

static void textual_block(struct printer *p, const struct flow_textual *t)
{
	label(p->o, OUT_YELLOW, "textual");
	out_sgr(p->o, OUT_BOLD);
	out_text(p->o, t->path ? t->path : "(no single path)");
	out_sgr(p->o, OUT_PLAIN);
	out_addstr(p->o, ": ");
	out_text(p->o, t->kind);
	if (t->hunks)
		out_addf(p->o, " (%zu %s)", t->hunks,
			 t->hunks == 1 ? "hunk" : "hunks");
	out_addstr(p->o, "\n");
	if (!t->path && t->message && *t->message) {
		out_addstr(p->o, INDENT);
		out_text(p->o, t->message);
		out_addstr(p->o, "\n");
	}
	commit_lines(p, SIDE_OURS, &t->commits[SIDE_OURS]);
	commit_lines(p, SIDE_THEIRS, &t->commits[SIDE_THEIRS]);
	if (t->fixup)
		out_addf(p->o, INDENT "resolved as recorded: `crosstree fixup show %.12s`\n",
			 t->fixup);
	else if (t->like)
		out_addf(p->o, INDENT "what was recorded of one like it does not fit: "
			 "`crosstree fixup show %.12s`\n", t->like);
	out_addstr(p->o, "\n");
}

/* Those that count, and then those that somebody has resolved before. */
static void textual_blocks(struct printer *p)
{
	const struct flow_check_result *r = p->r;

	for (size_t i = 0; i < r->n_textual; i++)
		if (!r->textual[i].fixup)
			textual_block(p, &r->textual[i]);
	if (r->n_handled)
		out_addstr(p->o, "Resolved before, not counted:\n\n");
	for (size_t i = 0; i < r->n_textual; i++)
		if (r->textual[i].fixup)
			textual_block(p, &r->textual[i]);
}

/* -------------------------------------------------------------- the last line */

static void counts(struct printer *p, size_t blocks, size_t uses,
		   size_t suppressed)
{
	_cleanup_strbuf_ struct strbuf tail = STRBUF_INIT;
	size_t textual = p->r->n_textual - p->r->n_handled;

	if (!uses && !textual && !p->r->built.n_only) {
		out_colored(p->o, OUT_GREEN, "Clean");
		out_addf(p->o, ": no %s.", !p->how->textual ? "silent conflict" :
					  !p->how->silent ? "textual conflict" :
					  "conflict, neither silent nor textual");
	} else {
		if (p->how->silent)
			out_addf(p->o, "%zu silent %s", blocks,
				 blocks == 1 ? "conflict" : "conflicts");
		if (p->how->silent && uses > blocks)
			out_addf(p->o, " in %zu places", uses);
		if (p->how->textual)
			out_addf(p->o, p->how->silent ? ", %zu textual" :
				       textual == 1 ? "%zu textual conflict" :
						      "%zu textual conflicts",
				 textual);
		if (p->r->built.n_only)
			out_addf(p->o, ", %zu that only the compiler saw",
				 p->r->built.n_only);
		out_addstr(p->o, ".");
	}
	if (p->r->n_handled)
		strbuf_addf(&tail, " Resolved before: %zu.", p->r->n_handled);
	if (p->fixed)
		strbuf_addf(&tail, " With a fixup: %zu.", p->fixed);
	suppress_words(&tail, suppressed);
	built_words(&tail, &p->r->built);
	check_unchecked_words(&tail, p->r->skipped, p->r->n_skipped);
	check_hidden_words(&tail, p->r->hidden);
	out_add(p->o, tail.buf, tail.len);
	out_addstr(p->o, "\n");
}

static void line_up(struct printer *p)
{
	for (int s = 0; s < 2; s++) {
		size_t n;

		p->name[s] = escaped(p->r->name[s], check_name_len(p->r->name[s]));
		n = text_width(p->name[s], strlen(p->name[s]));
		if (n > p->width && n <= MAX_NAME)
			p->width = n;
	}
	if (p->how->form == CHECK_SELF)
		p->width = 0;
}

/* One block a cause; how many there were. */
static size_t silent_blocks(struct printer *p, const check_list *list)
{
	_cleanup_(check_blocks_release) struct check_blocks blocks = { .n = 0 };

	check_blocks_make(&blocks, list);
	for (size_t i = 0; i < blocks.n; i++)
		silent_block(p, &blocks.items[i]);
	return blocks.n;
}

void check_print_text(struct out *o, const struct flow_check_result *r,
		      const struct check_print *how)
{
	struct printer p = { .o = o, .r = r, .how = how };
	check_list found = VEC_INIT, suppressed = VEC_INIT, fixed = VEC_INIT;
	size_t blocks;

	line_up(&p);
	check_list_make(&found, r);
	check_list_split(&suppressed, &fixed, &found);
	header(&p);
	blocks = silent_blocks(&p, &found);
	textual_blocks(&p);
	compiler_blocks(&p);
	if (fixed.n)
		out_addstr(o, "With a fixup, not counted:\n\n");
	p.fixed = silent_blocks(&p, &fixed);
	told_lines(&p);
	if (suppressed.n)
		out_addstr(o, "Suppressed, not counted:\n\n");
	counts(&p, blocks, found.n, silent_blocks(&p, &suppressed));
	VEC_RELEASE(&found);
	VEC_RELEASE(&suppressed);
	VEC_RELEASE(&fixed);
	free(p.name[0]);
	free(p.name[1]);
}
