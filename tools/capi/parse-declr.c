// SPDX-License-Identifier: GPL-2.0-only
/* Declarators, and the parameters of functions. */
#include "capi/parse.h"

#include "base/char.h"

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
		if (j == i && *n && parse_is_name(p, i) && (parse_is_name(p, i + 1)))
			j = i + 1;
		if (j == i)
			return i;
		i = j;
	}
}

/* `(*name)(params)`, `(*name[n])(params)`, `(*name(params))(params)`. */
static uint32_t indirect(struct parser *p, uint32_t i, struct declr *d,
			 struct strbuf *ty)
{
	unsigned int n = 0;
	bool array = false, func = false;

	i = stars(p, i + 1, &n);
	if (parse_is_name(p, i)) {
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
		} else if (d->name && parse_is_name(p, i)) {
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
	parse_add_stars(&ty, n);
	j = parse_op(p, i, '(') ? parse_skip_attrs(p, i + 1, NULL) : i;
	if (parse_op(p, i, '(') && parse_op(p, j, '*')) {
		i = indirect(p, j - 1, d, &ty);
	} else if (parse_op(p, i, '(') && parse_is_name(p, j) && parse_op(p, j + 1, ')')) {
		d->name_tok = j;
		d->name = parse_text(p, j);
		i = j + 2;
	} else if (parse_is_name(p, i) && i < end) {
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
		parse_add_stars(&sb, 1);
		return arena_strndup(p->tmp, sb.buf, sb.len);
	}
	return type;
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
	if (end == i + 1 && parse_is_name(p, i) && parse_all_caps(p, i)) {
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

void parse_params_from(struct parser *p, uint32_t i, uint32_t close, param_vec *out,
		       uint16_t *flags)
{
	while (i < close) {
		uint32_t end = parse_find(p, i, close, ',');

		if (end > i)
			one_param(p, i, end, out, flags);
		i = end + 1;
	}
}

void parse_params(struct parser *p, uint32_t open, param_vec *out,
		  uint16_t *flags)
{
	uint32_t close = parse_match(p, open);

	if (close)
		close--;
	for (uint32_t k = open; k < close; k++)
		if (parse_tok(p, k)->flags & TOK_COND_PAREN &&
		    !(parse_tok(p, open)->flags & TOK_COND_PAREN))
			*flags |= FACT_COND_ARITY;
	parse_params_from(p, open + 1, close, out, flags);
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
