// SPDX-License-Identifier: GPL-2.0-only
/* Members of structures and unions, enumerators, and the macros among them. */
#include "capi/cfile-internal.h"

#include "capi/expand.h"
#include "capi/group.h"

#define MAX_ABOVE 1000	/* macros between a list and its enum */

static const char *agg_word(const struct spec *s)
{
	return s->body_word == WORD_STRUCT ? "struct" :
	       s->body_word == WORD_UNION  ? "union" :
					     "enum";
}

const char *aggregate_peek_name(struct cfile_parser *c, uint32_t open)
{
	uint32_t i = parse_match(&c->p, open);

	for (;;) {
		uint32_t n = parse_skip_attrs(&c->p, i, NULL);

		if (n == i && parse_op(&c->p, i, '*'))
			n = i + 1;
		if (n == i)
			break;
		i = n;
	}
	if (parse_tok(&c->p, i)->kind != TOK_IDENT ||
	    parse_word(&c->p, i) != WORD_NONE)
		return NULL;
	return parse_text(&c->p, i);
}

static void add_sub(struct cfile_parser *c, sub_vec *subs, const char *name,
		    const char *type, uint32_t i)
{
	const struct tok *t = parse_tok(&c->p, i);
	struct fact_sub *s = VEC_ADD(subs);

	s->name = build_cstr(&c->b, name);
	s->type = build_cstr(&c->b, type);
	s->line = t->line;
	s->guard = parse_guard(&c->p, t->cond);
}

static void members(struct cfile_parser *c, uint32_t i, uint32_t end,
		    const char *owner, sub_vec *subs, uint16_t *flags);

/* The last member is an array without a length. */
static void note_flexible(struct cfile_parser *c, const sub_vec *subs)
{
	c->flex = subs->n < UINT8_MAX ? (uint8_t)subs->n : 0;
}

/* Macros that stand for members: what they declare, by position. */
struct member_macro {
	const char *name;
	const char *type;	/* "[]": … of the argument `type_arg`; NULL: its type */
	int name_arg, type_arg;	/* -1: none */
};

static const struct member_macro member_macros[] = {
	{ "DECLARE_BITMAP", "unsigned long []", 0, -1 },
	{ "DECLARE_HASHTABLE", "struct hlist_head []", 0, -1 },
	{ "DECLARE_FLEX_ARRAY", "[]", 1, 0 },
	{ "__DECLARE_FLEX_ARRAY", "[]", 1, 0 },
	{ "DECLARE_KFIFO", "?", 0, -1 },
	{ "DECLARE_KFIFO_PTR", "?", 0, -1 },
	{ "DECLARE_STATIC_KEY_FALSE", "struct static_key_false", 0, -1 },
	{ "DECLARE_STATIC_KEY_TRUE", "struct static_key_true", 0, -1 },
	{ "DEFINE_DMA_UNMAP_ADDR", "dma_addr_t", 0, -1 },
	{ "DEFINE_DMA_UNMAP_LEN", "u32", 0, -1 },
	{ "NET_DEV_STAT", "unsigned long", 0, -1 },
	{ "__bpf_md_ptr", NULL, 1, 0 },
	{ "DECLARE_PHY_INTERFACE_MASK", "unsigned long []", 0, -1 },
	{ "__ETHTOOL_DECLARE_LINK_MODE_MASK", "unsigned long []", 0, -1 },
	{ "CACHELINE_PADDING", "?", -1, -1 },
	{ "ZONE_PADDING", "?", -1, -1 },
	{ "ANDROID_KABI_RESERVE", "?", -1, -1 },
	{ "KABI_RESERVE", "?", -1, -1 },
	{ "static_assert", "?", -1, -1 },
	{ "_Static_assert", "?", -1, -1 },
};

/* Token range of argument @n of the call whose `(` is at @open. */
static bool argument(struct cfile_parser *c, uint32_t open, int n,
		     uint32_t *first, uint32_t *last)
{
	uint32_t close = parse_match(&c->p, open) - 1;
	uint32_t i = open + 1;

	for (int k = 0; i < close; k++) {
		uint32_t end = parse_find(&c->p, i, close, ',');

		if (k == n) {
			*first = i;
			*last = end;
			return end > i;
		}
		i = end + 1;
	}
	return false;
}

static const char *argument_type(struct cfile_parser *c, uint32_t open, int n)
{
	uint32_t first, last;
	struct declr d;
	struct spec s;

	if (!argument(c, open, n, &first, &last))
		return "?";
	first = parse_specs(&c->p, first, last, &s);
	if (!*s.type)
		return "?";
	parse_declarator(&c->p, first, last, s.type, &d);
	return d.type;
}

static const char *member_type(struct cfile_parser *c,
			       const struct member_macro *m, uint32_t open)
{
	const char *type;

	if (m->type_arg < 0)
		return m->type;
	type = argument_type(c, open, m->type_arg);
	return m->type && *type != '?' ? arena_printf(c->p.tmp, "%s %s", type, m->type) :
					 type;
}

static void known_macro(struct cfile_parser *c, const struct member_macro *m,
			uint32_t open, sub_vec *subs)
{
	uint32_t first, last;

	if (m->name_arg < 0 || !argument(c, open, m->name_arg, &first, &last) ||
	    parse_tok(&c->p, first)->kind != TOK_IDENT)
		return;
	add_sub(c, subs, parse_text(&c->p, first), member_type(c, m, open), first);
	if (m->type && m->type_arg >= 0)
		note_flexible(c, subs);
}

/* The structure that a tagged group is as well. */
static void group_tag(struct cfile_parser *c, uint32_t tag, uint32_t end, const sub_vec *subs,
		      uint16_t flags)
{
	struct fact *f = cfile_add(c, FACT_STRUCT, parse_text(&c->p, tag), "", tag);

	f->end_line = parse_tok(&c->p, end)->line;
	f->flags |= flags | FACT_DEFINED;
	cfile_subs(c, f, subs);
}

/* struct_group(NAME, members) and its kin: the members count, and NAME. */
static bool group_macro(struct cfile_parser *c, uint32_t i, const char *owner,
			sub_vec *subs, uint16_t *flags)
{
	uint32_t open = i + 1, close = parse_match(&c->p, open) - 1, first, last, tag = 0;
	const struct group_macro *g = group_macro_find(parse_text(&c->p, i));
	sub_vec own = VEC_INIT;
	uint16_t of_own = 0;

	if (!g)
		return false;
	if (g->tag_arg >= 0 && argument(c, open, g->tag_arg, &first, &last) &&
	    parse_tok(&c->p, first)->kind == TOK_IDENT)
		tag = first;
	if (argument(c, open, g->name_arg, &first, &last) &&
	    parse_tok(&c->p, first)->kind == TOK_IDENT)
		add_sub(c, subs, parse_text(&c->p, first),
			tag ? arena_printf(&c->tmp, "struct %s", parse_text(&c->p, tag)) : "?",
			first);
	if (argument(c, open, g->members_arg, &first, &last))
		members(c, first, close, owner, &own, &of_own);
	*flags |= of_own;
	if (tag)
		group_tag(c, tag, close, &own, of_own);
	for (size_t k = 0; k < own.n; k++)
		VEC_PUSH(subs, own.items[k]);
	VEC_RELEASE(&own);
	return true;
}

static bool made_members(struct cfile_parser *c, uint32_t i, const char *owner,
			 sub_vec *subs, uint16_t *flags);

static uint32_t member_macro(struct cfile_parser *c, uint32_t i,
			     const char *owner, sub_vec *subs, uint16_t *flags)
{
	uint32_t after = parse_match(&c->p, i + 1);

	if (group_macro(c, i, owner, subs, flags))
		return after;
	for (size_t k = 0; k < sizeof(member_macros) / sizeof(member_macros[0]);
	     k++)
		if (parse_is(&c->p, i, member_macros[k].name)) {
			known_macro(c, &member_macros[k], i + 1, subs);
			return after;
		}
	if (!made_members(c, i, owner, subs, flags))
		*flags |= FACT_OPEN;
	return after;
}

/* `COMMON_MEMBERS`, without a semicolon, in front of `int *p;` */
static bool macro_in_front(const struct cfile_parser *c, uint32_t i)
{
	return parse_all_caps(&c->p, i) && parse_tok(&c->p, i + 1)->kind == TOK_IDENT &&
	       (parse_tok(&c->p, i + 2)->kind == TOK_IDENT || parse_op(&c->p, i + 2, '*'));
}

/* The structure whose members those of another one are as well. */
struct outer {
	sub_vec *subs;
	uint16_t *flags;
};

static const char *define(struct cfile_parser *c, const struct spec *s, const char *owner,
			  const struct outer *outer);

static uint32_t member_decl(struct cfile_parser *c, uint32_t i, uint32_t end,
			    const char *owner, sub_vec *subs, uint16_t *flags)
{
	struct spec s;

	c->nameless |= macro_in_front(c, i);
	i = parse_specs(&c->p, i, end, &s);
	if (s.body) {
		const char *name = aggregate_peek_name(c, s.body);

		if (!name && !*s.tag && s.body_word != WORD_ENUM) {
			members(c, s.body + 1, parse_match(&c->p, s.body) - 1,
				owner, subs, flags);
		} else {
			struct outer outer = { subs, flags };

			/* MS extension: a tagged struct without a name */
			s.type = define(c, &s,
					arena_printf(&c->tmp, "%s::%s", owner,
						     name ? name : ""),
					!name && s.body_word != WORD_ENUM ? &outer : NULL);
		}
	}
	/* `struct COMMON_MEMBERS;` of a macro, or the members of another structure */
	if (!s.body && *s.tag && parse_op(&c->p, i, ';'))
		*flags |= FACT_OPEN;
	c->nameless |= !s.body && parse_op(&c->p, i, ';');
	while (i < end && !parse_op(&c->p, i, ';')) {
		struct declr d;
		uint32_t n = parse_declarator(&c->p, i, end, s.type, &d);

		if (n == i) {
			*flags |= FACT_OPEN;
			return parse_find(&c->p, i, end, ';');
		}
		if (d.name)
			add_sub(c, subs, d.name, *s.type ? d.type : "?",
				d.name_tok);
		if (d.name && parse_op(&c->p, d.name_tok + 1, '[') &&
		    parse_op(&c->p, d.name_tok + 2, ']'))
			note_flexible(c, subs);
		if (!*s.type)
			*flags |= FACT_OPEN;
		i = n;
		if (parse_op(&c->p, i, ','))
			i++;
	}
	return i;
}

static void members(struct cfile_parser *c, uint32_t i, uint32_t end,
		    const char *owner, sub_vec *subs, uint16_t *flags)
{
	if (c->p.depth >= PARSE_MAX_DEPTH) {
		*flags |= FACT_OPEN;
		c->nameless = true;
		return;
	}
	c->p.depth++;
	while (i < end) {
		uint32_t first = i;

		if (parse_tok(&c->p, i)->kind == TOK_IDENT &&
		    parse_word(&c->p, i) == WORD_NONE &&
		    parse_op(&c->p, i + 1, '(') && !parse_op(&c->p, i + 2, '*'))
			i = member_macro(c, i, owner, subs, flags);
		else if (parse_tok(&c->p, i)->kind == TOK_IDENT)
			i = member_decl(c, i, end, owner, subs, flags);
		if (i < end && parse_op(&c->p, i, ';'))
			i++;
		if (i <= first)
			i = first + 1;
	}
	c->p.depth--;
}

static void enumerators(struct cfile_parser *c, uint32_t i, uint32_t end,
			const char *type, sub_vec *subs, uint16_t *flags);

/* Definitions of the file, as they are at one place of it. */
struct place {
	const struct lexed *lx;
	uint32_t off, line;
};

/* The last definition before the place: `#define x(n) …` is made anew each time. */
static bool find_at(void *payload, const char *name, size_t len,
		    struct expand_macro *out)
{
	const struct place *at = payload;
	const struct macro *found = NULL;

	for (size_t i = 0; i < at->lx->macros.n; i++) {
		const struct macro *m = &at->lx->macros.items[i];

		if (m->function_like && !m->undef && m->off < at->off &&
		    strlen(m->name) == len && memcmp(m->name, name, len) == 0)
			found = m;
	}
	return found && expand_from_macro(out, at->lx, found);
}

/* The last macro without arguments before the place whose text calls others; NULL: none. */
static const struct macro *list_at(const struct place *at, const char *name)
{
	size_t lo = 0, hi = at->lx->macros.n;

	while (lo < hi) {
		size_t mid = (lo + hi) / 2;

		if (at->lx->macros.items[mid].line < at->line)
			lo = mid + 1;
		else
			hi = mid;
	}
	/* it is not far above the enum */
	for (hi = lo > MAX_ABOVE ? lo - MAX_ABOVE : 0; lo-- > hi;) {
		const struct macro *m = &at->lx->macros.items[lo];

		if (!m->undef && strcmp(m->name, name) == 0)
			return !m->function_like &&
			       memchr(at->lx->src + m->off, '(', m->len) ? m : NULL;
	}
	return NULL;
}

/* What `NAME(x)`, `NAME()`, or `NAME` alone, at @i stands for. */
static bool expand_at(struct strbuf *text, struct cfile_parser *c, uint32_t i)
{
	const struct tok *t = parse_tok(&c->p, i);
	struct place place = { c->p.lx, t->off, t->line };
	const char *name = parse_text(&c->p, i), *args[EXPAND_MAX_ARGS];
	const struct macro *list;
	size_t n;

	if (!parse_op(&c->p, i + 1, '(')) {
		list = list_at(&place, name);
		return list && expand_text(text, find_at, &place, place.lx->src + list->off,
					   list->len);
	}
	return listed_args(c, i, args, &n) &&
	       expand_call(text, find_at, &place, name, strlen(name), args, n);
}

/* The reading of what one of the file's own macros makes at a place of it. */
struct made {
	struct lexed lx;
	const struct lexed *around;
	const struct tok *at;
	uint32_t guard, *guards;
	size_t n_facts, n_subs;
};

/* `NAME(x)` or NAME at @i; false: it is not known, and nothing is to be ended. */
static bool made_begin(struct made *m, struct cfile_parser *c, uint32_t i,
		       const sub_vec *subs)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const struct tok *at = parse_tok(&c->p, i);

	if (c->made || !expand_at(&text, c, i))
		return false;
	*m = (struct made){ .around = c->p.lx, .at = at, .guards = c->p.guards,
			    .guard = parse_guard(&c->p, at->cond),
			    .n_facts = c->b.facts.n, .n_subs = subs->n };
	lex(&m->lx, arena_strndup(&c->tmp, text.buf, text.len), text.len, LEX_DECLS);
	c->p.lx = &m->lx;
	c->p.guards = mem_zalloc(m->lx.conds.n * sizeof(*c->p.guards));
	c->made = true;
	return true;
}

static void made_end(struct made *m, struct cfile_parser *c, sub_vec *subs)
{
	c->made = false;
	free(c->p.guards);
	c->p.guards = m->guards;
	c->p.lx = m->around;
	lexed_release(&m->lx);
	for (size_t k = m->n_facts; k < c->b.facts.n; k++) {
		struct fact *f = &c->b.facts.items[k];

		f->line = f->end_line = m->at->line;
		f->flags |= FACT_MADE;
		f->group = m->at->cond;
		f->guard = m->guard;
	}
	for (size_t k = m->n_subs; k < subs->n; k++) {
		subs->items[k].line = m->at->line;
		subs->items[k].guard = m->guard;
	}
}

/* `LIST(x)` or LIST among enumerators, of the file's own macros; false: not known. */
static bool made_enumerators(struct cfile_parser *c, uint32_t i, const char *type,
			     sub_vec *subs, uint16_t *flags)
{
	struct made m;

	if (!made_begin(&m, c, i, subs))
		return false;
	enumerators(c, 0, (uint32_t)m.lx.toks.n - 1, type, subs, flags);
	made_end(&m, c, subs);
	return true;
}

/* `DECLARE_FLAGS(x);` among members: the same. */
static bool made_members(struct cfile_parser *c, uint32_t i, const char *owner,
			 sub_vec *subs, uint16_t *flags)
{
	struct made m;

	if (!made_begin(&m, c, i, subs))
		return false;
	members(c, 0, (uint32_t)m.lx.toks.n - 1, owner, subs, flags);
	made_end(&m, c, subs);
	return true;
}

static void enumerators(struct cfile_parser *c, uint32_t i, uint32_t end,
			const char *type, sub_vec *subs, uint16_t *flags)
{
	uint32_t first = i;

	while (i < end) {
		uint32_t next = parse_find(&c->p, i, end, ',');
		const struct tok *t = parse_tok(&c->p, i);
		uint32_t eq = parse_find(&c->p, i, next, '=');

		if (t->kind == TOK_IDENT && i < next && eq == next &&
		    (i == first || next == end) && !parse_op(&c->p, i + 1, '(') &&
		    made_enumerators(c, i, type, subs, flags)) {
			if (i + 1 < next)
				next = i;
		} else if (t->kind == TOK_IDENT && i < next &&
			   !(parse_op(&c->p, i + 1, '(') && i + 1 < next)) {
			const char *value = "";

			if (eq + 1 < next) {
				const struct tok *a = parse_tok(&c->p, eq + 1);
				const struct tok *z = parse_tok(&c->p, next - 1);

				value = arena_strndup(&c->tmp,
						      c->p.lx->src + a->off,
						      tok_span(a, z));
			}
			add_sub(c, subs, parse_text(&c->p, i), value, i);
			cfile_add(c, FACT_ENUMERATOR, parse_text(&c->p, i), type, i)
				->flags |= FACT_DEFINED;
		} else if (i < next && t->kind == TOK_IDENT) {
			uint32_t after = parse_match(&c->p, i + 1);
			bool made = made_enumerators(c, i, type, subs, flags);

			if (!made) {
				*flags |= FACT_OPEN;
				listed_note(c, i);
			}
			/* the list ends in a comma of its own */
			if (after < next && (made || parse_tok(&c->p, after)->kind == TOK_IDENT))
				next = after - 1;
		} else if (i < next) {
			*flags |= FACT_OPEN;
		}
		i = next + 1;
	}
}

/*
 * The words, " a b", that the macros among the members are given: each may be the name, or a
 * part of the name, of a member that nobody knows of. "*": there are some that no word names.
 */
static const char *given_words(struct cfile_parser *c, uint32_t i, uint32_t end)
{
	_cleanup_strbuf_ struct strbuf words = STRBUF_INIT;

	if (c->nameless)
		return "*";
	for (; i < end; i++) {
		uint32_t close;

		if (parse_tok(&c->p, i)->kind != TOK_IDENT || parse_word(&c->p, i) != WORD_NONE ||
		    !parse_op(&c->p, i + 1, '(') || parse_op(&c->p, i + 2, '*'))
			continue;
		close = parse_match(&c->p, i + 1) - 1;
		for (i += 2; i < close && i < end; i++)
			if (parse_tok(&c->p, i)->kind == TOK_IDENT &&
			    parse_word(&c->p, i) == WORD_NONE)
				strbuf_addf(&words, " %s", parse_text(&c->p, i));
	}
	return arena_strndup(&c->tmp, words.buf, words.len);
}

/* What was read of a structure belongs to the one around it, too. */
static void embed(struct cfile_parser *c, const sub_vec *subs, uint16_t flags,
		  const struct outer *outer)
{
	size_t flex = outer->subs->n + c->flex;

	for (size_t i = 0; i < subs->n; i++)
		VEC_PUSH(outer->subs, subs->items[i]);
	*outer->flags |= flags & FACT_OPEN;
	if (c->flex)
		c->flex = flex < UINT8_MAX ? (uint8_t)flex : 0;
}

static const char *define(struct cfile_parser *c, const struct spec *s, const char *owner,
			  const struct outer *outer)
{
	uint32_t first = s->body + 1, end = parse_match(&c->p, s->body) - 1;
	const char *tag = *s->tag ? s->tag : arena_printf(&c->tmp, "%s::", owner);
	sub_vec subs = VEC_INIT;
	uint16_t flags = FACT_DEFINED;
	uint8_t flex = c->flex;
	bool nameless = c->nameless;
	const char *type;
	struct fact *f;

	/* "outer::member" is a name already */
	if (!*s->tag && strstr(owner, "::"))
		tag = owner;
	type = arena_printf(&c->tmp, "%s%s %s",
			    strncmp(s->type, "const ", 6) == 0 ? "const " : "",
			    agg_word(s), tag);
	c->flex = 0;
	c->nameless = false;
	if (s->body_word == WORD_ENUM)
		enumerators(c, first, end, *s->tag ? type : "int", &subs, &flags);
	else
		members(c, first, end, tag, &subs, &flags);
	if (strstr(tag, "::"))
		flags |= FACT_NESTED;
	f = cfile_add(c,
		      s->body_word == WORD_STRUCT ? FACT_STRUCT :
		      s->body_word == WORD_UNION  ? FACT_UNION :
						    FACT_ENUM,
		      tag, flags & FACT_OPEN && s->body_word != WORD_ENUM ?
				   given_words(c, first, end) : "", s->body);
	f->line = s->tag_line;
	f->end_line = parse_tok(&c->p, end)->line;
	f->flags |= flags;
	f->flex = c->flex;
	if (outer)
		embed(c, &subs, flags, outer);
	if (!outer || !c->flex)
		c->flex = flex;
	c->nameless = nameless || (outer && c->nameless);
	for (uint32_t i = first; i < end && !(f->flags & FACT_CUT); i++)
		if (parse_tok(&c->p, i)->flags & TOK_CONFLICT)
			f->flags |= FACT_CUT;
	cfile_subs(c, f, &subs);
	VEC_RELEASE(&subs);
	return type;
}

const char *aggregate_define(struct cfile_parser *c, const struct spec *s, const char *owner)
{
	return define(c, s, owner, NULL);
}
