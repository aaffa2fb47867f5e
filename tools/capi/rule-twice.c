// SPDX-License-Identifier: GPL-2.0-only
/*
 * Duplicates that declare nothing: a case of a switch, a label, an initialiser of
 * one member or element, a row of a table, an EXPORT_SYMBOL(). Both sides added
 * it to one file, at places far enough apart for git to keep both.
 */
#include "base/strbuf.h"
#include "capi/rule.h"

struct brace {
	uint32_t id;		/* of the block */
	bool is_switch;
};

struct scan {
	struct probe *pr;
	const struct fact *decl;	/* that the tokens belong to */
	struct map seen;		/* block and text -> token + 1 */
	VEC(struct brace) braces;
	uint32_t n_blocks;
	uint32_t switch_at;		/* token of a switch's `{` */
};

static void add_text(struct strbuf *sb, const struct parser *p, uint32_t first,
		     uint32_t last)
{
	for (uint32_t i = first; i < last; i++) {
		const struct tok *t = parse_tok(p, i);

		if (i > first)
			strbuf_addch(sb, ' ');
		strbuf_add(sb, p->lx->src + t->off, t->len);
	}
}

static void report(const struct scan *s, const char *what, const char *symbol,
		   enum check_confidence sure, uint32_t tok, uint32_t before)
{
	struct probe *pr = s->pr;
	struct problem *p;

	pr->w.decl = s->decl;
	/* whoever resolves a conflict may well take that one out */
	if (parse_tok(&pr->w.p, before)->flags & TOK_CONFLICT)
		sure = CHECK_POSSIBLE;
	p = probe_report(pr, CHECK_DUPLICATE, sure, tok, symbol);
	p->other_path = pr->path;
	p->other_line = parse_tok(&pr->w.p, before)->line;
	probe_message(pr, p, "%s %s stands twice, also at line %u", what, symbol,
		      p->other_line);
}

/*
 * Tokens [first, last) once a block. @sort tells what may equal what; the symbol
 * is the text when there is no other.
 */
static void once(struct scan *s, char sort, uint32_t block, uint32_t first,
		 uint32_t last, const char *what, const char *symbol,
		 enum check_confidence sure)
{
	const struct lexed *lx = s->pr->w.p.lx;
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	struct map_entry *e;
	size_t head;
	bool added;

	strbuf_addf(&key, "%c%u ", sort, block);
	head = key.len;
	add_text(&key, &s->pr->w.p, first, last);
	e = map_find(&s->seen, key.buf, key.len);
	if (!e) {
		const char *kept = arena_strndup(&s->pr->w.tmp, key.buf, key.len);

		e = map_put(&s->seen, kept, key.len, &added);
		e->value = first + 1;
		return;
	}
	if (lex_exclusive(lx, lx->toks.items[first].cond,
			  lx->toks.items[e->value - 1].cond))
		return;
	report(s, what, symbol ? symbol : key.buf + head, sure, first,
	       (uint32_t)e->value - 1);
}

static void open_block(struct scan *s, uint32_t i)
{
	const struct brace b = { ++s->n_blocks, i == s->switch_at };

	VEC_PUSH(&s->braces, b);
}

static uint32_t block(const struct scan *s)
{
	return s->braces.n ? s->braces.items[s->braces.n - 1].id : 0;
}

static uint32_t switch_block(const struct scan *s)
{
	for (size_t i = s->braces.n; i-- > 0;)
		if (s->braces.items[i].is_switch)
			return s->braces.items[i].id;
	return 0;
}

/* In a function: cases and labels. */
static void statement(struct scan *s, uint32_t i, uint32_t end)
{
	const struct parser *p = &s->pr->w.p;

	if (parse_is(p, i, "switch") && parse_op(p, i + 1, '(')) {
		s->switch_at = parse_match(p, i + 1);
	} else if (parse_is(p, i, "case") && switch_block(s)) {
		once(s, 'c', switch_block(s), i + 1, parse_find(p, i + 1, end, ':'),
		     "case", NULL, CHECK_CERTAIN);
	} else if (parse_is(p, i, "default") && parse_op(p, i + 1, ':') &&
		   switch_block(s)) {
		once(s, 'c', switch_block(s), i, i + 1, "the case", NULL,
		     CHECK_CERTAIN);
	} else if (parse_word(p, i) == WORD_NONE && parse_op(p, i + 1, ':') &&
		   (parse_op(p, i - 1, ';') || parse_op(p, i - 1, '}') ||
		    parse_op(p, i - 1, '{'))) {
		once(s, 'l', 0, i, i + 1, "the label", NULL, CHECK_CERTAIN);
	}
}

/* Where the designator that begins at @i ends, at its `=`; 0: it is none. */
static uint32_t designator(const struct parser *p, uint32_t i, uint32_t end)
{
	while (i < end && (parse_op(p, i, '.') || parse_op(p, i, '[')))
		i = parse_op(p, i, '[') ? parse_match(p, i) : i + 2;
	return i < end && parse_op(p, i, '=') ? i : 0;
}

/* What one `.x`, or `[X]`, is of; NULL: it is more than one. */
static const char *designated(const struct scan *s, uint32_t i, uint32_t stop)
{
	struct parser *p = &s->pr->w.p;

	return stop == i + 2 + parse_op(p, i, '[') ? parse_text(p, i + 1) : NULL;
}

/* A row worth telling from others: it has a string in it, or a call. */
static bool is_telling(const struct parser *p, uint32_t first, uint32_t last)
{
	for (uint32_t i = first; i < last; i++)
		if (parse_tok(p, i)->kind == TOK_STR ||
		    (parse_tok(p, i)->kind == TOK_IDENT && parse_op(p, i + 1, '(')))
			return true;
	return false;
}

static void element(struct scan *s, uint32_t i, uint32_t end)
{
	const struct parser *p = &s->pr->w.p;
	const char *name = facts_str(&s->pr->cf->facts, s->decl->name);
	uint32_t stop;

	if (parse_op(p, i, '.') || parse_op(p, i, '[')) {
		stop = designator(p, i, end);
		if (stop)
			once(s, 'd', block(s), i, stop, "the initialiser of",
			     designated(s, i, stop), CHECK_LIKELY);
	} else if (parse_op(p, i, '{') && s->braces.n == 1) {
		stop = parse_match(p, i);
		if (is_telling(p, i, stop))
			once(s, 'r', block(s), i, stop, "a row of", name,
			     CHECK_LIKELY);
	}
}

static void scan(struct probe *pr, const struct cbody *b, bool is_init)
{
	struct scan s = { .pr = pr, .decl = &pr->cf->facts.facts[b->fact] };
	const struct parser *p = &pr->w.p;
	size_t before = pr->problems.n;

	for (uint32_t i = b->first; i < b->last; i++) {
		bool opens = parse_op(p, i, '{');

		if (opens)
			open_block(&s, i);
		if (!is_init && parse_tok(p, i)->kind == TOK_IDENT && i > b->first)
			statement(&s, i, b->last);
		if (is_init && (opens || parse_op(p, i, ',')) && s.braces.n)
			element(&s, i + 1, b->last);
		if (parse_op(p, i, '}') && s.braces.n)
			s.braces.n--;
	}
	/* a brace is left open: this is more than one function */
	if (s.braces.n)
		pr->problems.n = before;
	VEC_RELEASE(&s.braces);
	map_release(&s.seen);
}

static void exports(struct probe *pr)
{
	const struct facts *facts = &pr->cf->facts;

	for (uint32_t i = 0; i < facts->n_facts; i++) {
		const struct fact *f = &facts->facts[i];

		for (uint32_t k = 0; f->kind == FACT_EXPORT && k < i; k++) {
			const struct fact *g = &facts->facts[k];
			struct problem *p;

			if (g->kind != FACT_EXPORT || g->name != f->name ||
			    lex_exclusive(&pr->cf->lx, f->group, g->group))
				continue;
			p = VEC_ADD(&pr->problems);
			*p = (struct problem){
				.kind = CHECK_DUPLICATE, .line = f->line,
				.confidence = CHECK_CERTAIN, .decl = "",
				.symbol = arena_strdup(pr->arena,
						       facts_str(facts, f->name)),
				.other_path = pr->path, .other_line = g->line,
			};
			probe_message(pr, p, "%s is exported twice, also at line %u",
				      p->symbol, p->other_line);
			break;
		}
	}
}

/* module_init(), or a macro for drivers which calls it: module_pci_driver(), … */
static bool starts_module(struct probe *pr, uint32_t at)
{
	const struct tok *t = parse_tok(&pr->w.p, at);
	const char *name = pr->cf->lx.src + t->off;
	struct expand_macro m;

	if (t->kind != TOK_IDENT || !parse_op(&pr->w.p, at + 1, '(') || t->len < 8 ||
	    memcmp(name, "module_", 7) != 0)
		return false;
	if (parse_is(&pr->w.p, at, "module_init"))
		return true;
	return walk_find_macro(&pr->w, name, t->len, &m) &&
	       (lex_has_word(m.body, m.body_len, "module_init") ||
		lex_has_word(m.body, m.body_len, "module_driver"));
}

/* A module begins in one place. */
static void modules(struct probe *pr)
{
	const struct cfile *cf = pr->cf;
	uint32_t before = UINT32_MAX;

	for (size_t i = 0; i < cf->decls.n; i++) {
		uint32_t at = cf->decls.items[i].first;
		const struct tok *t = parse_tok(&pr->w.p, at);
		struct problem *p;

		if (!starts_module(pr, at))
			continue;
		if (before != UINT32_MAX &&
		    !lex_exclusive(&cf->lx, t->cond, parse_tok(&pr->w.p, before)->cond)) {
			pr->w.decl = NULL;
			p = probe_report(pr, CHECK_DUPLICATE, CHECK_LIKELY, at, "init_module");
			p->other_path = pr->path;
			p->other_line = parse_tok(&pr->w.p, before)->line;
			probe_message(pr, p, "%.*s() makes another start of the module, "
				      "which has one at line %u", (int)t->len,
				      cf->lx.src + t->off, p->other_line);
		}
		before = at;
	}
}

void rule_twice(struct probe *pr)
{
	const struct cfile *cf = pr->cf;

	pr->w.p = (struct parser){ .lx = &cf->lx, .tmp = &pr->w.tmp };
	for (size_t i = 0; i < cf->bodies.n; i++)
		scan(pr, &cf->bodies.items[i], false);
	for (size_t i = 0; i < cf->inits.n; i++)
		scan(pr, &cf->inits.items[i], true);
	exports(pr);
	modules(pr);
	pr->w.decl = NULL;
	arena_release(&pr->w.tmp);
}
