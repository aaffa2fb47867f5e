// SPDX-License-Identifier: GPL-2.0-only
#include "capi/parse.h"

#include "base/char.h"

enum word parse_word(const struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	return t->kind == TOK_IDENT ? (enum word)t->op : WORD_NONE;
}

bool parse_is(const struct parser *p, uint32_t i, const char *word)
{
	return tok_is(p->lx, parse_tok(p, i), word);
}

bool parse_begins(const struct parser *p, uint32_t i, const char *with)
{
	const struct tok *t = parse_tok(p, i);
	size_t n = strlen(with);

	return t->len >= n && memcmp(p->lx->src + t->off, with, n) == 0;
}

const char *parse_text(struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	return arena_strndup(p->tmp, p->lx->src + t->off, t->len);
}

static bool is_ident(const struct parser *p, uint32_t i)
{
	return parse_tok(p, i)->kind == TOK_IDENT;
}

uint32_t parse_match(const struct parser *p, uint32_t i)
{
	uint32_t depth = 0;

	for (;; i++) {
		const struct tok *t = parse_tok(p, i);

		if (t->kind == TOK_END)
			return i;
		if (t->kind != TOK_PUNCT)
			continue;
		if (t->op == '(' || t->op == '[' || t->op == '{')
			depth++;
		else if (t->op == ')' || t->op == ']' || t->op == '}') {
			if (depth <= 1)
				return i + 1;
			depth--;
		}
	}
}

uint32_t parse_step(const struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	if (t->kind == TOK_END)
		return i;
	if (t->kind == TOK_PUNCT && (t->op == '(' || t->op == '[' || t->op == '{'))
		return parse_match(p, i);
	return i + 1;
}

uint32_t parse_find(const struct parser *p, uint32_t i, uint32_t end, uint16_t op)
{
	while (i < end && !parse_op(p, i, op)) {
		uint32_t n = parse_step(p, i);

		if (n == i)
			break;
		i = n;
	}
	return i < end ? i : end;
}

uint32_t parse_guard(struct parser *p, uint32_t cond)
{
	if (!cond || !p->b || p->b->names)
		return 0;
	if (p->guards[cond] == UINT32_MAX)
		p->guards[cond] =
			build_cstr(p->b, lex_guard(p->tmp, p->lx, cond));
	return p->guards[cond];
}

/* `((warn_unused_result))` spelled out, at the parenthesis. */
static bool must_check(const struct parser *p, uint32_t i)
{
	uint32_t end = parse_match(p, i);

	for (; i < end; i++)
		if (parse_is(p, i, "warn_unused_result") ||
		    parse_is(p, i, "__warn_unused_result__"))
			return true;
	return false;
}

/* What the attribute at @i says. */
static uint16_t attr_flag(const struct parser *p, uint32_t i)
{
	switch (parse_word(p, i)) {
	case WORD_ATTR:
		return parse_op(p, i + 1, '(') && must_check(p, i + 1) ?
			       FACT_MUST_CHECK :
			       0;
	case WORD_MUST_CHECK:
		return FACT_MUST_CHECK;
	case WORD_PRINTF:
		return FACT_PRINTF;
	case WORD_WEAK:
		return FACT_WEAK;
	default:
		return 0;
	}
}

uint32_t parse_skip_attrs(const struct parser *p, uint32_t i, uint16_t *flags)
{
	for (;;) {
		enum word w = parse_word(p, i);

		if (w != WORD_ATTR && w != WORD_MUST_CHECK && w != WORD_PRINTF &&
		    w != WORD_WEAK && w != WORD_QUAL && w != WORD_CONST &&
		    w != WORD_ASM && w != WORD_STORAGE)
			return i;
		if (flags)
			*flags |= attr_flag(p, i);
		i++;
		if (w != WORD_CONST && w != WORD_QUAL && parse_op(p, i, '('))
			i = parse_match(p, i);
	}
}

/* Builtin words add up in any order: `long unsigned int`. */
struct builtin {
	unsigned int longs;
	bool is_unsigned, is_signed, is_short, seen;
	const char *base;
};

static void builtin_add(struct builtin *b, const struct parser *p, uint32_t i)
{
	static const char *const bases[] = { "void", "char", "float", "double",
					     "bool", "__int128" };

	b->seen = true;
	if (parse_is(p, i, "long"))
		b->longs++;
	else if (parse_is(p, i, "unsigned"))
		b->is_unsigned = true;
	else if (parse_is(p, i, "signed") || parse_is(p, i, "__signed__") ||
		 parse_is(p, i, "__signed"))
		b->is_signed = true;
	else if (parse_is(p, i, "short"))
		b->is_short = true;
	else if (parse_is(p, i, "_Bool"))
		b->base = "bool";
	else if (parse_is(p, i, "__int128_t"))
		b->base = "__int128";
	else if (parse_is(p, i, "__uint128_t")) {
		b->base = "__int128";
		b->is_unsigned = true;
	}
	for (size_t k = 0; k < sizeof(bases) / sizeof(bases[0]); k++)
		if (parse_is(p, i, bases[k]))
			b->base = bases[k];
}

static const char *builtin_name(const struct builtin *b)
{
	static const char *const names[][2] = {
		{ "int", "unsigned int" },
		{ "long", "unsigned long" },
		{ "long long", "unsigned long long" },
	};

	if (b->base && strcmp(b->base, "char") == 0)
		return b->is_unsigned ? "unsigned char" :
		       b->is_signed   ? "signed char" :
					"char";
	if (b->base && strcmp(b->base, "double") == 0)
		return b->longs ? "long double" : "double";
	if (b->base && strcmp(b->base, "__int128") == 0)
		return b->is_unsigned ? "unsigned __int128" : "__int128";
	if (b->base)
		return b->base;
	if (b->is_short)
		return b->is_unsigned ? "unsigned short" : "short";
	return names[b->longs > 2 ? 2 : b->longs][b->is_unsigned];
}

/*
 * Whether the unknown word at @i is the type, given that no type was seen. It
 * is not when it looks like an attribute or storage macro in front of one.
 */
static bool word_is_type(const struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);
	const char *s = p->lx->src + t->off;
	enum word next = parse_word(p, i + 1);
	bool caps = true;

	if (parse_op(p, i + 1, '*') || !is_ident(p, i + 1))
		return true;
	for (uint32_t k = 0; k < t->len; k++)
		if (char_is_lower(s[k]))
			caps = false;
	switch (next) {
	case WORD_CONST:
	case WORD_QUAL:
	case WORD_ATTR:
	case WORD_MUST_CHECK:
	case WORD_WEAK:
	case WORD_INLINE:
		return !caps || (t->len > 2 && memcmp(s + t->len - 2, "_t", 2) == 0);
	case WORD_NONE:
		break;
	default:
		return false;
	}
	/* `word name`, or `macro type name`, or `type macro name` */
	if (!is_ident(p, i + 2) && !parse_op(p, i + 2, '*'))
		return true;
	if (parse_op(p, i + 2, '*'))
		return !(caps || (t->len > 2 && memcmp(s, "__", 2) == 0));
	if (caps || memcmp(s, "__", t->len < 2 ? t->len : 2) == 0)
		return false;
	return true;
}

static bool is_reserved(const struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	return t->len >= 2 && memcmp(p->lx->src + t->off, "__", 2) == 0;
}

/* A word with arguments that is no declarator: more of the declaration follows. */
static bool is_attr_call(const struct parser *p, uint32_t i)
{
	uint32_t after;

	if (!parse_op(p, i + 1, '('))
		return false;
	after = parse_match(p, i + 1);
	return (is_ident(p, after) && parse_word(p, after) != WORD_ATTR &&
		parse_word(p, after) != WORD_ASM &&
		parse_word(p, after) != WORD_MUST_CHECK &&
		!is_reserved(p, after)) ||
	       parse_op(p, after, '*');
}

bool parse_all_caps(const struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	for (uint32_t k = 0; k < t->len; k++)
		if (p->lx->src[t->off + k] >= 'a' && p->lx->src[t->off + k] <= 'z')
			return false;
	return true;
}

/*
 * `f(void) ATTRIBUTE;` behind a type: a macro that is not known here ends a
 * prototype. With capitals or a reserved name in front it is the other way
 * around, `ALIGNED(8) X;`.
 */
static bool ends_in_macro(const struct parser *p, uint32_t i)
{
	uint32_t after = parse_match(p, i + 1);
	uint32_t end = after + 1;

	if (is_reserved(p, i) || parse_all_caps(p, i) || !parse_is_name(p, after) ||
	    !parse_all_caps(p, after))
		return false;
	if (parse_op(p, end, '('))
		end = parse_match(p, end);
	return parse_op(p, end, ';') || (parse_is_name(p, end) && parse_all_caps(p, end));
}

struct spec_state {
	struct spec *s;
	struct builtin bi;
	const char *name;	/* a typedef's name or "struct tag" */
	bool is_const;
};

static bool have_type(const struct spec_state *st)
{
	return st->bi.seen || st->name || st->s->typeof_open || st->s->is_auto;
}

static uint32_t aggregate_spec(struct parser *p, uint32_t i, struct spec_state *st)
{
	enum word w = parse_word(p, i);
	const char *kind = w == WORD_STRUCT ? "struct " :
			   w == WORD_UNION  ? "union " :
					      "enum ";
	struct spec *s = st->s;
	uint32_t open;

	s->tag = "";
	s->body_word = w;
	s->tag_line = parse_tok(p, i)->line;
	i = parse_skip_attrs(p, i + 1, NULL);
	if (is_ident(p, i)) {
		/* a macro between the keyword and the tag */
		while (is_ident(p, i + 1) && parse_word(p, i + 1) == WORD_NONE &&
		       (parse_op(p, i + 2, '{')))
			i++;
		s->tag = parse_text(p, i++);
	}
	st->name = arena_cat(p->tmp, kind, s->tag);
	/* a const behind the tag is for parse_specs() */
	open = parse_skip_attrs(p, i, NULL);
	if (parse_op(p, open, '{')) {
		s->body = open;
		i = parse_match(p, open);
	}
	return i;
}

static uint32_t spec_word(struct parser *p, uint32_t i, struct spec_state *st)
{
	struct spec *s = st->s;
	enum word w = parse_word(p, i);

	switch (w) {
	case WORD_STATIC:
		s->flags |= FACT_STATIC;
		return i + 1;
	case WORD_EXTERN:
		s->flags |= FACT_EXTERN;
		i++;
		return parse_tok(p, i)->kind == TOK_STR ? i + 1 : i;
	case WORD_INLINE:
		s->flags |= FACT_INLINE;
		return i + 1;
	case WORD_TYPEDEF:
		s->is_typedef = true;
		return i + 1;
	case WORD_CONST:
		st->is_const = true;
		return i + 1;
	case WORD_STRUCT:
	case WORD_UNION:
	case WORD_ENUM:
		if (have_type(st))
			return i;
		return aggregate_spec(p, i, st);
	case WORD_TYPEOF:
		if (parse_is(p, i, "__auto_type")) {
			s->is_auto = true;
			return i + 1;
		}
		if (!parse_op(p, i + 1, '('))
			return i;
		s->typeof_open = i + 1;
		return parse_match(p, i + 1);
	case WORD_BUILTIN:
		builtin_add(&st->bi, p, i);
		return i + 1;
	case WORD_STORAGE:
	case WORD_QUAL:
		if (parse_is(p, i, "_Atomic") && parse_op(p, i + 1, '('))
			return parse_match(p, i + 1);
		return i + 1;
	case WORD_ATTR:
	case WORD_MUST_CHECK:
	case WORD_PRINTF:
	case WORD_WEAK:
		s->flags |= attr_flag(p, i);
		return parse_op(p, i + 1, '(') ? parse_match(p, i + 1) : i + 1;
	default:
		return i;
	}
}

void parse_add_stars(struct strbuf *sb, unsigned int n)
{
	if (!n)
		return;
	if (sb->len && sb->buf[sb->len - 1] != '*')
		strbuf_addch(sb, ' ');
	strbuf_addchars(sb, '*', n > 16 ? 16 : n);
}

/*
 * `API(const char *) f(…);`, all on a line: the type that such a macro is given, in
 * p->tmp, or NULL.
 */
static const char *type_in_call(struct parser *p, uint32_t i)
{
	uint32_t close = parse_match(p, i + 1) - 1, name = close + 1, end;
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;
	struct spec in;

	if (!parse_all_caps(p, i) || !parse_op(p, close, ')') || !parse_is_name(p, name) ||
	    parse_tok(p, name)->line != parse_tok(p, i)->line ||
	    !parse_op(p, name + 1, '(') || p->depth >= PARSE_MAX_DEPTH)
		return NULL;
	end = parse_match(p, name + 1);
	if (!parse_op(p, end, ';') && !parse_op(p, end, '{'))
		return NULL;
	p->depth++;
	end = parse_specs(p, i + 2, close, &in);
	p->depth--;
	strbuf_addstr(&type, in.type);
	for (; parse_op(p, end, '*'); end++)
		parse_add_stars(&type, 1);
	return end == close && *in.type ? arena_strndup(p->tmp, type.buf, type.len) : NULL;
}

/* `int on __ro_after_init = 1;`: the word at @i is what is declared, the next an attribute. */
static bool before_attribute(const struct parser *p, uint32_t i)
{
	return parse_begins(p, i + 1, "__") && !parse_begins(p, i, "_") &&
	       !parse_all_caps(p, i) && parse_op(p, i + 2, '=');
}

/* The word at @i has no meaning of its own: a type, a name, or a macro. */
static uint32_t spec_name(struct parser *p, uint32_t i, struct spec_state *st)
{
	if (have_type(st)) {
		/* a name follows, so this is an attribute in between */
		if ((parse_is_name(p, i + 1) && !before_attribute(p, i)) ||
		    parse_op(p, i + 1, '*'))
			return i + 1;
		if (is_attr_call(p, i) && !ends_in_macro(p, i))
			return parse_match(p, i + 1);
		return i;
	}
	if (parse_op(p, i + 1, '(')) {
		/* `type (*name)(...)` */
		if (parse_op(p, i + 2, '*')) {
			st->name = parse_text(p, i);
			return i + 1;
		}
		st->name = type_in_call(p, i);
		if (st->name)
			return parse_match(p, i + 1);
		if (is_attr_call(p, i) ||
		    parse_word(p, parse_match(p, i + 1)) != WORD_NONE)
			return parse_match(p, i + 1);
		return i;
	}
	if (!word_is_type(p, i))
		return i + 1;
	st->name = parse_text(p, i);
	return i + 1;
}

uint32_t parse_specs(struct parser *p, uint32_t i, uint32_t end, struct spec *s)
{
	struct spec_state st = { .s = s };
	const char *base;

	*s = (struct spec){ .type = "", .tag = "" };
	while (i < end && is_ident(p, i)) {
		uint32_t n = spec_word(p, i, &st);

		if (n == i && parse_word(p, i) == WORD_NONE)
			n = spec_name(p, i, &st);
		if (n == i)
			break;
		i = n;
	}
	base = st.bi.seen ? builtin_name(&st.bi) : st.name ? st.name : "";
	if (s->typeof_open || s->is_auto)
		base = "?";
	s->type = st.is_const && *base ? arena_cat(p->tmp, "const ", base) : base;
	return i;
}
