// SPDX-License-Identifier: GPL-2.0-only
#include "capi/claim.h"

#include <string.h>

#include "base/num.h"
#include "capi/ctree-internal.h"
#include "capi/lex.h"

#define MAX_ARGUMENTS 1000

/* What follows the verb. */
enum takes_operand { NOTHING, A_TYPE, A_NAME, A_HEADER };

static const struct verb {
	const char *words;
	enum claim_what what;
	enum takes_operand operand;
} verbs[] = {
	/* longer ones first */
	{ " does not include ", CLAIM_INCLUDES_NOT, A_HEADER },
	{ " includes ", CLAIM_INCLUDES, A_HEADER },
	{ " has no ", CLAIM_HAS_NOT, A_NAME },
	{ " has ", CLAIM_HAS, A_NAME },
	{ " takes ", CLAIM_TAKES, A_TYPE },
	{ " returns ", CLAIM_RETURNS, A_TYPE },
	{ " uses ", CLAIM_USES, A_NAME },
	{ " is there twice", CLAIM_TWICE, NOTHING },
	{ " is there", CLAIM_THERE, NOTHING },
	{ " is gone", CLAIM_GONE, NOTHING },
	{ " is ", CLAIM_IS, A_TYPE },
};

/* ----------------------------------------------------------------- reading */

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

	while (s[n] && lex_is_word(s[n]))
		n++;
	return n && !s[n] && (*s < '0' || *s > '9');
}

static bool is_path(const char *s)
{
	return strpbrk(s, "/.") && !strpbrk(s, " \t\n");
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

/* Whether the claim is about the file, and NAME its path. */
static bool is_of_file(const struct claim *c, const char *name, bool has_path)
{
	if (has_path)
		return false;
	if (c->what == CLAIM_INCLUDES || c->what == CLAIM_INCLUDES_NOT || c->what == CLAIM_USES)
		return true;
	return (c->what == CLAIM_THERE || c->what == CLAIM_GONE) && is_path(name);
}

/* "struct NAME.MEMBER" */
static int take_name(struct claim *c, struct arena *a, const char *text, struct err *err)
{
	const char *dot;

	c->name = take_tag(c, text);
	dot = strchr(c->name, '.');
	if (dot && (c->what == CLAIM_IS || c->what == CLAIM_TAKES)) {
		c->member = dot + 1;
		c->name = arena_strndup(a, c->name, (size_t)(dot - c->name));
	}
	if (!is_name(c->name) || (c->member && !is_name(c->member)))
		return err_set(err, "'%s' is no name", text);
	if (c->what == CLAIM_IS && !c->member)
		return err_set(err, "'%s' is not the member of a structure", text);
	return 0;
}

static int check_operand(const struct claim *c, enum takes_operand wants, const char *text,
			 struct err *err)
{
	if ((wants == NOTHING) != (*c->operand == '\0'))
		return err_set(err, "'%s' is not understood", text);
	if (wants == A_NAME && !is_name(c->operand))
		return err_set(err, "'%s' is no name", c->operand);
	if (wants == A_HEADER && strpbrk(c->operand, " \t"))
		return err_set(err, "'%s' is no header", c->operand);
	return 0;
}

static const struct verb *find_verb(const char **at, const char *name)
{
	for (size_t i = 0; i < sizeof(verbs) / sizeof(verbs[0]); i++) {
		*at = strstr(name, verbs[i].words);
		if (*at)
			return &verbs[i];
	}
	return NULL;
}

int claim_parse(struct claim *out, struct arena *a, const char *text, struct err *err)
{
	struct claim c = { .path = NULL };
	const char *colon = strstr(text, ": "), *at = NULL;
	const char *rest = colon ? colon + 2 : text, *name;
	const struct verb *v = find_verb(&at, rest);
	int rc = 0;

	if (!v)
		return err_set(err, "'%s' claims nothing: it says neither takes, returns, has, "
			       "uses, includes, is, is there nor is gone", text);
	c.what = v->what;
	c.operand = arena_strdup(a, at + strlen(v->words));
	name = arena_strndup(a, rest, (size_t)(at - rest));
	if (colon)
		c.path = arena_strndup(a, text, (size_t)(colon - text));
	if (is_of_file(&c, name, colon != NULL))
		c.path = name;
	else
		rc = take_name(&c, a, name, err);
	if (rc < 0)
		return rc;
	if (c.path && (!*c.path || (!c.name && !is_path(c.path))))
		return err_set(err, "'%s' is no path", c.path);
	if (c.name && (c.what == CLAIM_INCLUDES || c.what == CLAIM_INCLUDES_NOT ||
		       (c.what == CLAIM_TWICE && !c.path)))
		return err_set(err, "'%s' is not understood", text);
	rc = check_operand(&c, v->operand, text, err);
	if (rc >= 0 && c.what == CLAIM_TAKES && !c.member)
		rc = take_count(&c, a, err);
	if (rc < 0)
		return rc;
	*out = c;
	return 0;
}

/* ------------------------------------------------------------ declarations */

static bool is_tag(const struct fact *f)
{
	return f->kind == FACT_STRUCT || f->kind == FACT_UNION || f->kind == FACT_ENUM;
}

/* What the declarations of a name say. */
struct seen {
	bool any, yes;
	unsigned int bodies;
};

/* Whether a pointer to a function, "int (*)(A *, B)", takes an argument of that type. */
static bool pointer_takes(const char *type, const char *wanted)
{
	const char *start = strstr(type, "(*)("), *p;
	size_t n = strlen(wanted);
	int depth = 0;

	if (!start)
		return false;
	start += strlen("(*)(");
	for (p = start;; p++) {
		bool ends = !*p || (!depth && (*p == ',' || *p == ')'));

		depth += *p == '(' ? 1 : *p == ')' && !ends ? -1 : 0;
		if (!ends)
			continue;
		if ((size_t)(p - start) == n && strncmp(start, wanted, n) == 0)
			return true;
		if (*p != ',')
			return false;
		start = p + 1 + (p[1] == ' ');
	}
}

static bool sub_fits(const struct claim *c, const struct fact *f, const char *name,
		     const char *type)
{
	if (c->what == CLAIM_HAS || c->what == CLAIM_HAS_NOT)
		return strcmp(name, c->operand) == 0;
	if (!c->member)
		return c->what == CLAIM_TAKES && f->kind == FACT_FUNC &&
		       strcmp(type, c->operand) == 0;
	if (strcmp(name, c->member) != 0)
		return false;
	return c->what == CLAIM_IS ? strcmp(type, c->operand) == 0 :
				     pointer_takes(type, c->operand);
}

static void look(struct seen *s, const struct claim *c, const struct facts *facts,
		 const struct fact *f)
{
	bool members = c->what == CLAIM_HAS || c->what == CLAIM_HAS_NOT || c->member;

	if (strcmp(facts_str(facts, f->name), c->name) != 0 || f->flags & FACT_UNDEF ||
	    f->kind == FACT_EXPORT || f->kind == FACT_INVOKE ||
	    is_tag(f) != (c->tag || members))
		return;
	/* a tag that is only named says nothing of what it has */
	if (is_tag(f) && !(f->flags & FACT_DEFINED))
		return;
	s->any = true;
	s->bodies += (f->flags & FACT_DEFINED) != 0 || f->kind == FACT_MACRO ||
		     f->kind == FACT_CONST || f->kind == FACT_ENUMERATOR;
	s->yes |= c->what == CLAIM_COUNT && f->n_subs == c->count &&
		  (f->kind == FACT_FUNC || f->kind == FACT_MACRO);
	s->yes |= c->what == CLAIM_RETURNS && f->kind == FACT_FUNC &&
		  strcmp(facts_str(facts, f->type), c->operand) == 0;
	for (uint32_t i = 0; i < f->n_subs; i++) {
		const struct fact_sub *sub = &facts->subs[f->first_sub + i];

		s->yes |= sub_fits(c, f, facts_str(facts, sub->name),
				   facts_str(facts, sub->type));
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

/* ------------------------------------------------------------------- files */

/* The text of a file: 0, 1 there is none, <0 failed. */
static int read_text(struct snap_file *out, const struct claim *c, struct ctree *t,
		     struct err *err)
{
	struct repo *r;
	int rc = ctx_worker_repo(&r, t->w->ctx, 0, err);

	return rc < 0 ? rc : snapshot_read_fitting(out, t->snap, r, c->path, CFILE_MAX_BYTES, err);
}

/* The lines of the function NAME, or all of them. False: there is no such function. */
static bool lines_of(uint32_t *first, uint32_t *last, const struct facts *facts,
		     const char *name, uint32_t *at)
{
	*first = 0;
	*last = UINT32_MAX;
	if (!name)
		return (*at)++ == 0;
	for (; *at < facts->n_facts; (*at)++) {
		const struct fact *f = &facts->facts[*at];

		if ((f->kind != FACT_FUNC && f->kind != FACT_VAR) ||
		    !(f->flags & FACT_DEFINED) || strcmp(facts_str(facts, f->name), name) != 0)
			continue;
		*first = f->line;
		*last = f->end_line;
		(*at)++;
		return true;
	}
	return false;
}

static bool stands_in(const struct lexed *lx, const char *word, uint32_t first, uint32_t last)
{
	for (size_t i = 0; i < lx->toks.n; i++) {
		const struct tok *k = &lx->toks.items[i];

		if (k->line >= first && k->line <= last && tok_is(lx, k, word))
			return true;
	}
	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (m->line >= first && m->line <= last &&
		    lex_has_word(lx->src + m->off, m->len, word))
			return true;
	}
	return false;
}

static int is_used(const struct claim *c, struct ctree *t, struct err *err)
{
	_cleanup_snap_file_ struct snap_file file = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx = { .len = 0 };
	const struct facts *facts;
	uint32_t first, last, at = 0;
	bool found = false;
	int rc = ctree_facts(&facts, t, c->path, err);

	if (rc == 0)
		rc = read_text(&file, c, t, err);
	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, file.data, file.len, LEX_FULL);
	while (!found && lines_of(&first, &last, facts, c->name, &at))
		found = stands_in(&lx, c->operand, first, last);
	return found;
}

/* 1, 0, <0. A file that is not there neither includes it nor does not. */
static int include_holds(const struct claim *c, struct ctree *t, struct err *err)
{
	const struct facts *f;
	bool has = false;
	int rc = ctree_facts(&f, t, c->path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	for (uint32_t i = 0; i < f->n_includes; i++)
		has |= strcmp(facts_str(f, f->includes[i].path), c->operand) == 0;
	return has == (c->what == CLAIM_INCLUDES);
}

static int is_file(const struct claim *c, struct ctree *t, struct err *err)
{
	struct snap_entry e;
	struct repo *r;
	int rc = ctx_worker_repo(&r, t->w->ctx, 0, err);

	if (rc >= 0)
		rc = snapshot_find(&e, t->snap, r, c->path, err);
	return rc < 0 ? rc : rc == 0;
}

int claim_holds(const struct claim *c, struct ctree *t, struct err *err)
{
	struct seen s = { false, false, 0 };
	int rc;

	if (c->what == CLAIM_USES)
		return is_used(c, t, err);
	if (c->what == CLAIM_INCLUDES || c->what == CLAIM_INCLUDES_NOT)
		return include_holds(c, t, err);
	if (!c->name) {
		rc = is_file(c, t, err);
		return rc < 0 ? rc : (rc == 1) == (c->what == CLAIM_THERE);
	}
	rc = c->path ? look_in(&s, c, t, err) : look_around(&s, c, t, err);
	if (rc < 0)
		return rc;
	switch (c->what) {
	case CLAIM_THERE:
		return s.any;
	case CLAIM_TWICE:
		return s.bodies > 1;
	case CLAIM_GONE:
		return !s.any;
	case CLAIM_HAS_NOT:
		return s.any && !s.yes;
	default:
		return s.yes;
	}
}
