// SPDX-License-Identifier: GPL-2.0-only
/*
 * A member that only got another name can have both for a release, in a union without a name:
 * whoever reads or fills it, by either name, means the same.
 */
#include <string.h>

#include "base/mem.h"
#include "capi/cfile.h"
#include "flow/phased-internal.h"

/* ----------------------------------------------------------------- where it stands */

static bool is_structure(const struct cfile *cf, const struct fact *f, const void *payload)
{
	return f->kind == FACT_STRUCT && strcmp(facts_str(&cf->facts, f->name), payload) == 0;
}

/* Whether tokens [from, to) declare @name. out->why: and more than that. */
static bool declares(struct phased_member_place *out, const struct lexed *lx, size_t from,
		     size_t to, const char *name)
{
	bool there = false, more = false, bits = false;

	for (size_t i = from; i < to; i++) {
		bool is = tok_is(lx, lex_tok(lx, i), name);

		/* (*name)( */
		if (is && i > from + 1 && lex_is_op(lx, i - 1, '*') && lex_is_op(lx, i - 2, '('))
			out->function = true;
		there |= is;
		more |= lex_is_op(lx, i, ',') || lex_is_op(lx, i, '(');
		bits |= lex_is_op(lx, i, ':');
		if (lex_tok(lx, i)->cond != lex_tok(lx, from)->cond)
			return false;
	}
	if (there && (more || bits))
		out->why = bits ? "a bit-field has its place among others" :
			      "it is declared together with others, or by a macro";
	return there;
}

bool phased_find_member(struct phased_member_place *out, const char *s, size_t len,
			const char *tag, const char *name)
{
	size_t depth = 0, from = 0;
	const struct tok *last;
	bool found = false;
	struct cfile cf;

	*out = (struct phased_member_place){ .why = NULL };
	cfile_parse(&cf, s, len, LEX_FULL);
	for (size_t i = 0; i < cf.decls.n && !found; i++) {
		if (!phased_fact(&cf, i, is_structure, tag))
			continue;
		for (size_t t = cf.decls.items[i].first; t < cf.decls.items[i].last; t++) {
			depth += lex_is_op(&cf.lx, t, '{');
			depth -= lex_is_op(&cf.lx, t, '}');
			if (depth != 1)
				continue;
			if (lex_is_op(&cf.lx, t, ';') && from &&
			    declares(out, &cf.lx, from, t, name)) {
				out->from = lex_tok(&cf.lx, from)->off;
				out->to = (size_t)lex_tok(&cf.lx, t)->off + 1;
				last = lex_tok(&cf.lx, cf.decls.items[i].last - 1);
				out->behind = (size_t)last->off + last->len;
				found = true;
				break;
			}
			if (lex_is_op(&cf.lx, t, ';') || lex_is_op(&cf.lx, t, '{') ||
			    lex_is_op(&cf.lx, t, '}'))
				from = t + 1;
		}
	}
	cfile_release(&cf);
	return found;
}

/* ------------------------------------------------------------------- what it is now */

/* "block" where all that the provider did to uses was to write that; NULL: it did not. */
static const char *new_name(const struct phasing *p, const struct phase *ph)
{
	for (size_t i = 0; i < p->found.n_silent; i++) {
		const struct flow_silent *f = &p->found.silent[i];

		if (shim_is_of(ph->m, &f->f) && f->suggest && f->suggest->renamed)
			return f->suggest->renamed;
	}
	return NULL;
}

static const char *refuse(struct phase *ph, const char *why)
{
	ph->why = why;
	return NULL;
}

/* The same type as it had. *@name, NULL with ph->why: it cannot have both. 0, <0. */
static int check_type(const char **name, struct phasing *p, struct phase *ph, const char *tag,
		      struct err *err)
{
	const char *old, *new, *path = ph->header;
	int rc = shim_member_type(&old, &p->shims, p->shims.tree, path, tag,
				  ph->m->symbol.name, err);

	if (rc >= 0)
		rc = shim_member_type(&new, &p->shims, p->shims.other_tree, path, tag, *name, err);
	if (rc < 0)
		return rc;
	if (!old || !new)
		*name = refuse(ph, arena_printf(&p->arena, "what was stored in it is stored "
				"elsewhere now, not in another member of %s", tag));
	else if (strcmp(old, new) != 0)
		*name = refuse(ph, arena_printf(&p->arena, "what is %s now is of another type, %s "
						"instead of %s", *name, new, old));
	return 0;
}

static int find_alias(struct phasing *p, struct phase *ph, struct err *err)
{
	const char *path = ph->first->f.before.path, *name = new_name(p, ph), *tag;
	struct phased_member_place at;
	struct phased_file f;
	int rc;

	tag = arena_strndup(&p->arena, ph->m->full, strcspn(ph->m->full, "."));
	if (!name || !strchr(tag, ' ') || !path) {
		ph->why = "it is no other name for the same that the provider gave it";
		return 0;
	}
	ph->header = arena_strdup(&p->arena, path);
	rc = check_type(&name, p, ph, tag, err);
	if (rc < 0 || !name)
		return rc;
	rc = phased_read(&f, p, &p->provider->tree, path, err);
	if (rc < 0)
		return rc;
	if (!f.text || !phased_find_member(&at, f.text, f.len, strchr(tag, ' ') + 1, name))
		ph->why = arena_printf(&p->arena, "where %s declares it cannot be told", path);
	else
		ph->why = at.why;
	if (ph->why)
		return 0;
	ph->alias = arena_strdup(&p->arena, name);
	ph->tag = strchr(tag, ' ') + 1;
	ph->way = PHASED_ALIAS;
	return 0;
}

int phased_members(struct phasing *p, struct err *err)
{
	struct flow_check_opts how = FLOW_CHECK_OPTS_INIT;
	const struct suggest_opts opts = { NULL, &how };
	bool asked = false;
	int rc = 0;

	how.textual = false;
	for (size_t i = 0; rc >= 0 && i < p->all.n; i++) {
		struct phase *ph = &p->all.items[i];

		if (ph->why || ph->way != PHASED_NONE || ph->m->symbol.form != CONVERT_MEMBER)
			continue;
		if (!asked)
			rc = flow_suggest(&p->found, NULL, p->ctx, p->consumer, p->provider,
					  &opts, err);
		asked = true;
		if (rc >= 0)
			rc = find_alias(p, ph, err);
	}
	return rc < 0 ? rc : 0;
}

/* ------------------------------------------------------------------------ the union */

/* @text of a declaration with another name. */
static void add_renamed(struct strbuf *out, const char *text, size_t len, const char *from,
			const char *to)
{
	struct lexed lx;
	size_t at = 0;

	lex(&lx, text, len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++) {
		const struct tok *t = lex_tok(&lx, i);

		if (!tok_is(&lx, t, from))
			continue;
		strbuf_add(out, text + at, t->off - at);
		strbuf_addstr(out, to);
		at = (size_t)t->off + t->len;
	}
	strbuf_add(out, text + at, len - at);
	lexed_release(&lx);
}

void phased_put_alias(struct strbuf *text, const struct phase *ph)
{
	_cleanup_strbuf_ struct strbuf was = STRBUF_INIT;
	const char *name = ph->m->symbol.name, *indent;
	struct phased_member_place at;
	size_t line, n;

	if (!phased_find_member(&at, text->buf, text->len, ph->tag, ph->alias))
		return;
	strbuf_add(&was, text->buf, text->len);
	for (line = at.from; line && was.buf[line - 1] != '\n';)
		line--;
	indent = was.buf + line;
	n = strspn(indent, " \t");
	text->len = at.from;
	strbuf_addf(text, "union {\n%.*s\t", (int)n, indent);
	strbuf_add(text, was.buf + at.from, at.to - at.from);
	strbuf_addf(text, "\n%.*s\t/* The old name, until its last users are converted */\n"
			  "%.*s\t", (int)n, indent, (int)n, indent);
	add_renamed(text, was.buf + at.from, at.to - at.from, ph->alias, name);
	strbuf_addf(text, "\n%.*s};", (int)n, indent);
	strbuf_add(text, was.buf + at.to, was.len - at.to);
}
