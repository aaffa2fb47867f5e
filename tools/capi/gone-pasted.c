// SPDX-License-Identifier: GPL-2.0-only
/* Whether a macro that is called at file level may make a name that is gone elsewhere. */
#include <string.h>

#include "base/char.h"
#include "base/bytes.h"
#include "capi/expand.h"
#include "capi/gone-word.h"
#include "capi/lines.h"

/* Macros at file level that make no names of their arguments but what facts have. */
static bool makes_nothing(const char *macro)
{
	static const char *const prefixes[] = {
		"EXPORT_", "MODULE_", "module_", "ALLOW_ERROR_", "static_assert",
		"subsys_", "device_initcall", "late_initcall", "core_initcall",
		"BUILD_BUG", "BTF_ID", "early_", "__setup", "postcore_", "arch_init",
		"DEFINE_FREE", "DEFINE_CLASS", "EXTEND_CLASS", "DEFINE_GUARD", "DEFINE_LOCK_GUARD",
	};

	for (size_t i = 0; i < sizeof(prefixes) / sizeof(prefixes[0]); i++)
		if (strncmp(macro, prefixes[i], strlen(prefixes[i])) == 0)
			return true;
	return false;
}

/* Whether @part is a part of @name, by underscores or capitals. */
static bool has_part(const char *name, const char *part)
{
	size_t n = strlen(part);

	for (const char *p = strstr(name, part); p; p = strstr(p + 1, part)) {
		bool begins = p == name || p[-1] == '_' ||
			      (char_is_upper(*p) && !char_is_upper(p[-1]));
		bool ends = !p[n] || p[n] == '_' || char_is_upper(p[n]);

		if (begins && ends)
			return true;
	}
	return false;
}

/* Whether a macro is the file's own and pastes: what it makes is among the facts. */
static bool own_macro(const struct facts *facts, uint32_t name)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (f->kind == FACT_MACRO && f->name == name && !(f->flags & FACT_UNDEF))
			return strstr(facts_str(facts, f->type), "##") != NULL;
	}
	return false;
}

bool rule_has_invocation(const struct facts *facts, const struct facts *of,
			 const struct fact *call)
{
	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];
		uint32_t k = 0;

		if (f->kind != FACT_INVOKE || f->n_subs != call->n_subs ||
		    strcmp(facts_str(facts, f->name), facts_str(of, call->name)) != 0)
			continue;
		while (k < f->n_subs &&
		       strcmp(facts_str(facts, facts->subs[f->first_sub + k].name),
			      facts_str(of, of->subs[call->first_sub + k].name)) == 0)
			k++;
		if (k == f->n_subs)
			return true;
	}
	return false;
}

/* Whether what the macros make of the name, an argument of each, are values only. */
static bool given_as_value(struct probe *pr, const char *name)
{
	const struct parser *p = &pr->w.p;
	bool found = false;

	for (uint32_t i = 1; parse_tok(p, i)->kind != TOK_END; i++) {
		if (parse_tok(p, i)->kind != TOK_IDENT || !parse_is(p, i, name) ||
		    (!parse_op(p, i - 1, '(') && !parse_op(p, i - 1, ',')))
			continue;
		if (!gone_made_operand(pr, i))
			return false;
		found = true;
	}
	return found;
}

#define MAX_FORMS 4		/* definitions of one macro that are tried */
#define MAX_WORDS 400		/* of an expansion that are looked up */
#define MAX_CALLS 500		/* of a file that are expanded for one name */

/* A file whose macros are asked for. */
struct maker {
	struct probe *pr;
	const char *path;
	size_t form;		/* which definition counts of those that have several */
};

/* Definitions that the file sees of a function-like macro. */
static void definitions(cref_vec *out, const struct maker *m, const char *name)
{
	_cleanup_err_ struct err ignored = ERR_INIT;
	size_t keep = 0;

	if (ctree_visible(out, m->pr->tree, m->path, name, &ignored) < 0)
		out->n = 0;
	for (size_t i = 0; i < out->n; i++) {
		const struct fact *f = out->items[i].fact;

		if (f->kind == FACT_MACRO && !(f->flags & FACT_UNDEF) &&
		    f->n_subs <= EXPAND_MAX_ARGS)
			out->items[keep++] = out->items[i];
	}
	out->n = keep;
}

static bool find_macro(void *payload, const char *name, size_t len, struct expand_macro *out)
{
	struct maker *m = payload;
	cref_vec refs = VEC_INIT;
	char *key = arena_strndup(&m->pr->w.tmp, name, len);
	bool found;

	definitions(&refs, m, key);
	found = refs.n > 0;
	if (found) {
		const struct cref *r = &refs.items[m->form < refs.n ? m->form : refs.n - 1];

		expand_from_fact(out, r->facts, r->fact);
	}
	VEC_RELEASE(&refs);
	return found;
}

/* One definition of the macro that is called, the others as they are found. */
struct top {
	struct maker m;
	const char *name;
	struct expand_macro is;
};

static bool find_from_top(void *payload, const char *name, size_t len, struct expand_macro *out)
{
	struct top *t = payload;

	if (strlen(t->name) != len || memcmp(t->name, name, len) != 0)
		return find_macro(&t->m, name, len, out);
	*out = t->is;
	return true;
}

/* What is made of these is made once more by headers that define them again. */
static bool has_more_lives(const char *macro)
{
	return string_begins(macro, "TRACE_") || string_begins(macro, "DEFINE_EVENT") ||
	       string_begins(macro, "DECLARE_EVENT");
}

/* Whether a word is another one's name in a macro without arguments: what that makes is open. */
static bool is_alias(const struct maker *m, const char *word)
{
	_cleanup_err_ struct err ignored = ERR_INIT;
	cref_vec refs = VEC_INIT;
	bool alias = false;

	if (ctree_visible(&refs, m->pr->tree, m->path, word, &ignored) < 0)
		refs.n = 0;
	for (size_t i = 0; i < refs.n && !alias; i++) {
		const char *p = cref_str(&refs.items[i], refs.items[i].fact->type), *body = p;

		while (lex_is_word(*p))
			p++;
		alias = refs.items[i].fact->kind == FACT_CONST && p > body && !*p &&
			!char_is_digit(*body) && strcmp(body, word) != 0;
	}
	VEC_RELEASE(&refs);
	return alias;
}

/* Whether the expansion has the name, or a word of it may stand for more. */
static bool has_or_may(const struct maker *m, const char *text, size_t n, const char *name)
{
	_cleanup_lexed_ struct lexed lx = { 0 };

	if (lex_has_word(text, n, name))
		return true;
	lex(&lx, text, n, LEX_FULL);
	if (lx.toks.n > MAX_WORDS)
		return true;
	for (size_t i = 0; i < lx.toks.n; i++) {
		const struct tok *t = &lx.toks.items[i];

		if (t->kind == TOK_IDENT &&
		    is_alias(m, arena_strndup(&m->pr->w.tmp, lx.src + t->off, t->len)))
			return true;
	}
	return false;
}

/* Whether a call of which the first word of each argument is known may make @name. */
static bool may_make(struct probe *pr, const char *path, const struct facts *facts,
		     const struct fact *call, const char *name)
{
	struct top t = { { pr, path, 0 }, facts_str(facts, call->name), { .body = NULL } };
	const char *args[EXPAND_MAX_ARGS];
	cref_vec refs = VEC_INIT;
	bool may;

	if (call->n_subs > EXPAND_MAX_ARGS || has_more_lives(t.name))
		return true;
	for (uint32_t i = 0; i < call->n_subs; i++) {
		args[i] = facts_str(facts, facts->subs[call->first_sub + i].name);
		/* one that begins with no word */
		if (!*args[i])
			return true;
	}
	definitions(&refs, &t.m, t.name);
	may = !refs.n || refs.n > MAX_FORMS;
	for (size_t i = 0; i < refs.n * MAX_FORMS && !may; i++) {
		_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
		const struct cref *r = &refs.items[i / MAX_FORMS];

		t.m.form = i % MAX_FORMS;
		expand_from_fact(&t.is, r->facts, r->fact);
		may = !expand_call(&text, find_from_top, &t, t.name, strlen(t.name), args,
				   call->n_subs) ||
		      has_or_may(&t.m, text.buf, text.len, name) ||
		      /* what was pasted is no word of the expansion any more */
		      has_or_may(&t.m, t.is.body, t.is.body_len, name);
	}
	VEC_RELEASE(&refs);
	return may;
}

bool gone_pasted(struct probe *pr, const char *path, const struct facts *facts,
		 const struct facts *old, const char *name)
{
	bool here = strcmp(path, pr->path) == 0;
	unsigned expanded = 0;

	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		if (f->kind != FACT_INVOKE ||
		    makes_nothing(facts_str(facts, f->name)))
			continue;
		for (uint32_t k = 0; k < f->n_subs; k++) {
			const char *arg = facts_str(
				facts, facts->subs[f->first_sub + k].name);

			if (strlen(arg) >= 3 && has_part(name, arg) &&
			    !own_macro(facts, f->name) &&
			    !(old && rule_has_invocation(old, facts, f)) &&
			    !(here && strcmp(arg, name) == 0 && given_as_value(pr, name)) &&
			    (++expanded > MAX_CALLS || may_make(pr, path, facts, f, name)))
				return true;
		}
	}
	return false;
}

bool gone_enumerated(struct probe *pr, const char *path, const struct facts *facts,
		     const char *name)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_err_ struct err ignored = ERR_INIT;
	line_vec lines = VEC_INIT;
	bool found = false;

	for (uint32_t i = 0; i < facts->n_facts && !found; i++) {
		const struct fact *e = &facts->facts[i];

		if (e->kind != FACT_ENUM || !(e->flags & FACT_OPEN))
			continue;
		if (!lines.n && snapshot_read_fitting(&f, pr->snap, pr->repo, path,
						      CFILE_MAX_BYTES, &ignored) == 0)
			lines_list(&lines, f.data, f.len);
		for (uint32_t k = e->line; k <= e->end_line && k <= lines.n && !found; k++)
			found = lex_has_word(lines.items[k - 1].s, lines.items[k - 1].len, name);
	}
	VEC_RELEASE(&lines);
	return found;
}
