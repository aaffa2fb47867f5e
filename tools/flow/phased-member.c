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
		if (!cfile_decl_fact(&cf, i, is_structure, tag))
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

/* The structure, as a file of a tree sees it; false: it does not, or sees several. */
static int find_structure(struct cref *out, struct ctree *tree, const char *path,
			  const char *tag, struct err *err)
{
	cref_vec refs = VEC_INIT;
	size_t n = 0;
	int rc = ctree_visible(&refs, tree, path, tag, err);

	for (size_t i = 0; rc >= 0 && i < refs.n; i++)
		if (refs.items[i].fact->kind == FACT_STRUCT && refs.items[i].fact->n_subs) {
			*out = refs.items[i];
			n++;
		}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : n == 1;
}

static uint32_t index_of(const struct cref *s, const char *name)
{
	for (uint32_t i = 0; i < s->fact->n_subs; i++)
		if (strcmp(cref_str(s, s->facts->subs[s->fact->first_sub + i].name), name) == 0)
			return i;
	return UINT32_MAX;
}

/*
 * The member that came and stands where the old one was; else the one that came and is of its
 * type. NULL: there is none. What the provider made of its uses says later whether it is right
 * (phased_not_alias()). 0, <0.
 */
static int new_name(const char **out, struct phasing *p, const struct phase *ph, const char *tag,
		    struct err *err)
{
	const char *name = ph->m->symbol.name, *type, *other = NULL;
	struct cref old, new;
	uint32_t at;
	size_t n = 0;
	int rc = find_structure(&old, p->shims.tree, ph->header, tag, err);

	*out = NULL;
	if (rc > 0)
		rc = find_structure(&new, p->shims.other_tree, ph->header, tag, err);
	if (rc <= 0)
		return rc;
	at = index_of(&old, name);
	if (at == UINT32_MAX)
		return 0;
	type = cref_str(&old, old.facts->subs[old.fact->first_sub + at].type);
	for (uint32_t i = 0; i < new.fact->n_subs; i++) {
		const struct fact_sub *sub = &new.facts->subs[new.fact->first_sub + i];
		const char *came = cref_str(&new, sub->name);
		bool same = strcmp(cref_str(&new, sub->type), type) == 0;

		if (!*came || index_of(&old, came) != UINT32_MAX)
			continue;
		if (i == at && (same || new.fact->n_subs == old.fact->n_subs))
			*out = arena_strdup(&p->arena, came);
		n += same;
		other = same ? came : other;
	}
	if (!*out && n == 1)
		*out = arena_strdup(&p->arena, other);
	return 0;
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
	const char *path = ph->first->f.before.path, *name = NULL, *tag;
	struct phased_member_place at;
	struct phased_file f;
	int rc = 0;

	tag = arena_strndup(&p->arena, ph->m->full, strcspn(ph->m->full, "."));
	ph->header = path ? arena_strdup(&p->arena, path) : NULL;
	if (path && strncmp(tag, "struct ", 7) == 0)
		rc = new_name(&name, p, ph, tag + 7, err);
	if (rc >= 0 && !name)
		ph->why = arena_printf(&p->arena, "no other member of %s stands for it", tag);
	if (rc < 0 || !name)
		return rc;
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
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < p->all.n; i++) {
		struct phase *ph = &p->all.items[i];

		if (!ph->why && ph->way == PHASED_NONE &&
		    ph->m->symbol.form == CONVERT_MEMBER)
			rc = find_alias(p, ph, err);
	}
	return rc < 0 ? rc : 0;
}

const struct phase *phased_not_alias(const struct phasing *p, const struct flow_silent *f)
{
	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];

		if (ph->way == PHASED_ALIAS && shim_is_of(ph->m, &f->f) && f->suggest &&
		    (!f->suggest->renamed || strcmp(f->suggest->renamed, ph->alias) != 0))
			return ph;
	}
	return NULL;
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
