// SPDX-License-Identifier: GPL-2.0-only
#include "capi/claim.h"

#include <string.h>

#include "base/num.h"

#define MAX_ARGUMENTS 1000

static const struct {
	const char *words;
	enum claim_what what;
} verbs[] = {
	/* longer ones first */
	{ " has no ", CLAIM_HAS_NOT }, { " has ", CLAIM_HAS }, { " takes ", CLAIM_TAKES },
	{ " is there", CLAIM_THERE },  { " is gone", CLAIM_GONE },
};

static const char *take_tag(struct claim *c, const char *name)
{
	static const char *const tags[] = { "struct ", "union ", "enum " };

	for (size_t i = 0; i < sizeof(tags) / sizeof(tags[0]); i++) {
		size_t n = strlen(tags[i]);

		if (strncmp(name, tags[i], n) != 0)
			continue;
		c->tag = true;
		return name + n;
	}
	return name;
}

static bool is_name(const char *s)
{
	size_t n = 0;

	while ((s[n] >= 'a' && s[n] <= 'z') || (s[n] >= 'A' && s[n] <= 'Z') ||
	       s[n] == '_' || (n && s[n] >= '0' && s[n] <= '9'))
		n++;
	return n && !s[n];
}

/* "5 arguments" */
static int take_count(struct claim *c, struct arena *a, struct err *err)
{
	size_t n = strspn(c->operand, "0123456789");
	uint64_t count;

	if (!n || (strcmp(c->operand + n, " arguments") != 0 &&
		   strcmp(c->operand + n, " argument") != 0))
		return 0;
	if (num_parse(&count, arena_strndup(a, c->operand, n), 0, MAX_ARGUMENTS,
		      "arguments", err) < 0)
		return -1;
	c->what = CLAIM_COUNT;
	c->count = (unsigned int)count;
	return 0;
}

int claim_parse(struct claim *out, struct arena *a, const char *text, struct err *err)
{
	struct claim c = { .path = NULL };
	const char *colon = strstr(text, ": "), *name = colon ? colon + 2 : text;
	const char *at = NULL;
	size_t i = 0;

	while (i < sizeof(verbs) / sizeof(verbs[0]) &&
	       !(at = strstr(name, verbs[i].words)))
		i++;
	if (!at)
		return err_set(err, "'%s' claims nothing: it says neither takes, has, "
			       "is there nor is gone", text);
	c.what = verbs[i].what;
	if (colon)
		c.path = arena_strndup(a, text, (size_t)(colon - text));
	c.name = take_tag(&c, arena_strndup(a, name, (size_t)(at - name)));
	c.operand = arena_strdup(a, at + strlen(verbs[i].words));
	if (colon == text || !is_name(c.name))
		return err_set(err, "'%s' is no name", c.name);
	if ((c.what == CLAIM_THERE || c.what == CLAIM_GONE) == (*c.operand != '\0'))
		return err_set(err, "'%s' is not understood", text);
	if (c.what == CLAIM_TAKES && take_count(&c, a, err) < 0)
		return -1;
	if ((c.what == CLAIM_HAS || c.what == CLAIM_HAS_NOT) && !is_name(c.operand))
		return err_set(err, "'%s' is no member", c.operand);
	*out = c;
	return 0;
}

static bool is_tag(const struct fact *f)
{
	return f->kind == FACT_STRUCT || f->kind == FACT_UNION || f->kind == FACT_ENUM;
}

/* What the declarations of a name say. */
struct seen {
	bool any, yes;
};

static void look(struct seen *s, const struct claim *c, const struct facts *facts,
		 const struct fact *f)
{
	bool members = c->what == CLAIM_HAS || c->what == CLAIM_HAS_NOT;

	if (strcmp(facts_str(facts, f->name), c->name) != 0 || f->flags & FACT_UNDEF ||
	    f->kind == FACT_EXPORT || f->kind == FACT_INVOKE ||
	    is_tag(f) != (c->tag || members))
		return;
	/* a tag that is only named says nothing of what it has */
	if (is_tag(f) && !(f->flags & FACT_DEFINED))
		return;
	s->any = true;
	s->yes |= c->what == CLAIM_COUNT && f->n_subs == c->count &&
		  (f->kind == FACT_FUNC || f->kind == FACT_MACRO);
	for (uint32_t i = 0; i < f->n_subs; i++) {
		const struct fact_sub *sub = &facts->subs[f->first_sub + i];

		if (c->what == CLAIM_TAKES)
			s->yes |= f->kind == FACT_FUNC &&
				  strcmp(facts_str(facts, sub->type), c->operand) == 0;
		else if (members)
			s->yes |= strcmp(facts_str(facts, sub->name), c->operand) == 0;
	}
}

static int look_in(struct seen *s, const struct claim *c, struct ctree *t,
		   struct err *err)
{
	const struct facts *f;
	int rc = ctree_facts(&f, t, c->path, err);

	for (uint32_t i = 0; rc == 0 && i < f->n_facts; i++)
		look(s, c, f, &f->facts[i]);
	return rc < 0 ? rc : 0;
}

static int look_around(struct seen *s, const struct claim *c, struct ctree *t,
		       struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, t, c->name, err);

	for (size_t i = 0; i < refs.n; i++)
		look(s, c, refs.items[i].facts, refs.items[i].fact);
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

int claim_holds(const struct claim *c, struct ctree *t, struct err *err)
{
	struct seen s = { false, false };
	int rc = c->path ? look_in(&s, c, t, err) : look_around(&s, c, t, err);

	if (rc < 0)
		return rc;
	switch (c->what) {
	case CLAIM_THERE:
		return s.any;
	case CLAIM_GONE:
		return !s.any;
	case CLAIM_HAS_NOT:
		return s.any && !s.yes;
	default:
		return s.yes;
	}
}
