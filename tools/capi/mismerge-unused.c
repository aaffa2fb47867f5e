// SPDX-License-Identifier: GPL-2.0-only
/*
 * Locals, static functions and static variables that nobody uses any more: each side took one
 * of two uses away, or one side those that the other's definition is for. -Wunused-variable and
 * -Wunused-function are of -Wall.
 */
#include "capi/mismerge-internal.h"

/* How often the name stands among tokens [first, last). */
static size_t count(const struct lexed *lx, uint32_t first, uint32_t last, const char *name)
{
	uint32_t hash = lex_hash(name, strlen(name));
	size_t n = 0;

	for (uint32_t i = first; i < last; i++) {
		const struct tok *t = &lx->toks.items[i];

		n += t->kind == TOK_IDENT && t->hash == hash && tok_is(lx, t, name);
	}
	return n;
}

/* How many words of a function may mean the local, its declaration among them. */
static size_t meant(const struct scope_func *f, const char *name)
{
	const struct map_entry *e = map_find(&f->known, name, strlen(name));

	return (e ? e->value : 0) + (mismerge_in(&f->free, name) != NULL);
}

/*
 * Whether a declaration says that it may be unused, or does something when it ends, or is
 * made by a macro, as LIST_HEAD(x), which may name it twice.
 */
static bool is_excused(const struct mismerge_text *text, uint32_t line, const char *name)
{
	static const char *const words[] = {
		"unused", "__attribute__", "__free", "__cleanup", "CLASS", "guard", "__used",
		"__visible", "__init_or_module", "_exit", "extern",
	};
	const char *p = text->f.data, *end = p + text->f.len, *stop, *at;

	for (uint32_t l = 1; l < line && p < end; l++) {
		p = memchr(p, '\n', (size_t)(end - p));
		if (!p)
			return true;
		p++;
	}
	/* up to what ends it, or begins its value */
	for (stop = p; stop < end && *stop != ';' && *stop != '{' && *stop != '='; stop++)
		continue;
	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
		if (memmem(p, (size_t)(stop - p), words[i], strlen(words[i])))
			return true;
	at = memmem(p, (size_t)(stop - p), name, strlen(name));
	return !at || (at > p && at[-1] == '(');
}

/* Whether a macro of the file has the word: it may mean this one. */
static bool in_macro(const struct lexed *lx, const char *name)
{
	for (size_t i = 0; i < lx->macros.n; i++)
		if (lex_has_word(lx->src + lx->macros.items[i].off, lx->macros.items[i].len, name))
			return true;
	return false;
}

static bool is_parameter(const struct scope_file *s, const struct scope_func *f,
			 const char *name)
{
	for (uint32_t i = 0; i < f->fact->n_subs; i++)
		if (strcmp(facts_str(&s->cf.facts, s->cf.facts.subs[f->fact->first_sub + i].name),
			   name) == 0)
			return true;
	return false;
}

/* @has: which sides have what nobody uses any more. */
static void report_unused(struct mismerge_job *job, const struct mismerge_trio *t,
			  const struct scope_name *n, const bool has[2], const char *what)
{
	enum check_side provider = has[SIDE_THEIRS] && !has[SIDE_OURS] ? SIDE_OURS :
									 SIDE_THEIRS;
	const char *why = has[0] && has[1]	 ? "each side removed some of its uses" :
			  provider == SIDE_OURS ? "ours removed the uses that theirs has" :
						  "theirs removed the uses that ours has";

	mismerge_report(job, t, n, CHECK_LIKELY, provider,
			arena_printf(&job->arena, "nothing uses %s any more: %s", what, why));
}

void mismerge_unused(struct mismerge_job *job, const struct mismerge_trio *t)
{
	const struct scope_file *m = &job->merged.scope;

	for (size_t i = 0; t->side[0] && t->side[1] && i < t->m->locals.n; i++) {
		const struct scope_name *n = &t->m->locals.items[i];
		bool has[2], used = true;

		if (is_parameter(m, t->m, n->name) || meant(t->m, n->name) != 1)
			continue;
		for (int s = 0; s < 2; s++) {
			has[s] = mismerge_in(&t->side[s]->locals, n->name);
			used &= !has[s] || meant(t->side[s], n->name) > 1;
		}
		if (!used || (!has[0] && !has[1]) || in_macro(&m->cf.lx, n->name) ||
		    mismerge_in_conflict(&job->merged, n->name) ||
		    is_excused(&job->merged, n->line, n->name))
			continue;
		report_unused(job, t, n, has, arena_printf(&job->arena, "%s in %s()", n->name,
							   t->m->name));
	}
}

/* How often a name is declared outside of functions. */
static size_t declared(const struct facts *f, const char *name)
{
	size_t n = 0;

	for (uint32_t i = 0; i < f->n_facts; i++)
		n += (f->facts[i].kind == FACT_FUNC || f->facts[i].kind == FACT_VAR) &&
		     strcmp(facts_str(f, f->facts[i].name), name) == 0;
	return n;
}

static bool is_used(const struct scope_file *s, const char *name)
{
	const struct lexed *lx = &s->cf.lx;

	return count(lx, 0, (uint32_t)lx->toks.n, name) > declared(&s->cf.facts, name) ||
	       in_macro(lx, name);
}

/* A static function with a body, or a static variable that is not const. */
static bool may_be_unused(const struct facts *f, const struct fact *d)
{
	return d->flags & FACT_STATIC && d->flags & FACT_DEFINED &&
	       !(d->flags & (FACT_INLINE | FACT_MADE | FACT_WEAK | FACT_CONFLICT)) &&
	       (d->kind == FACT_FUNC ||
		(d->kind == FACT_VAR && strncmp(facts_str(f, d->type), "const ", 6) != 0 &&
		 !strstr(facts_str(f, d->type), "*const")));
}

/* Whether the name is in a string, as an assembler statement has it. */
static bool in_string(const struct lexed *lx, const char *name)
{
	for (size_t i = 0; i < lx->toks.n; i++)
		if (lx->toks.items[i].kind == TOK_STR &&
		    lex_has_word(lx->src + lx->toks.items[i].off, lx->toks.items[i].len, name))
			return true;
	return false;
}

/* Whether a side has the static, and whether it uses it, if so. */
static bool statics_used(bool *has, const struct mismerge_text *side, const char *name)
{
	const struct facts *f = &side->scope.cf.facts;

	*has = false;
	for (uint32_t i = 0; i < f->n_facts && !*has; i++)
		*has = may_be_unused(f, &f->facts[i]) &&
		       strcmp(facts_str(f, f->facts[i].name), name) == 0;
	return !*has || is_used(&side->scope, name);
}

void mismerge_unused_statics(struct mismerge_job *job)
{
	const struct scope_file *m = &job->merged.scope;
	const struct facts *f = &m->cf.facts;

	if (cpath_is_header(job->path))
		return;
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];
		const char *name = facts_str(f, d->name);
		struct scope_func self = { .name = name, .line = d->line };
		const struct mismerge_trio t = { .m = &self };
		const struct scope_name n = { .name = name, .line = d->line, .cond = d->group };
		bool has[2];

		if (!may_be_unused(f, d) || is_used(m, name) ||
		    !statics_used(&has[0], &job->side[0], name) ||
		    !statics_used(&has[1], &job->side[1], name) || (!has[0] && !has[1]) ||
		    in_string(&m->cf.lx, name) || mismerge_in_conflict(&job->merged, name) ||
		    is_excused(&job->merged, d->line, name))
			continue;
		report_unused(job, &t, &n, has,
			      arena_printf(&job->arena, "%s%s", name,
					   d->kind == FACT_FUNC ? "()" : ""));
	}
}
