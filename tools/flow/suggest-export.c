// SPDX-License-Identifier: GPL-2.0-only
/* The import of a namespace into which an export went. */
#include <string.h>

#include "flow/suggest-internal.h"

static const char macro[] = "MODULE_IMPORT_NS";

/* "X is in the namespace NS now, …": NS; NULL: that is not what the finding is. */
static const char *namespace_of(struct arena *a, const struct check_finding *f)
{
	static const char word[] = " is in the namespace ";
	const char *at = strstr(f->message, word);
	const char *end = at ? strstr(at + strlen(word), " now") : NULL;

	return end ? arena_strndup(a, at + strlen(word),
				   (size_t)(end - at) - strlen(word)) : NULL;
}

/* What a macro of that name is in the merged tree; NULL: there is none. 0, <0. */
static int body_of(const char **body, struct suggest *g, struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, g->tree, macro, err);

	*body = NULL;
	for (size_t i = 0; rc >= 0 && i < refs.n && !*body; i++)
		if (refs.items[i].fact->kind == FACT_MACRO)
			*body = arena_strdup(&g->arena, cref_str(&refs.items[i],
								 refs.items[i].fact->type));
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* Whether namespaces are strings there: as the export has it, else as the macro takes it. */
static int is_string(bool *is, struct suggest *g, const struct check_finding *f, const char *ns,
		     struct err *err)
{
	const char *body, *quoted = arena_printf(&g->arena, "\"%s\"", ns);
	struct suggest_file at;
	int rc = f->after.path ? suggest_read(&at, g, arena_strdup(&g->arena, f->after.path),
					      err) : 1;

	if (rc < 0)
		return rc;
	*is = rc == 0 && memmem(at.text, at.len, quoted, strlen(quoted));
	if (rc == 0 && (*is || lex_has_word(at.text, at.len, ns)))
		return 0;
	rc = body_of(&body, g, err);
	*is = body && !strchr(body, '#') && !strstr(body, "stringify");
	return rc;
}

/* Behind the last `MODULE_…();` of a file; false: there is none, it goes to the end. */
static bool find_place(size_t *at, const struct suggest_file *f)
{
	const struct lexed *lx = &suggest_parse(f)->cf.lx;
	bool found = false;

	*at = f->len;

	for (size_t i = 0; i + 1 < lx->toks.n; i++) {
		const struct tok *t = lex_tok(lx, i);
		const char *nl;

		if (strncmp(f->text + t->off, "MODULE_", 7) != 0 ||
		    (t->off && f->text[t->off - 1] != '\n') || t->cond)
			continue;
		while (i + 1 < lx->toks.n && !lex_is_op(lx, i, ';'))
			i++;
		nl = memchr(f->text + lex_tok(lx, i)->off, '\n', f->len - lex_tok(lx, i)->off);
		*at = nl ? (size_t)(nl + 1 - f->text) : f->len;
		found = nl != NULL;
	}
	return found;
}

int suggest_place_export(struct suggest *g, struct suggest_case *c, const struct suggest_file *f,
			 struct err *err)
{
	const char *ns = namespace_of(&g->arena, &c->s->f);
	struct splice e = { .at = 0 };
	cref_vec refs = VEC_INIT;
	bool string = false;
	int rc;

	c->out.why = "whether it is exported, and for whom, is for its maintainer to say";
	if (!ns || !cpath_is_c(f->path))
		return 0;
	rc = is_string(&string, g, &c->s->f, ns, err);
	if (rc >= 0)
		rc = ctree_visible(&refs, g->tree, f->path, macro, err);
	if (rc >= 0 && !refs.n) {
		c->undeclared = macro;
		c->included = true;
		rc = suggest_include(g, c, f, err);
	}
	VEC_RELEASE(&refs);
	if (rc < 0)
		return rc;
	e.text = arena_printf(&g->arena, string ? "%s(\"%s\");" : "%s(%s);", macro, ns);
	c->out.rule = arena_cat(&g->arena, "+ ", e.text);
	e.text = arena_printf(&g->arena, "%s%s\n", find_place(&e.at, f) ? "" : "\n", e.text);
	suggest_add(c, f->path, &e, 1);
	return 1;
}
