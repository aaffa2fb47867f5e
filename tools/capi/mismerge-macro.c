// SPDX-License-Identifier: GPL-2.0-only
/*
 * Macros: their bodies are merged as those of functions are, and their callers are to
 * have the locals that some of them use without being given them.
 */
#include "capi/mismerge-internal.h"

#include "capi/parse.h"

#define MAX_DEPTH 4	/* of macros in macros */

/* ------------------------------------------------------------ words of a body */

/* The word at @i, when it stands for a value: no member, tag, string or pasted part. */
static bool is_value(const struct parser *p, uint32_t i)
{
	enum word before = i ? parse_word(p, i - 1) : WORD_NONE;

	return parse_tok(p, i)->kind == TOK_IDENT && parse_word(p, i) == WORD_NONE &&
	       before != WORD_STRUCT && before != WORD_UNION && before != WORD_ENUM &&
	       !(i && (parse_op(p, i - 1, '.') || parse_op(p, i - 1, OP_ARROW) ||
		       parse_op(p, i - 1, OP_PASTE) || parse_op(p, i - 1, '#') ||
		       parse_is(p, i - 1, "goto"))) &&
	       !parse_op(p, i + 1, OP_PASTE) && !parse_op(p, i + 1, ':');
}

/* `type name = …;`, `type *a, name;`, `typeof(x) name[2];`, `for (type name = …;` */
static bool is_declared(struct parser *p, uint32_t i)
{
	uint32_t start = i, k;
	struct spec spec;

	while (start > 0 && !parse_op(p, start - 1, ';') && !parse_op(p, start - 1, '{') &&
	       !parse_op(p, start - 1, '}'))
		start--;
	/* the head of a loop */
	for (k = start; k + 1 < i; k++)
		if (parse_is(p, k, "for") && parse_op(p, k + 1, '('))
			start = k + 2;
	k = parse_specs(p, start, i, &spec);
	if (k == start || !*spec.type)
		return false;
	/* what is left before the name: pointers, and other names with their values */
	while (k < i && parse_op(p, k, '*'))
		k++;
	if (k == i)
		return true;
	if (parse_tok(p, k)->kind != TOK_IDENT)
		return false;
	while (k < i) {
		k = parse_find(p, k, i, ',') + 1;
		while (k < i && parse_op(p, k, '*'))
			k++;
		if (k == i)
			return true;
	}
	return false;
}

/* The token of what is called with the word and may take it for a name; 0: none. */
static uint32_t given_to(const struct parser *p, uint32_t i)
{
	uint32_t open;

	if (!i || (!parse_op(p, i - 1, '(') && !parse_op(p, i - 1, ',')) ||
	    (!parse_op(p, i + 1, ')') && !parse_op(p, i + 1, ',')))
		return 0;
	open = scope_bracket(p, i);
	return open && parse_op(p, open, '(') && parse_tok(p, open - 1)->kind == TOK_IDENT &&
			       parse_word(p, open - 1) != WORD_STATEMENT ?
		       open - 1 :
		       0;
}

/* ------------------------------------------- locals that a macro's caller has to have */

struct caller {
	struct mismerge_job *job;
	const struct mismerge_trio *t;
	struct ctree *tree;
	const struct scope_name *call;
	enum check_side by;	/* whose function has no such local */
	struct err *err;
};

static int look_into(const struct caller *c, const char *name, unsigned int depth);

static bool is_param(const struct cref *r, const char *name)
{
	for (uint32_t i = 0; i < r->fact->n_subs; i++)
		if (strcmp(cref_str(r, r->facts->subs[r->fact->first_sub + i].name), name) == 0)
			return true;
	return false;
}

/* The local that @name is to its caller: the consumer's has it, the merge's has not. */
static bool is_missing(const struct caller *c, const char *name)
{
	const struct scope_func *has = c->t->side[!c->by], *lacks = c->t->side[c->by];

	return mismerge_in(&has->locals, name) && !mismerge_in(&lacks->locals, name) &&
	       !mismerge_in(&c->t->m->locals, name);
}

static int is_function(const struct caller *c, const char *name)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, c->tree, c->job->path, name, c->err);

	for (size_t i = 0; rc == 0 && i < refs.n; i++)
		rc = refs.items[i].fact->kind == FACT_FUNC;
	VEC_RELEASE(&refs);
	return rc;
}

static int value_word(const struct caller *c, struct parser *p, const char *name, uint32_t i)
{
	uint32_t to = given_to(p, i);
	int rc;

	for (uint32_t k = 0; k + 1 < p->lx->toks.n; k++)
		if (parse_is(p, k, name) && is_declared(p, k))
			return 0;
	rc = to ? is_function(c, parse_text(p, to)) : 1;
	if (rc <= 0)
		return rc;
	rc = mismerge_means(c->tree, c->job->path, name, c->err);
	if (rc == 0)
		mismerge_report(c->job, c->t, &(struct scope_name){
					.name = name, .line = c->call->line,
					.cond = c->call->cond, .conflict = c->call->conflict,
				}, CHECK_CERTAIN, c->by,
				arena_printf(&c->job->arena,
					     "%s is not declared here, and %s() uses it: "
					     "%s took it out of %s()", name, c->call->name,
					     mismerge_side(c->by), c->t->m->name));
	return rc < 0 ? rc : 0;
}

static int look_at_body(const struct caller *c, const struct cref *r, unsigned int depth)
{
	const char *body = cref_str(r, r->fact->type);
	_cleanup_arena_ struct arena tmp = ARENA_INIT;
	_cleanup_lexed_ struct lexed lx;
	struct parser p = { .lx = &lx, .tmp = &tmp };
	int rc = 0;

	lex(&lx, body, strlen(body), LEX_FULL);
	for (uint32_t i = 0; rc >= 0 && i + 1 < lx.toks.n; i++) {
		const char *name;

		if (!is_value(&p, i))
			continue;
		name = parse_text(&p, i);
		if (is_param(r, name))
			continue;
		if (is_missing(c, name))
			rc = value_word(c, &p, name, i);
		else if (parse_op(&p, i + 1, '('))
			rc = look_into(c, name, depth + 1);
	}
	return rc;
}

/* The one macro that the name is to the file; what several stand for is not known. */
static int look_into(const struct caller *c, const char *name, unsigned int depth)
{
	cref_vec refs = VEC_INIT;
	const struct cref *macro = NULL;
	bool other = depth > MAX_DEPTH;
	int rc = ctree_visible(&refs, c->tree, c->job->path, name, c->err);

	for (size_t i = 0; rc >= 0 && i < refs.n; i++) {
		const struct fact *f = refs.items[i].fact;

		if (f->flags & FACT_UNDEF)
			continue;
		other |= macro || (f->kind != FACT_MACRO && f->kind != FACT_CONST);
		macro = &refs.items[i];
	}
	if (rc >= 0 && macro && !other)
		rc = look_at_body(c, macro, depth);
	VEC_RELEASE(&refs);
	return rc;
}

int mismerge_callers(struct mismerge_job *job, const struct mismerge_trio *t,
		     struct ctree *tree, struct err *err)
{
	int rc = 0;

	if (!t->side[0] || !t->side[1])
		return 0;
	for (size_t i = 0; rc >= 0 && i < t->m->free.n; i++) {
		const struct scope_name *n = &t->m->free.items[i];
		bool ours = mismerge_in(&t->side[SIDE_OURS]->free, n->name);
		bool theirs = mismerge_in(&t->side[SIDE_THEIRS]->free, n->name);
		struct caller c = { job, t, tree, n, ours ? SIDE_THEIRS : SIDE_OURS, err };

		/* who calls it has its locals; only a new call comes without them */
		if (ours != theirs)
			rc = look_into(&c, n->name, 0);
	}
	return rc;
}

/* --------------------------------------------------------- bodies that both edited */

static const struct macro *find_macro(const struct mismerge_text *t, const char *name)
{
	const struct lexed *lx = &t->scope.cf.lx;
	const struct macro *found = NULL;

	for (size_t i = 0; i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];

		if (m->undef || strcmp(m->name, name) != 0)
			continue;
		if (found)
			return NULL;
		found = m;
	}
	return found;
}

static bool same_macro(const struct mismerge_text *a, const struct macro *ma,
		       const struct mismerge_text *b, const struct macro *mb)
{
	if (ma->len != mb->len || ma->n_params != mb->n_params ||
	    memcmp(a->scope.cf.lx.src + ma->off, b->scope.cf.lx.src + mb->off, ma->len) != 0)
		return false;
	for (unsigned int i = 0; i < ma->n_params; i++)
		if (strcmp(ma->params[i], mb->params[i]) != 0)
			return false;
	return true;
}

static bool names(const struct macro *m, const char *name)
{
	for (unsigned int i = 0; i < m->n_params; i++)
		if (strcmp(m->params[i], name) == 0)
			return true;
	return false;
}

/* Whether the body declares the name, or is given it; *@used: whether it has it at all. */
static bool has_name(const struct mismerge_text *t, const struct macro *m, const char *name,
		     bool *used)
{
	_cleanup_arena_ struct arena tmp = ARENA_INIT;
	_cleanup_lexed_ struct lexed lx;
	struct parser p = { .lx = &lx, .tmp = &tmp };
	bool declared = names(m, name);

	*used = declared;
	lex_range(&lx, &t->scope.cf.lx, m->off, m->len, m->line);
	for (uint32_t i = 0; i + 1 < lx.toks.n; i++) {
		if (parse_tok(&p, i)->kind != TOK_IDENT || !parse_is(&p, i, name))
			continue;
		*used = true;
		declared |= is_declared(&p, i);
	}
	return declared;
}

static int judge_word(struct mismerge_job *job, const struct macro *m,
		      const struct macro *const side[2], const struct scope_name *n,
		      struct ctree *tree, struct err *err)
{
	struct scope_func self = { .name = m->name, .line = m->line };
	struct mismerge_trio t = { .m = &self };
	bool used[2], has[2], unused;
	enum check_side by;
	int rc;

	if (has_name(&job->merged, m, n->name, &unused))
		return 0;
	for (int s = 0; s < 2; s++)
		has[s] = has_name(&job->side[s], side[s], n->name, &used[s]);
	by = has[SIDE_OURS] ? SIDE_THEIRS : SIDE_OURS;
	if (!has[!by] || used[by])
		return 0;
	rc = mismerge_means(tree, job->path, n->name, err);
	if (rc == 0)
		mismerge_report(job, &t, n, CHECK_LIKELY, by,
				arena_printf(&job->arena, "%s is not declared here: %s took it "
					     "out of macro %s", n->name, mismerge_side(by),
					     m->name));
	return rc < 0 ? rc : 0;
}

static int judge_macro(struct mismerge_job *job, const struct macro *m,
		       const struct macro *const side[2], struct ctree *tree,
		       struct err *err)
{
	_cleanup_arena_ struct arena tmp = ARENA_INIT;
	_cleanup_lexed_ struct lexed lx;
	struct parser p = { .lx = &lx, .tmp = &tmp };
	int rc = 0;

	lex_range(&lx, &job->merged.scope.cf.lx, m->off, m->len, m->line);
	for (uint32_t i = 0; rc >= 0 && i + 1 < lx.toks.n; i++) {
		if (is_value(&p, i)) {
			struct scope_name n = {
				.name = parse_text(&p, i), .cond = m->cond,
				.line = parse_tok(&p, i)->line,
			};

			rc = judge_word(job, m, side, &n, tree, err);
		}
	}
	return rc;
}

int mismerge_macros(struct mismerge_job *job, struct ctree *tree, struct err *err)
{
	const struct lexed *lx = &job->merged.scope.cf.lx;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < lx->macros.n; i++) {
		const struct macro *m = &lx->macros.items[i];
		const struct macro *side[2];

		/* one line is either side's: git has a conflict where both changed it */
		if (m->undef || !memchr(lx->src + m->off, '\n', m->len) ||
		    find_macro(&job->merged, m->name) != m)
			continue;
		for (int s = 0; s < 2; s++)
			side[s] = find_macro(&job->side[s], m->name);
		if (side[0] && side[1] &&
		    !same_macro(&job->merged, m, &job->side[0], side[0]) &&
		    !same_macro(&job->merged, m, &job->side[1], side[1]))
			rc = judge_macro(job, m, side, tree, err);
	}
	return rc;
}
