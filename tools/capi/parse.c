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

const char *parse_text(struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	return arena_strndup(p->tmp, p->lx->src + t->off, t->len);
}

static bool is_ident(const struct parser *p, uint32_t i)
{
	return parse_tok(p, i)->kind == TOK_IDENT;
}

/* A word that can be the name of something. */
static bool is_name(const struct parser *p, uint32_t i)
{
	return is_ident(p, i) && parse_word(p, i) == WORD_NONE;
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

/* The word at @i has no meaning of its own: a type, a name, or a macro. */
static uint32_t spec_name(struct parser *p, uint32_t i, struct spec_state *st)
{
	if (have_type(st)) {
		/* a name follows, so this is an attribute in between */
		if (is_name(p, i + 1) || (parse_op(p, i + 1, '*')))
			return i + 1;
		if (is_attr_call(p, i))
			return parse_match(p, i + 1);
		return i;
	}
	if (parse_op(p, i + 1, '(')) {
		/* `type (*name)(...)` */
		if (parse_op(p, i + 2, '*')) {
			st->name = parse_text(p, i);
			return i + 1;
		}
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

static uint32_t stars(struct parser *p, uint32_t i, unsigned int *n)
{
	for (;;) {
		if (parse_op(p, i, '*')) {
			(*n)++;
			i++;
			continue;
		}
		uint32_t j = parse_skip_attrs(p, i, NULL);

		/* an unknown qualifier macro between * and the name */
		if (j == i && *n && is_name(p, i) && (is_name(p, i + 1)))
			j = i + 1;
		if (j == i)
			return i;
		i = j;
	}
}

static void add_stars(struct strbuf *sb, unsigned int n)
{
	if (!n)
		return;
	if (sb->len && sb->buf[sb->len - 1] != '*')
		strbuf_addch(sb, ' ');
	strbuf_addchars(sb, '*', n > 16 ? 16 : n);
}

/* `(*name)(params)`, `(*name[n])(params)`, `(*name(params))(params)`. */
static uint32_t indirect(struct parser *p, uint32_t i, struct declr *d,
			 struct strbuf *ty)
{
	unsigned int n = 0;
	bool array = false, func = false;

	i = stars(p, i + 1, &n);
	if (is_name(p, i)) {
		d->name_tok = i;
		d->name = parse_text(p, i++);
	}
	i = parse_skip_attrs(p, i, NULL);
	for (; parse_op(p, i, '['); i = parse_match(p, i))
		array = true;
	if (parse_op(p, i, '(') && d->name) {
		d->params = i;
		func = true;
		i = parse_match(p, i);
	}
	i = parse_find(p, i, UINT32_MAX, ')');
	if (parse_op(p, i, ')'))
		i++;
	strbuf_addstr(ty, " (");
	strbuf_addchars(ty, '*', n > 16 ? 16 : n);
	if (array)
		strbuf_addstr(ty, "[]");
	strbuf_addch(ty, ')');
	if (parse_op(p, i, '(')) {
		strbuf_addf(ty, "(%s)", parse_params_text(p, i));
		i = parse_match(p, i);
	} else if (parse_op(p, i, '[')) {
		strbuf_addstr(ty, "[]");
		i = parse_match(p, i);
	}
	(void)func;
	return i;
}

static uint32_t suffixes(struct parser *p, uint32_t i, uint32_t end,
			 struct declr *d, struct strbuf *ty)
{
	while (i < end) {
		uint32_t n = parse_skip_attrs(p, i, &d->flags);

		if (n != i) {
			i = n;
			continue;
		}
		if (parse_op(p, i, '[')) {
			if (ty->len && ty->buf[ty->len - 1] != '*' &&
			    ty->buf[ty->len - 1] != ']')
				strbuf_addch(ty, ' ');
			strbuf_addstr(ty, "[]");
			i = parse_match(p, i);
		} else if (parse_op(p, i, '(') && !d->params && d->name) {
			d->params = i;
			i = parse_match(p, i);
		} else if (parse_op(p, i, ':') && parse_tok(p, i + 1)->kind != TOK_END) {
			/* a bit-field, of whatever width */
			strbuf_addstr(ty, " :");
			for (i++; i < end && !parse_op(p, i, ',') &&
				  !parse_op(p, i, ';');)
				i = parse_step(p, i);
		} else if (d->name && is_name(p, i)) {
			/* an attribute macro that is not known here */
			i++;
			if (parse_op(p, i, '('))
				i = parse_match(p, i);
		} else {
			break;
		}
	}
	return i;
}

uint32_t parse_declarator(struct parser *p, uint32_t i, uint32_t end,
			  const char *base, struct declr *d)
{
	_cleanup_strbuf_ struct strbuf ty = STRBUF_INIT;
	unsigned int n = 0;
	uint32_t j;

	*d = (struct declr){ .name = NULL };
	strbuf_addstr(&ty, base);
	if (p->depth >= PARSE_MAX_DEPTH) {
		d->type = "?";
		return end;
	}
	p->depth++;
	i = stars(p, i, &n);
	add_stars(&ty, n);
	j = parse_op(p, i, '(') ? parse_skip_attrs(p, i + 1, NULL) : i;
	if (parse_op(p, i, '(') && parse_op(p, j, '*')) {
		i = indirect(p, j - 1, d, &ty);
	} else if (parse_op(p, i, '(') && is_name(p, j) && parse_op(p, j + 1, ')')) {
		d->name_tok = j;
		d->name = parse_text(p, j);
		i = j + 2;
	} else if (is_name(p, i) && i < end) {
		d->name_tok = i;
		d->name = parse_text(p, i++);
	}
	i = suffixes(p, i, end, d, &ty);
	p->depth--;
	d->type = arena_strndup(p->tmp, ty.buf, ty.len);
	return i;
}

/* Arrays and functions as parameters are pointers. */
static const char *decay(struct parser *p, const char *type)
{
	size_t n = strlen(type);

	if (n >= 2 && strcmp(type + n - 2, "[]") == 0 && !strchr(type, '(')) {
		_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

		strbuf_add(&sb, type, n - 2);
		strbuf_rtrim(&sb);
		/* of several dimensions only the first one is a pointer */
		if (sb.len && sb.buf[sb.len - 1] == ']')
			return type;
		add_stars(&sb, 1);
		return arena_strndup(p->tmp, sb.buf, sb.len);
	}
	return type;
}

static bool all_caps(const struct parser *p, uint32_t i)
{
	const struct tok *t = parse_tok(p, i);

	for (uint32_t k = 0; k < t->len; k++)
		if (char_is_lower(p->lx->src[t->off + k]))
			return false;
	return true;
}

static void one_param(struct parser *p, uint32_t i, uint32_t end, param_vec *out,
		      uint16_t *flags)
{
	struct param *prm;
	struct declr d;
	struct spec s;
	uint32_t n;

	if (parse_op(p, i, OP_ELLIPSIS)) {
		*flags |= FACT_VARIADIC;
		return;
	}
	/* one unknown word in capitals may stand for any number of them */
	if (end == i + 1 && is_name(p, i) && all_caps(p, i)) {
		*flags |= FACT_COND_ARITY;
		return;
	}
	n = parse_specs(p, i, end, &s);
	if (end == i + 1 && strcmp(s.type, "void") == 0)
		return;
	parse_declarator(p, n, end, s.type, &d);
	prm = VEC_ADD(out);
	prm->line = parse_tok(p, i)->line;
	prm->name = d.name;
	prm->type = *s.type ? decay(p, d.type) : "?";
	if (d.params)
		prm->type = arena_printf(p->tmp, "%s (*)(%s)", d.type,
					 parse_params_text(p, d.params));
}

void parse_params(struct parser *p, uint32_t open, param_vec *out,
		  uint16_t *flags)
{
	uint32_t close = parse_match(p, open);
	uint32_t i = open + 1;

	if (close)
		close--;
	for (uint32_t k = open; k < close; k++)
		if (parse_tok(p, k)->flags & TOK_COND_PAREN &&
		    !(parse_tok(p, open)->flags & TOK_COND_PAREN))
			*flags |= FACT_COND_ARITY;
	while (i < close) {
		uint32_t end = parse_find(p, i, close, ',');

		if (end > i)
			one_param(p, i, end, out, flags);
		i = end + 1;
	}
}

const char *parse_params_text(struct parser *p, uint32_t open)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	param_vec params = VEC_INIT;
	uint16_t flags = 0;

	if (p->depth >= PARSE_MAX_DEPTH)
		return "?";
	p->depth++;
	parse_params(p, open, &params, &flags);
	p->depth--;
	for (size_t i = 0; i < params.n; i++) {
		strbuf_addstr(&sb, i ? ", " : "");
		strbuf_addstr(&sb, params.items[i].type);
	}
	if (flags & FACT_VARIADIC)
		strbuf_addstr(&sb, params.n ? ", ..." : "...");
	if (flags & FACT_COND_ARITY)
		strbuf_addstr(&sb, params.n ? ", ?" : "?");
	if (!sb.len)
		strbuf_addstr(&sb, "void");
	VEC_RELEASE(&params);
	return arena_strndup(p->tmp, sb.buf, sb.len);
}
