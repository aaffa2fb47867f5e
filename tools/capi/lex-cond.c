// SPDX-License-Identifier: GPL-2.0-only
/* Directives: #define, #include, and the tree of conditionals. */
#include "capi/lex-internal.h"

#include "base/char.h"
#include "base/strbuf.h"

/* A line with nothing in it that could hide its end, as most are: where that is. Or NULL. */
static const char *plain_line_end(const char *p, const char *end)
{
	const char *nl = memchr(p, '\n', (size_t)(end - p));
	size_t n = nl ? (size_t)(nl - p) : 0;

	if (!n || nl[-1] == '\\' || nl[-1] == '\r' || memchr(p, '/', n) || memchr(p, '"', n))
		return NULL;
	return nl;
}

/* The end of a logical line: the newline that no backslash continues. */
static const char *line_end(const char *p, const char *end, uint32_t *newlines)
{
	static const bool counts[256] = {
		['\n'] = true, ['\\'] = true, ['/'] = true, ['"'] = true,
	};
	const char *plain = plain_line_end(p, end);

	*newlines = 0;
	if (plain)
		return plain;
	for (; p < end; p++) {
		if (!counts[(unsigned char)*p])
			continue;
		if (*p == '\n')
			return p;
		if (*p == '\\' && p + 1 < end &&
		    (p[1] == '\n' || (p[1] == '\r' && p + 2 < end && p[2] == '\n'))) {
			p += p[1] == '\r' ? 2 : 1;
			(*newlines)++;
		} else if (*p == '/' && p + 1 < end && p[1] == '*') {
			for (p += 2; p + 1 < end && !(*p == '*' && p[1] == '/'); p++)
				if (*p == '\n')
					(*newlines)++;
			if (p + 1 < end)
				p++;
		} else if (*p == '/' && p + 1 < end && p[1] == '/') {
			while (p + 1 < end && p[1] != '\n' && p[1] != '\\')
				p++;
		} else if (*p == '"') {
			for (p++; p < end && *p != '"' && *p != '\n'; p++)
				if (*p == '\\' && p + 1 < end) {
					if (p[1] == '\n')
						(*newlines)++;
					p++;
				}
			if (p < end && *p == '\n')
				return p;
		}
	}
	return end;
}

static bool blank(char c)
{
	return char_is_c_space(c) && c != '\n';
}

static const char *skip_blanks(const char *p, const char *end)
{
	for (;;) {
		if (p < end && blank(*p))
			p++;
		else if (end - p >= 2 && p[0] == '\\' && p[1] == '\n')
			p += 2;
		else if (end - p >= 3 && p[0] == '\\' && p[1] == '\r' && p[2] == '\n')
			p += 3;
		else
			return p;
	}
}

bool lex_has_word(const char *text, size_t len, const char *word)
{
	size_t n = strlen(word);
	const char *p = text, *end = text + len;

	while (p && p < end) {
		p = memmem(p, (size_t)(end - p), word, n);
		if (p && (p == text || !lex_is_word(p[-1])) &&
		    (p + n == end || !lex_is_word(p[n])))
			return true;
		if (p)
			p++;
	}
	return false;
}

static const char *skip_word(const char *p, const char *end)
{
	while (p < end && lex_is_word(*p))
		p++;
	return p;
}

/* A directive's text with comments and runs of blanks folded. */
static char *fold(struct arena *a, const char *p, const char *end)
{
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;

	for (; p < end; p++) {
		if (*p == '/' && p + 1 < end && p[1] == '/')
			break;
		if (*p == '/' && p + 1 < end && p[1] == '*') {
			for (p += 2; p + 1 < end && !(*p == '*' && p[1] == '/'); p++)
				;
			p++;
			continue;
		}
		if (blank(*p) || *p == '\n' || *p == '\\') {
			if (sb.len && sb.buf[sb.len - 1] != ' ')
				strbuf_addch(&sb, ' ');
			continue;
		}
		strbuf_addch(&sb, *p);
	}
	strbuf_rtrim(&sb);
	return arena_strndup(a, sb.buf, sb.len);
}

static void read_params(struct lexer *z, struct macro *m, const char **pp,
			const char *end)
{
	VEC(const char *) names = VEC_INIT;
	const char *p = *pp + 1;

	m->function_like = true;
	while (p < end && *p != ')') {
		const char *s = p;

		if (lex_is_word(*p)) {
			p = skip_word(p, end);
			VEC_PUSH(&names, (const char *)arena_strndup(
						 &z->lx->arena, s, (size_t)(p - s)));
		} else {
			if (*p == '.')
				m->variadic = true;
			p++;
		}
	}
	/* `args...` names the variable part; a bare `...` has no name. */
	m->n_params = (uint16_t)(names.n > 1000 ? 1000 : names.n);
	m->params = arena_dup(&z->lx->arena, names.items,
			      m->n_params * sizeof(*names.items));
	if (m->variadic && m->n_params) {
		const char *q = p;

		while (q > *pp && (q[-1] == '.' || blank(q[-1])))
			q--;
		if (lex_is_word(q[-1]))
			m->rest = m->params[--m->n_params];
	}
	VEC_RELEASE(&names);
	*pp = p < end ? p + 1 : end;
}

static void define(struct lexer *z, const char *p, const char *end, bool undef)
{
	const char *s;
	struct macro *m;

	p = skip_blanks(p, end);
	s = p;
	p = skip_word(p, end);
	if (p == s)
		return;
	m = VEC_ADD(&z->lx->macros);
	m->name = arena_strndup(&z->lx->arena, s, (size_t)(p - s));
	m->line = z->line;
	m->cond = z->cond;
	m->undef = undef;
	if (!undef && p < end && *p == '(')
		read_params(z, m, &p, end);
	p = skip_blanks(p, end);
	m->off = (uint32_t)(p - z->lx->src);
	m->len = (uint32_t)(end - p);
}

static void include(struct lexer *z, const char *p, const char *end)
{
	struct include *inc;
	const char *s;
	char close;

	p = skip_blanks(p, end);
	if (p >= end || (*p != '<' && *p != '"'))
		return;
	close = *p == '<' ? '>' : '"';
	s = ++p;
	while (p < end && *p != close && *p != '\n')
		p++;
	inc = VEC_ADD(&z->lx->includes);
	inc->path = arena_strndup(&z->lx->arena, s, (size_t)(p - s));
	inc->line = z->line;
	inc->cond = z->cond;
	inc->angle = close == '>';
}

static uint32_t add_branch(struct lexer *z, const struct lex_open *o,
			   const char *text, uint8_t flags)
{
	struct lexed *lx = z->lx;
	uint32_t id = (uint32_t)lx->conds.n;
	struct cond *c = VEC_ADD(&lx->conds);

	c->parent = o->parent;
	c->group = o->group;
	c->line = z->line;
	c->first = (uint32_t)lx->toks.n;
	c->text = text;
	c->flags = flags;
	if (lx->conds.items[o->parent].flags & COND_DEAD)
		c->flags |= COND_DEAD;
	return id;
}

static void end_branch(struct lexer *z, struct lex_open *o)
{
	struct cond *c = &z->lx->conds.items[z->cond];

	c->last = (uint32_t)z->lx->toks.n;
	c->end_line = z->line;
	if (o->first_done)
		return;
	/* What a dead first branch leaves behind does not count. */
	if (c->flags & COND_DEAD)
		return;
	o->first_done = true;
	o->brace1 = z->brace;
	o->paren1 = z->paren;
	o->skip1 = z->skip_depth;
	o->comment1 = z->comment;
}

static const char *negate(struct arena *a, const char *text)
{
	if (!text)
		return NULL;
	if (text[0] == '!' && !strpbrk(text + 1, " &|"))
		return text + 1;
	if (strpbrk(text, " &|"))
		return arena_printf(a, "!(%s)", text);
	return arena_printf(a, "!%s", text);
}

/* LINUX_VERSION_CODE and an operator: '<' for < and <=, '>' the same, 0: it is not. */
static char version_test(const char *text, size_t n)
{
	static const char name[] = "LINUX_VERSION_CODE";

	if (n <= sizeof(name) || memcmp(text, name, sizeof(name) - 1) != 0)
		return 0;
	text += sizeof(name) - 1;
	text += *text == ' ';
	return *text == '<' || *text == '>' ? *text : 0;
}

/* A term that holds for an older kernel only, as code that is built elsewhere has it. */
static bool is_older(const char *term, size_t n)
{
	if (n > 3 && term[0] == '!' && term[1] == '(')
		return version_test(term + 2, n - 3) == '>';
	return version_test(term, n) == '<';
}

/* Whether one of the terms that have to hold asks for an older kernel. */
static bool for_older(const char *text)
{
	if (!strstr(text, "LINUX_VERSION_CODE") || strstr(text, "||"))
		return false;
	for (const char *p = text, *end; p; p = end ? end + 4 : NULL) {
		end = strstr(p, " && ");
		if (is_older(p, end ? (size_t)(end - p) : strlen(p)))
			return true;
	}
	return false;
}

static bool not_c(const char *text)
{
	return text && (strcmp(text, "0") == 0 || strcmp(text, "__ASSEMBLY__") == 0 ||
			strcmp(text, "__ASSEMBLER__") == 0 ||
			strcmp(text, "__cplusplus") == 0 ||
			strcmp(text, "!__KERNEL__") == 0 ||
			strcmp(text, "__CHECKER__") == 0 ||
			strcmp(text, "!1") == 0 || for_older(text));
}

/* Conditions that hold for kernel C whatever the configuration. */
static bool always(const char *text)
{
	return text && (strcmp(text, "1") == 0 || strcmp(text, "!0") == 0 ||
			strcmp(text, "__KERNEL__") == 0 ||
			strcmp(text, "!__ASSEMBLY__") == 0 ||
			strcmp(text, "!__ASSEMBLER__") == 0 ||
			strcmp(text, "!__cplusplus") == 0 ||
			strcmp(text, "!__CHECKER__") == 0);
}

static void open_cond(struct lexer *z, const char *text, bool marker)
{
	struct lex_open o = {
		.group = (uint32_t)z->lx->conds.n, .parent = z->cond,
		.brace = z->brace, .paren = z->paren, .skip = z->skip_depth,
		.marker = marker, .text = negate(&z->lx->arena, text),
		.in_paren = z->in_paren, .comment = z->comment,
	};

	if (z->paren)
		z->in_paren = true;
	z->cond = add_branch(z, &o, always(text) ? NULL : text,
			     (not_c(text) ? COND_DEAD : 0) |
				     (marker ? COND_CONFLICT : 0) |
				     (z->paren ? COND_IN_PAREN : 0) |
				     (z->brace ? 0 : COND_TOP));
	VEC_PUSH(&z->stack, o);
}

static void next_branch(struct lexer *z, const char *text)
{
	struct lexed *lx = z->lx;
	struct lex_open *o;
	const char *guard;
	uint8_t flags = 0;

	if (!z->stack.n)
		return;
	o = &z->stack.items[z->stack.n - 1];
	end_branch(z, o);
	z->brace = o->brace;
	z->paren = o->paren;
	z->skip_depth = o->skip;
	z->comment = o->comment;
	guard = o->text;
	if (text && guard)
		guard = arena_printf(&lx->arena, "%s && %s", guard, text);
	else if (text)
		guard = text;
	if (not_c(guard) || (text && not_c(text)))
		flags |= COND_DEAD;
	if (o->marker)
		flags |= COND_CONFLICT;
	if (text) {
		const char *neg = negate(&lx->arena, text);

		o->text = o->text ? arena_printf(&lx->arena, "%s && %s", o->text, neg) :
				    neg;
	}
	z->cond = add_branch(z, o, o->marker || always(guard) ? NULL : guard, flags);
}

static void close_cond(struct lexer *z)
{
	struct lex_open *o;

	if (!z->stack.n)
		return;
	o = &z->stack.items[z->stack.n - 1];
	end_branch(z, o);
	/* of nothing but dead branches no bracket stays open */
	z->brace = o->first_done ? o->brace1 : o->brace;
	z->paren = o->first_done ? o->paren1 : o->paren;
	z->skip_depth = o->first_done ? o->skip1 : o->skip;
	z->comment = o->first_done ? o->comment1 : o->comment;
	z->cond = o->parent;
	z->in_paren = o->in_paren;
	z->stack.n--;
}

void lex_close_conds(struct lexer *z)
{
	while (z->stack.n)
		close_cond(z);
}

/*
 * `#ifndef X` with `#define X` as the next directive guards the whole file; `#define X(a)`,
 * or behind #includes `#define X 1`, gives a macro that may be there already.
 */
static bool guards_file(struct lexer *z, const char *name, const char *p,
			const char *end)
{
	size_t n = strlen(name);

	if (z->lx->conds.n != 1 || z->lx->toks.n)
		return false;
	for (; p < end; p++) {
		if (*p != '#')
			continue;
		p = skip_blanks(p + 1, end);
		if ((size_t)(end - p) < 7 + n || memcmp(p, "define", 6) != 0)
			return false;
		p = skip_blanks(p + 6, end);
		if ((size_t)(end - p) < n || memcmp(p, name, n) != 0)
			return false;
		p += n;
		if (p < end && (*p == '(' || lex_is_word(*p)))
			return false;
		p = skip_blanks(p, end);
		return !z->lx->includes.n || p == end || *p == '\n' || *p == '/';
	}
	return false;
}

/* `defined(X)`, `defined X` and IS_ENABLED(X) alone are X. */
static const char *plain_condition(struct arena *a, char *text)
{
	static const char *const forms[] = { "defined", "IS_ENABLED",
					     "IS_REACHABLE", "IS_BUILTIN" };
	const char *p = text;
	bool neg = false;

	if (*p == '!') {
		neg = true;
		p++;
	}
	for (size_t i = 0; i < sizeof(forms) / sizeof(forms[0]); i++) {
		size_t n = strlen(forms[i]);
		const char *s, *e;

		if (strncmp(p, forms[i], n) != 0 || lex_is_word(p[n]))
			continue;
		s = p + n + strspn(p + n, " (");
		e = skip_word(s, s + strlen(s));
		if (e == s || e[strspn(e, " )")])
			continue;
		return arena_printf(a, "%s%.*s", neg ? "!" : "", (int)(e - s), s);
	}
	return text;
}

static void conditional(struct lexer *z, const char *kind, const char *p,
			const char *end, const char *file_end)
{
	char *text = fold(&z->lx->arena, p, end);
	const char *cond;

	if (strcmp(kind, "ifdef") == 0 || strcmp(kind, "ifndef") == 0) {
		bool neg = kind[2] == 'n';
		const char *e = skip_word(text, text + strlen(text));

		text[e - text] = '\0';
		cond = neg ? arena_printf(&z->lx->arena, "!%s", text) : text;
		if (neg && guards_file(z, text, end, file_end)) {
			open_cond(z, NULL, false);
			z->lx->conds.items[z->cond].flags |= COND_INCLUDE_GUARD;
			return;
		}
		open_cond(z, cond, false);
	} else if (strcmp(kind, "if") == 0) {
		open_cond(z, plain_condition(&z->lx->arena, text), false);
	} else {
		next_branch(z, plain_condition(&z->lx->arena, text));
	}
}

const char *lex_directive(struct lexer *z, const char *p, const char *end)
{
	uint32_t newlines;
	const char *stop = line_end(p, end, &newlines);
	const char *s = skip_blanks(p + 1, stop);
	const char *e = skip_word(s, stop);
	char kind[16];

	if ((size_t)(e - s) < sizeof(kind)) {
		memcpy(kind, s, (size_t)(e - s));
		kind[e - s] = '\0';
		if (strcmp(kind, "define") == 0 || strcmp(kind, "undef") == 0)
			define(z, e, stop, kind[0] == 'u');
		else if (strcmp(kind, "include") == 0)
			include(z, e, stop);
		else if (strcmp(kind, "else") == 0)
			next_branch(z, NULL);
		else if (strcmp(kind, "endif") == 0)
			close_cond(z);
		else if (strcmp(kind, "if") == 0 || strcmp(kind, "ifdef") == 0 ||
			 strcmp(kind, "ifndef") == 0 || strcmp(kind, "elif") == 0)
			conditional(z, kind, e, stop, end);
	}
	z->line += newlines;
	return stop;
}

bool lex_is_marker(const struct lexer *z, const char *p, const char *end)
{
	char c = *p;

	if (end - p < 7)
		return false;
	for (int i = 1; i < 7; i++)
		if (p[i] != c)
			return false;
	if (end - p > 7 && p[7] != ' ' && p[7] != '\n' && p[7] != '\r')
		return false;
	return c == '<' ||
	       (z->markers && z->stack.n && z->stack.items[z->stack.n - 1].marker);
}

bool lex_marker(struct lexer *z, const char *p, const char *end)
{
	if (!lex_is_marker(z, p, end))
		return false;
	if (*p == '<') {
		open_cond(z, NULL, true);
		z->markers++;
	} else if (*p == '>') {
		close_cond(z);
		z->markers--;
	} else {
		/* '=' begins their side; '|' a base that neither side has. */
		next_branch(z, *p == '|' ? "0" : NULL);
	}
	return true;
}
