// SPDX-License-Identifier: GPL-2.0-only
/*
 * A member that points to a function, in two forms for a release: the new one under another
 * name beside the old one. The provider's functions fill the new one, those of other trees the
 * old one; whoever calls it goes through a function that takes whichever is there.
 *
 * That takes all places in the provider's tree that use the member, by the type of what it is a
 * member of: one whose type nobody can tell, or that hands the pointer on, and there is no way.
 */
#include <string.h>

#include "base/mem.h"
#include "flow/phased-callback.h"
#include "flow/suggest-internal.h"

/* ------------------------------------------------------------------- the two forms */

/* What the new form is called in its declaration, and what stands behind it. */
static bool put_declaration(struct callback_using *u, const char *s, size_t len)
{
	struct phased_member_place at;
	struct lexed lx;
	const char *end;
	size_t line;
	int indent;

	if (!phased_find_member(&at, s, len, u->cb->tag, u->cb->member) || !at.function)
		return false;
	lex(&lx, s + at.from, at.to - at.from, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		if (tok_is(&lx, lex_tok(&lx, i), u->cb->member)) {
			callback_edit(u, at.from + lex_tok(&lx, i)->off, strlen(u->cb->member),
				      u->cb->now);
			break;
		}
	lexed_release(&lx);
	if (!u->keep)
		return true;
	for (line = at.from; line && s[line - 1] != '\n';)
		line--;
	indent = (int)(at.from - line);
	callback_edit(u, at.to, 0, arena_printf(u->arena,
		"\n%.*s/* The old form, until its last users are converted */\n%.*s%s", indent,
		s + line, indent, s + line, u->cb->old));
	end = at.behind + 1 < len && s[at.behind + 1] != '\n' ? "\n" : "";
	callback_edit(u, at.behind, 0, arena_printf(u->arena,
		"\n\n/* Either form, until there is one */\n%s%s", u->cb->text, end));
	return true;
}

static void put_edits(struct strbuf *text, struct callback_using *u)
{
	_cleanup_strbuf_ struct strbuf was = STRBUF_INIT;

	strbuf_add(&was, text->buf, text->len);
	strbuf_reset(text);
	splices_settle(&u->edits);
	splices_put(text, was.buf, was.len, u->edits.items, u->edits.n, NULL);
}

int phased_put_callbacks(struct strbuf *text, struct phasing *p, struct ctree *tree,
			 const char *path, bool keep, struct err *err)
{
	int any = 0;

	for (size_t i = 0; i < p->all.n; i++) {
		const struct phase *ph = &p->all.items[i];
		struct callback_using u = { .cb = ph->callback, .arena = &p->arena, .path = path,
					    .keep = keep };
		int rc;

		if (ph->way != PHASED_EITHER ||
		    !lex_has_word(text->buf, text->len, ph->callback->member))
			continue;
		rc = callback_find_uses(&u, tree, text->buf, text->len, err);
		if (rc >= 0 && strcmp(path, ph->header) == 0)
			(void)put_declaration(&u, text->buf, text->len);
		/* where it is no way, judging finds out */
		if (rc >= 0 && !u.why && u.edits.n) {
			put_edits(text, &u);
			any = 1;
		}
		callback_using_release(&u);
		if (rc < 0)
			return rc;
	}
	return any;
}

/* -------------------------------------------------------------- whether it can be */

/* "int m(struct dev *d)" of "int (*m)(struct dev *d);" */
static bool read_prototype(struct facts *out, struct arena *a, const char *decl,
			   const char *member)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct lexed lx;
	bool found = false;
	const char *s;

	lex(&lx, decl, strlen(decl), LEX_FULL);
	for (size_t i = 2; i + 1 < lx.toks.n && !found; i++) {
		if (!tok_is(&lx, lex_tok(&lx, i), member) || !lex_is_op(&lx, i - 1, '*') ||
		    !lex_is_op(&lx, i - 2, '(') || !lex_is_op(&lx, i + 1, ')'))
			continue;
		strbuf_addf(&text, "%.*s%s%s", (int)lex_tok(&lx, i - 2)->off, decl, member,
			    decl + lex_tok(&lx, i + 1)->off + 1);
		found = true;
	}
	lexed_release(&lx);
	s = arena_strndup(a, text.buf, text.len);
	facts_scan(out, s, strlen(s));
	if (found && out->n_facts == 1 && out->facts[0].kind == FACT_FUNC)
		return true;
	facts_release(out);
	return false;
}

static const char *param_name(struct arena *a, const struct facts *f, uint32_t i)
{
	const char *name = facts_str(f, f->subs[f->facts[0].first_sub + i].name);

	return *name ? arena_strdup(a, name) : arena_printf(a, "arg%u", i + 1);
}

static bool is_void(const char *result)
{
	return strcmp(result, "void") == 0;
}

static void add_call(struct strbuf *out, const char *ops, const char *member,
		     const char *const *args, size_t n)
{
	strbuf_addf(out, "%s->%s(", ops, member);
	for (size_t i = 0; i < n; i++)
		strbuf_addf(out, "%s%s", i ? ", " : "", args[i]);
	strbuf_addstr(out, ");\n");
}

/* The function through which either is called. */
static void write_helper(struct phasing *p, struct phased_callback *cb, const struct facts *f,
			 const struct adapt *d)
{
	const char *news[ADAPT_MAX_PARAMS], *olds[ADAPT_MAX_PARAMS], *ops = "ops";
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct arena *a = &p->arena;
	bool old_void = is_void(d->old.result), new_void = is_void(d->new.result);

	for (size_t i = 0; i < d->new.n; i++) {
		news[i] = param_name(a, f, (uint32_t)i);
		ops = strcmp(news[i], ops) == 0 ? "table" : ops;
	}
	for (size_t i = 0; i < d->old.n; i++)
		olds[i] = news[d->to[i]];
	strbuf_addf(&text, "static inline %s(const struct %s *%s",
		    shim_declare(a, d->new.result, cb->helper), cb->tag, ops);
	for (size_t i = 0; i < d->new.n; i++)
		strbuf_addf(&text, ", %s", shim_declare(a, d->new.types[i], news[i]));
	strbuf_addf(&text, ")\n{\n\tif (%s->%s)\n\t\t%s", ops, cb->now, new_void ? "" : "return ");
	add_call(&text, ops, cb->now, news, d->new.n);
	strbuf_addf(&text, "%s\t%s", new_void ? "\telse\n\t" : "",
		    new_void || old_void ? "" : "return ");
	add_call(&text, ops, cb->member, olds, d->old.n);
	if (!new_void && old_void)
		strbuf_addstr(&text, "\treturn 0;\n");
	strbuf_addstr(&text, "}");
	shim_lay_out(&text, (size_t)(strstr(text.buf, cb->helper) - text.buf));
	cb->text = arena_strndup(a, text.buf, text.len);
}

/* "changed_flags", and "ops_changed" to call either. 0, <0. */
static int choose_names(struct phasing *p, struct phase *ph, const struct facts *f,
			const struct adapt *d, struct err *err)
{
	struct phased_callback *cb = ph->callback;
	const char *part = "new", *there = "";
	struct arena *a = &p->arena;
	int rc = 1;

	for (size_t i = d->new.n; i-- > 0;)
		if (d->from[i] == SIZE_MAX)
			part = param_name(a, f, (uint32_t)i);
	cb->now = arena_printf(a, "%s_%s", cb->member, part);
	for (unsigned int n = 2; there; n++) {
		rc = shim_member_type(&there, &p->shims, p->shims.other_tree, ph->header,
				      arena_cat(a, "struct ", cb->tag), cb->now, err);
		if (rc < 0)
			return rc;
		if (there)
			cb->now = arena_printf(a, "%s_%s%u", cb->member, part, n);
	}
	cb->helper = arena_printf(a, "%s_%s", cb->tag, cb->member);
	rc = shim_name_taken(&p->shims, cb->helper, err);
	for (unsigned int n = 2; rc > 0; n++) {
		cb->helper = arena_printf(a, "%s_%s%u", cb->tag, cb->member, n);
		rc = shim_name_taken(&p->shims, cb->helper, err);
	}
	return rc;
}

/* The old form has to be callable by whoever has what the new one takes. */
static const char *why_not_callable(struct arena *a, const struct adapt *d)
{
	for (size_t i = 0; i < d->old.n; i++)
		if (d->fate[i] != ADAPT_KEPT)
			return arena_printf(a, "a function of the old form takes %s, and who calls "
					    "it has none any more", d->old.types[i]);
	return NULL;
}

/* The old member's declaration, and the new one's. */
static const char *declaration(struct phasing *p, const struct phase *ph, const git_oid *tree,
			       struct err *err)
{
	struct phased_member_place at;
	struct phased_file f;

	if (phased_read(&f, p, tree, ph->header, err) < 0 || !f.text ||
	    !phased_find_member(&at, f.text, f.len, ph->callback->tag, ph->callback->member) ||
	    !at.function)
		return NULL;
	return arena_strndup(&p->arena, f.text + at.from, at.to - at.from);
}

/* A file that a side changed, as that side has it. 0, <0; u->why. */
static int try_file(struct callback_using *u, struct phasing *p, const struct tree_change *c,
		    const struct rev *side, struct ctree *tree, struct err *err)
{
	struct phased_file f;
	int rc;

	if (!cpath_is_c(c->path) || !mode_is_file(c->new_mode))
		return 0;
	rc = phased_read(&f, p, &side->tree, c->path, err);
	if (rc >= 0 && f.text && lex_has_word(f.text, f.len, u->cb->member))
		rc = callback_find_uses(u, tree, f.text, f.len, err);
	callback_using_release(u);
	return rc < 0 ? rc : 0;
}

/*
 * Whether each use in what the provider changed can be told: there it has all that calls or fills
 * it. What else asks whether it is there is found when the old form goes. 0, <0; ph->why.
 */
static int try_uses(struct phasing *p, struct phase *ph, struct err *err)
{
	const struct tree_changes *changes = &p->shims.changed;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < changes->n && !ph->why; i++) {
		struct callback_using u = { .cb = ph->callback, .arena = &p->arena, .keep = true,
					    .path = changes->items[i].path };

		rc = try_file(&u, p, &changes->items[i], p->provider, p->shims.other_tree, err);
		ph->why = u.why;
	}
	return rc < 0 ? rc : 0;
}

/* The consumer may only fill it: for what else it does only the old form would be there. */
static int try_consumer(struct phasing *p, struct phase *ph, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_snapshot_ struct snapshot snap = SNAPSHOT_INIT;
	_cleanup_(ctree_freep) struct ctree *tree = NULL;
	int rc = tree_diff(&changes, p->r, &p->in.base_trees[0], &p->consumer->tree, err);

	snapshot_init(&snap, &p->consumer->tree);
	if (rc >= 0)
		rc = ctree_open(&tree, p->prep.world, &snap, err);
	for (size_t i = 0; rc >= 0 && i < changes.n && !ph->why; i++) {
		struct callback_using u = { .cb = ph->callback, .arena = &p->arena, .fills = true,
					    .path = changes.items[i].path };

		rc = try_file(&u, p, &changes.items[i], p->consumer, tree, err);
		if (u.why)
			ph->why = arena_printf(&p->arena, "%s: %s", p->consumer->name, u.why);
	}
	return rc < 0 ? rc : 0;
}

/* Both declarations, what calls either, and the names of all. 0, <0. */
static int write_forms(struct phasing *p, struct phase *ph, const struct adapt *d,
		       struct err *err)
{
	struct phased_callback *cb = ph->callback;
	const char *now = declaration(p, ph, &p->provider->tree, err);
	struct facts f;
	int rc;

	cb->old = declaration(p, ph, &p->old.tree, err);
	if (!cb->old || !now || !read_prototype(&f, &p->arena, now, cb->member)) {
		ph->why = arena_printf(&p->arena, "where %s declares it cannot be told",
				       ph->header);
		return 0;
	}
	if (f.facts[0].n_subs == d->new.n)
		rc = choose_names(p, ph, &f, d, err);
	else
		rc = 1;
	if (rc == 0)
		write_helper(p, cb, &f, d);
	else if (rc > 0)
		ph->why = "its parameters cannot be told";
	facts_release(&f);
	return rc < 0 ? rc : 0;
}

static int find_forms(struct phasing *p, struct phase *ph, struct err *err)
{
	const struct check_finding *f = &ph->first->f;
	const char *dot = strchr(f->symbol, '.');
	struct adapt *d;
	int rc = 0;

	if (strncmp(f->symbol, "struct ", 7) != 0 || !dot || strchr(dot + 1, '.') ||
	    !f->before.path || !f->before.text || !f->after.text) {
		ph->why = "it is no member of a structure that has a name";
		return 0;
	}
	d = suggest_new_adapt(&p->arena, f->before.text, f->after.text);
	ph->header = arena_strdup(&p->arena, f->before.path);
	ph->callback = arena_alloc(&p->arena, sizeof(*ph->callback));
	ph->callback->tag = arena_strndup(&p->arena, f->symbol + 7, (size_t)(dot - f->symbol) - 7);
	ph->callback->member = arena_strdup(&p->arena, dot + 1);
	ph->m->symbol = (struct convert_symbol){ CONVERT_MEMBER, ph->callback->member };
	ph->why = d ? why_not_callable(&p->arena, d) : "its prototypes cannot be told";
	if (!ph->why)
		rc = write_forms(p, ph, d, err);
	if (rc >= 0 && !ph->why)
		rc = try_uses(p, ph, err);
	if (rc >= 0 && !ph->why)
		rc = try_consumer(p, ph, err);
	if (rc >= 0 && !ph->why) {
		ph->alias = ph->callback->now;
		ph->way = PHASED_EITHER;
	}
	if (d)
		adapt_release(d);
	free(d);
	return rc;
}

int phased_callbacks(struct phasing *p, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < p->all.n; i++)
		if (!p->all.items[i].why && p->all.items[i].first->f.kind == CHECK_CALLBACK)
			rc = find_forms(p, &p->all.items[i], err);
	return rc < 0 ? rc : 0;
}
