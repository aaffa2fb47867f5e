// SPDX-License-Identifier: GPL-2.0-only
#include "capi/lex.h"

#include "capi/lex-internal.h"
#include "capi/words.h"

enum char_class {
	CC_OTHER,
	CC_SPACE,
	CC_NEWLINE,
	CC_IDENT,
	CC_DIGIT,
	CC_QUOTE,
	CC_SLASH,
	CC_HASH,
	CC_MARK,	/* may begin a conflict marker */
};

static const uint8_t classes[256] = {
	[' '] = CC_SPACE, ['\t'] = CC_SPACE, ['\r'] = CC_SPACE,
	['\f'] = CC_SPACE, ['\v'] = CC_SPACE, ['\\'] = CC_SPACE,
	['\n'] = CC_NEWLINE,
	['a' ... 'z'] = CC_IDENT, ['A' ... 'Z'] = CC_IDENT, ['_'] = CC_IDENT,
	['$'] = CC_IDENT, [128 ... 255] = CC_IDENT,
	['0' ... '9'] = CC_DIGIT,
	['"'] = CC_QUOTE, ['\''] = CC_QUOTE,
	['/'] = CC_SLASH,
	['#'] = CC_HASH,
	['<'] = CC_MARK, ['>'] = CC_MARK, ['='] = CC_MARK, ['|'] = CC_MARK,
};

const bool lex_word_chars[256] = {
	['a' ... 'z'] = true, ['A' ... 'Z'] = true, ['0' ... '9'] = true,
	['_'] = true, ['$'] = true, [128 ... 255] = true,
};

uint32_t lex_hash(const char *s, size_t len)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619u;
	return h;
}

static const char *skip_line_comment(const char *p, const char *end,
				     uint32_t *line)
{
	for (; p < end && *p != '\n'; p++)
		if (*p == '\\' && p + 1 < end && p[1] == '\n') {
			(*line)++;
			p++;
		}
	return p;
}

/* Whether a conflict that begins at @p, in a comment, ends somewhere in the text. */
static bool conflict_ends(struct lexer *z, const char *p, const char *end)
{
	if (!z->close || z->close < p)
		z->close = memmem(p, (size_t)(end - p), "\n>>>>>>>", 8);
	if (!z->close)
		z->close = end;
	return z->close < end;
}

/*
 * Position after the rest of a comment, from @s on; or of a conflict marker before
 * that: each side of a conflict has its own end of a comment that began above it.
 */
static const char *rest_of_comment(struct lexer *z, const char *s, const char *end)
{
	const char *stop = s < end ? s : end;

	while (stop < end) {
		stop = memchr(stop, '*', (size_t)(end - stop));
		if (!stop)
			stop = end;
		else if (++stop < end && *stop == '/')
			break;
	}
	for (; s < stop; s++) {
		s = memchr(s, '\n', (size_t)(stop - s));
		if (!s)
			break;
		z->line++;
		if (s + 1 < stop && classes[(unsigned char)s[1]] == CC_MARK &&
		    z->directives && lex_is_marker(z, s + 1, end) &&
		    (s[1] != '<' || conflict_ends(z, s + 1, end))) {
			z->comment = true;
			return s + 1;
		}
	}
	z->comment = false;
	return stop < end ? stop + 1 : end;
}

/* Position after the comment that starts at @p, or of a conflict marker in it. */
static const char *skip_comment(struct lexer *z, const char *p, const char *end)
{
	if (p[1] == '/')
		return skip_line_comment(p + 2, end, &z->line);
	return rest_of_comment(z, p + 2, end);
}

static const char *skip_quoted(const char *p, const char *end, uint32_t *line)
{
	char q = *p++;

	for (; p < end && *p != q; p++) {
		if (*p == '\n')
			return p;	/* not closed: it ends with its line */
		if (*p != '\\' || p + 1 >= end)
			continue;
		if (p[1] == '\n')
			(*line)++;
		p++;
	}
	return p < end ? p + 1 : end;
}

static bool ident_char(unsigned char c)
{
	return classes[c] == CC_IDENT || classes[c] == CC_DIGIT;
}

static const char *skip_number(const char *p, const char *end)
{
	for (; p < end; p++) {
		if (ident_char((unsigned char)*p) || *p == '.')
			continue;
		if ((*p == '+' || *p == '-') && (p[-1] == 'e' || p[-1] == 'E' ||
						 p[-1] == 'p' || p[-1] == 'P'))
			continue;
		break;
	}
	return p;
}

/* The operator of two characters, 0: there is none. */
static uint16_t pair_op(char a, char b)
{
	if (b == '=')
		return a == '=' || a == '!'	    ? OP_EQ :
		       a == '<' || a == '>'	    ? OP_REL :
		       a && strchr("+-*/%&|^", a) ? OP_ASSIGN :
						    0;
	if (a == b)
		return a == '+' || a == '-' ? OP_INC :
		       a == '<' || a == '>' ? OP_SHIFT :
		       a == '&'		    ? OP_ANDAND :
		       a == '|'		    ? OP_OROR :
		       a == '#'		    ? OP_PASTE :
					      0;
	return a == '-' && b == '>' ? OP_ARROW : 0;
}

/* Whether @c can begin an operator of several characters. */
static const bool op_start[256] = {
	['.'] = true, ['<'] = true, ['>'] = true, ['-'] = true, ['#'] = true,
	['+'] = true, ['='] = true, ['!'] = true, ['&'] = true, ['|'] = true,
	['*'] = true, ['/'] = true, ['%'] = true, ['^'] = true,
};

static uint16_t read_op(const char *p, const char *end, uint32_t *len)
{
	uint16_t op;

	*len = 1;
	if (!op_start[(unsigned char)*p] || end - p < 2 ||
	    !op_start[(unsigned char)p[1]])
		return (unsigned char)*p;
	if (end - p >= 3 && *p == p[1]) {
		op = *p == '.' && p[2] == '.' ? OP_ELLIPSIS :
		     (*p == '<' || *p == '>') && p[2] == '=' ? OP_ASSIGN :
							       0;
		*len = op ? 3 : 1;
		if (op)
			return op;
	}
	op = pair_op(*p, p[1]);
	*len = op ? 2 : 1;
	return op ? op : (unsigned char)*p;
}

static void push_tok(struct lexer *z, uint8_t kind, uint16_t op, const char *p,
		     uint32_t len, uint32_t hash)
{
	struct tok *t;

	if (z->skip_depth)
		return;
	VEC_RESERVE(&z->lx->toks, z->lx->toks.n + 1);
	t = &z->lx->toks.items[z->lx->toks.n++];
	*t = (struct tok){
		.off = (uint32_t)(p - z->lx->src), .len = len, .line = z->line,
		.hash = hash, .cond = z->cond, .op = op, .kind = kind,
		.flags = (z->markers ? TOK_CONFLICT : 0) |
			 (z->in_paren ? TOK_COND_PAREN : 0),
	};
}

/* Goes on with what is known of the statement at file level, up to the last token. */
static void read_head(struct lexer *z)
{
	const struct lexed *lx = z->lx;
	struct lex_statement *s = &z->statement;

	if (s->first != z->stmt || s->read < s->first)
		*s = (struct lex_statement){ .first = z->stmt, .read = z->stmt };
	for (; s->read < lx->toks.n; s->read++) {
		const struct tok *t = &lx->toks.items[s->read];

		if (t->kind == TOK_PUNCT) {
			s->value |= t->op == '=';
			s->aggregate &= t->op != ')';
		} else if (t->kind == TOK_IDENT &&
			   (tok_is(lx, t, "struct") || tok_is(lx, t, "union") ||
			    tok_is(lx, t, "enum"))) {
			s->aggregate = true;
			s->begins |= s->read == s->first;
		}
	}
}

/*
 * Whether the `{` to come opens a function's body or an initialiser, judged by
 * the tokens since the last `;` or `}` at file level.
 */
static bool opens_skipped(struct lexer *z)
{
	const struct tok *last = z->lx->toks.n > z->stmt ?
					 &z->lx->toks.items[z->lx->toks.n - 1] : NULL;

	read_head(z);
	if (z->statement.value || (last && last->kind == TOK_PUNCT && last->op == ')'))
		return true;
	return !z->statement.aggregate && !z->statement.begins;
}

static void track(struct lexer *z, uint16_t op, const char *p)
{
	switch (op) {
	case '(':
	case '[':
		z->paren++;
		break;
	case ')':
	case ']':
		if (z->paren)
			z->paren--;
		break;
	case '{':
		if (z->mode == LEX_DECLS && !z->skip_depth && !z->paren &&
		    z->brace == z->kept_brace) {
			if (opens_skipped(z)) {
				push_tok(z, TOK_PUNCT, '{', p, 1, 0);
				z->skip_depth = z->brace + 1;
				z->brace++;
				return;
			}
			z->kept_brace++;
		}
		z->brace++;
		break;
	case '}':
		if (z->brace)
			z->brace--;
		if (z->skip_depth && z->brace < z->skip_depth) {
			z->skip_depth = 0;
			z->paren = 0;
		} else if (z->kept_brace > z->brace) {
			z->kept_brace = z->brace;
		}
		break;
	default:
		break;
	}
	push_tok(z, TOK_PUNCT, op, p, op < 256 ? 1 : 0, 0);
	if ((op == ';' || op == '}') && !z->brace) {
		z->stmt = z->lx->toks.n;
		z->paren = 0;
	}
}

static const char *punct(struct lexer *z, const char *p, const char *end)
{
	uint32_t len;
	uint16_t op = read_op(p, end, &len);

	track(z, op, p);
	if (op >= 256 && !z->skip_depth)
		z->lx->toks.items[z->lx->toks.n - 1].len = len;
	return p + len;
}

static const char *ident(struct lexer *z, const char *p, const char *end)
{
	const char *s = p;
	uint32_t h = 2166136261u;

	for (; p < end && ident_char((unsigned char)*p); p++)
		h = (h ^ (unsigned char)*p) * 16777619u;
	/* L"..." and u8"..." */
	if (p < end && (*p == '"' || *p == '\'') && p - s <= 2 &&
	    (*s == 'L' || *s == 'u' || *s == 'U'))
		return p;
	push_tok(z, TOK_IDENT, (uint16_t)word_lookup(s, (size_t)(p - s), h), s,
		 (uint32_t)(p - s), h);
	return p;
}

/*
 * Within what is skipped, from a word on: to the next character that counts there,
 * or the end of the line.
 */
static const char *skip_words(const char *p, const char *end)
{
	static const bool counts[256] = {
		['\n'] = true, ['"'] = true, ['\''] = true, ['/'] = true,
		['('] = true,  [')'] = true, ['['] = true,  [']'] = true,
		['{'] = true,  ['}'] = true,
	};

	while (p < end && !counts[(unsigned char)*p])
		p++;
	return p;
}

static void lex_text(struct lexer *z, const char *p, const char *end)
{
	bool bol = true;	/* only blanks since the line began */
	bool col0 = true;

	while (p < end) {
		uint8_t cc = classes[(unsigned char)*p];
		const char *s = p;

		switch (cc) {
		case CC_SPACE:
			p++;
			col0 = false;
			continue;
		case CC_NEWLINE:
			p++;
			z->line++;
			bol = col0 = true;
			continue;
		case CC_SLASH:
			if (p + 1 < end && (p[1] == '*' || p[1] == '/')) {
				p = skip_comment(z, p, end);
				col0 = z->comment;
				continue;
			}
			p = punct(z, p, end);
			break;
		case CC_HASH:
			if (bol && z->directives) {
				p = lex_directive(z, p, end);
				col0 = false;
				continue;
			}
			p = punct(z, p, end);
			break;
		case CC_MARK:
			if (col0 && z->directives && lex_marker(z, p, end)) {
				while (p < end && *p != '\n')
					p++;
				if (z->comment)
					p = rest_of_comment(z, p, end);
				col0 = z->comment;
				continue;
			}
			p = punct(z, p, end);
			break;
		case CC_IDENT:
			p = z->skip_depth ? skip_words(p, end) : ident(z, p, end);
			break;
		case CC_DIGIT:
			p = skip_number(p, end);
			push_tok(z, TOK_NUM, 0, s, (uint32_t)(p - s), 0);
			break;
		case CC_QUOTE:
			push_tok(z, *s == '"' ? TOK_STR : TOK_CHAR, 0, s, 0, 0);
			p = skip_quoted(p, end, &z->line);
			if (!z->skip_depth)
				z->lx->toks.items[z->lx->toks.n - 1].len =
					(uint32_t)(p - s);
			break;
		default:
			if (*p == '\0') {
				p++;
				continue;
			}
			p = punct(z, p, end);
			break;
		}
		bol = col0 = false;
	}
}

void lex(struct lexed *lx, const char *src, size_t len, enum lex_mode mode)
{
	struct lexer z = { .lx = lx, .mode = mode, .line = 1, .directives = true };
	struct cond *root;

	*lx = (struct lexed){ .src = src, .len = len, .arena = ARENA_INIT };
	if (len > UINT32_MAX - 1)
		lx->len = len = UINT32_MAX - 1;
	VEC_RESERVE(&lx->toks, len / (mode == LEX_FULL ? 6 : 24) + 16);
	root = VEC_ADD(&lx->conds);
	root->line = 1;
	lex_text(&z, src, src + len);
	lex_close_conds(&z);
	z.skip_depth = 0;
	z.cond = 0;
	push_tok(&z, TOK_END, 0, src + len, 0, 0);
	lx->conds.items[0].last = (uint32_t)lx->toks.n - 1;
	lx->conds.items[0].end_line = z.line;
	lex_settle(lx);
	VEC_RELEASE(&z.stack);
}

void lex_range(struct lexed *out, const struct lexed *lx, uint32_t off,
	       uint32_t len, uint32_t line)
{
	struct lexer z = { .lx = out, .mode = LEX_FULL, .line = line };

	*out = (struct lexed){ .src = lx->src, .len = lx->len };
	(void)VEC_ADD(&out->conds);
	VEC_RESERVE(&out->toks, len / 4 + 4);
	lex_text(&z, lx->src + off, lx->src + off + len);
	push_tok(&z, TOK_END, 0, lx->src + off + len, 0, 0);
}

void lexed_release(struct lexed *lx)
{
	VEC_RELEASE(&lx->toks);
	VEC_RELEASE(&lx->dropped);
	VEC_RELEASE(&lx->conds);
	VEC_RELEASE(&lx->macros);
	VEC_RELEASE(&lx->includes);
	arena_release(&lx->arena);
}
