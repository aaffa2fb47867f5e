// SPDX-License-Identifier: GPL-2.0-only
#include "capi/listed.h"

#include <string.h>

#include "base/char.h"
#include "base/strbuf.h"
#include "capi/lex.h"

static bool is_param(const struct facts *facts, const struct fact *f, const char *s, size_t len)
{
	for (uint32_t i = 0; i < f->n_subs; i++) {
		const char *param = facts_str(facts, facts->subs[f->first_sub + i].name);

		if (strlen(param) == len && memcmp(param, s, len) == 0)
			return true;
	}
	return false;
}

bool listed_is_list(const struct facts *facts, const struct fact *f)
{
	const char *body = facts_str(facts, f->type), *p = body, *end;

	if (f->kind != FACT_MACRO || strlen(body) >= FACT_BODY_MAX)
		return false;
	/* the first word is called; it is a parameter, or called again */
	while (lex_is_word(*p))
		p++;
	end = p + strspn(p, " ");
	if (p == body || *end != '(')
		return false;
	if (f->n_subs)
		return is_param(facts, f, body, (size_t)(p - body));
	for (const char *at = strchr(end, ')'); at; at = strchr(at + 1, ')')) {
		const char *next = at + 1 + strspn(at + 1, " ,");

		if (strncmp(next, body, (size_t)(p - body)) == 0 &&
		    next[(p - body) + (ptrdiff_t)strspn(next + (p - body), " ")] == '(')
			return true;
	}
	return false;
}

bool listed_is_change(const struct delta_change *ch)
{
	return !ch->tag && ch->n_old == 1 && ch->n_new == 1 &&
	       listed_is_list(ch->old_refs[0].facts, ch->old_refs[0].fact) &&
	       listed_is_list(ch->new_refs[0].facts, ch->new_refs[0].fact);
}

/* The text of a file that has the list, and the enum. */
static void put_text(struct strbuf *text, const struct cref *list, const struct cref *user)
{
	const struct fact *f = list->fact;
	const char *call = cref_str(user, user->fact->type);
	size_t n = strcspn(call, "\n");

	strbuf_addf(text, "#define %s(", cref_str(list, f->name));
	for (uint32_t i = 0; i < f->n_subs; i++)
		strbuf_addf(text, "%s%s", i ? ", " : "",
			    cref_str(list, list->facts->subs[f->first_sub + i].name));
	if (f->flags & FACT_VARIADIC)
		strbuf_addstr(text, f->n_subs ? ", ..." : "...");
	strbuf_addf(text, ") %s", cref_str(list, f->type));
	strbuf_addstr(text, call + n);
	strbuf_addf(text, "\nenum listed { %.*s };\n", (int)n, call);
}

bool listed_names(listed_vec *out, struct arena *a, const struct cref *list,
		  const struct cref *user)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	bool whole = true;

	put_text(&text, list, user);
	facts_scan(&facts, text.buf, text.len);
	for (uint32_t i = 0; i < facts.n_facts; i++) {
		const struct fact *f = &facts.facts[i];

		if (f->kind == FACT_ENUM)
			whole = !(f->flags & FACT_OPEN);
		if (f->kind == FACT_ENUMERATOR)
			VEC_PUSH(out, arena_strdup(a, facts_str(&facts, f->name)));
	}
	return whole;
}

int listed_users(cref_vec *out, struct ctree *t, const char *name, struct err *err)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	size_t n = out->n;
	int rc = ctree_find(out, t, arena_cat(&a, LISTED_PREFIX, name), err);

	for (size_t i = n; i < out->n; i++)
		if (out->items[i].fact->kind == FACT_LISTED)
			out->items[n++] = out->items[i];
	out->n = n;
	return rc;
}

static bool makes(const struct cref *list, const cref_vec *users, const char *enumerator)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	listed_vec names = VEC_INIT;
	bool yes = false;

	for (size_t i = 0; i < users->n && !yes; i++) {
		names.n = 0;
		yes = !listed_names(&names, &a, list, &users->items[i]);
		for (size_t k = 0; k < names.n && !yes; k++)
			yes = strcmp(names.items[k], enumerator) == 0;
	}
	VEC_RELEASE(&names);
	return yes;
}

int listed_makes(struct ctree *t, const char *name, const char *enumerator, struct err *err)
{
	cref_vec users = VEC_INIT, lists = VEC_INIT;
	int rc = listed_users(&users, t, name, err);
	bool yes = false;

	if (rc >= 0)
		rc = ctree_find(&lists, t, name, err);
	for (size_t i = 0; rc >= 0 && i < lists.n && !yes; i++)
		yes = makes(&lists.items[i], &users, enumerator);
	VEC_RELEASE(&users);
	VEC_RELEASE(&lists);
	return rc < 0 ? rc : yes;
}
