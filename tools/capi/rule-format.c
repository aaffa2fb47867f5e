// SPDX-License-Identifier: GPL-2.0-only
/*
 * Format strings: one side makes the compiler check what a function is given
 * (__printf), or changes the type of something, and new code of the other one prints
 * it with what fitted before.
 */
#include <string.h>

#include "base/strbuf.h"
#include "capi/format-member.h"
#include "capi/format-type.h"
#include "capi/rule-check.h"

/* What the provider did to a name. */
struct format_watch {
	const struct delta_change *change;	/* of its type, NULL: gained */
	const char *member;			/* of the change, or NULL */
	const char *path;			/* of the attribute it gained */
	uint32_t line;
	const char *tag;			/* whose member gained it, or NULL */
	struct format_attr attr;		/* … and what */
};

/* A call that does not fit. Strings live in the look's arena. */
struct misfit {
	const char *decl, *callee;
	const char *key;		/* the call's text */
	const char *message;
	uint32_t line;
	const struct format_watch *by;
};

/* The attributes in one file. */
struct attrs {
	VEC(struct format_attr) items;
	struct map by_name;		/* function -> index */
	struct attrs *next;
};

/* One look at one file in one tree. */
struct look {
	struct format_hunt *h;
	struct ctree *tree;
	const struct snapshot *snap;
	struct fresh *fresh;		/* NULL: every line counts */
	struct map by_path;		/* path -> struct attrs */
	struct attrs *all;
	const struct cfile *cf;
	uint8_t *walk;			/* by body of the file */
	VEC(struct misfit) found;
	struct arena arena;
};

static void look_release(struct look *k)
{
	for (struct attrs *a = k->all; a; a = a->next) {
		VEC_RELEASE(&a->items);
		map_release(&a->by_name);
	}
	map_release(&k->by_path);
	VEC_RELEASE(&k->found);
	free(k->walk);
	arena_release(&k->arena);
}

void format_hunt_release(struct format_hunt *h)
{
	map_release(&h->watch);
	arena_release(&h->arena);
}

static const struct format_watch *watched(const struct format_hunt *h, const char *name,
					  size_t len)
{
	const struct map_entry *e = map_find(&h->watch, name, len);

	return e ? (void *)(uintptr_t)e->value : NULL;
}

static void watch(struct format_hunt *h, const char *name, struct format_watch how)
{
	struct format_watch *w;

	if (watched(h, name, strlen(name)))
		return;
	w = arena_dup(&h->arena, &how, sizeof(how));
	map_put(&h->watch, arena_strdup(&h->arena, name), strlen(name), NULL)->value =
		(uint64_t)(uintptr_t)w;
}

/* ------------------------------------------------------- what the provider did */

/* Whether a value of one type may be printed otherwise than one of the other. */
static bool prints_otherwise(const char *before, const char *after)
{
	enum format_class a, b;

	if (!before || !after || strcmp(before, after) == 0)
		return false;
	a = format_class_by_name(before);
	b = format_class_by_name(after);
	return a != b || a == FORMAT_UNKNOWN;
}

static void watch_change(struct format_hunt *h, const struct delta_change *c)
{
	enum fact_kind kind = c->before.kind;

	for (size_t i = 0; c->tag && i < c->n_members; i++) {
		const struct delta_member *m = &c->members[i];

		if (m->what == MEMBER_RETYPED && prints_otherwise(m->before, m->after))
			watch(h, m->name, (struct format_watch){ .change = c,
								 .member = m->name });
	}
	if (c->tag || c->what != DELTA_SIGNATURE || !c->n_old || !c->n_new ||
	    (kind != FACT_FUNC && kind != FACT_VAR && kind != FACT_TYPEDEF))
		return;
	if (prints_otherwise(cref_str(&c->old_refs[0], c->old_refs[0].fact->type),
			     cref_str(&c->new_refs[0], c->new_refs[0].fact->type)))
		watch(h, c->name, (struct format_watch){ .change = c });
}

void format_hunt_init(struct format_hunt *h, struct sweep *sw, enum check_side provider)
{
	const struct delta *d = sw->delta[provider];

	*h = (struct format_hunt){ .sw = sw, .provider = provider };
	for (size_t i = 0; i < d->n; i++)
		watch_change(h, &d->items[i]);
}

/* The next word of an attribute, or of a macro that is called after one; NULL: none. */
static const char *next_word(const char *p, const char *end)
{
	static const char *const words[] = { "printf", "scanf", "PRINTF", "SCANF" };
	const char *first = NULL;

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		const char *hit = memmem(p, (size_t)(end - p), words[i], strlen(words[i]));

		if (hit && (!first || hit < first))
			first = hit;
	}
	return first;
}

/* Whether an attribute may stand in a line that is new to the consumer. */
static bool gains_any(struct fresh *f)
{
	const char *p = f->merged.data, *end = p + f->merged.len, *at = p;
	uint32_t line = 1;

	for (;; p = at + 1) {
		const char *hit = next_word(p, end);

		if (!hit)
			return false;
		for (; at < hit; at++)
			line += *at == '\n';
		if (hit > f->merged.data && (hit[-1] == '_' || hit[-1] == '(') &&
		    fresh_line(f, line))
			return true;
	}
}

/* The function that declaration @i of a file is of; NULL: it is something else. */
static const char *function_of(const struct cfile *cf, size_t i)
{
	uint32_t from = i ? cf->decls.items[i - 1].fact : 0;

	for (uint32_t k = cf->decls.items[i].fact; k-- > from;) {
		const struct fact *f = &cf->facts.facts[k];

		if (f->kind == FACT_FUNC && !(f->flags & FACT_MADE))
			return facts_str(&cf->facts, f->name);
	}
	return NULL;
}

/* Whether the function is there, and without an attribute. */
static bool unchecked(const struct cfile *cf, const char *name)
{
	struct format_attr attr;
	bool is = false;

	for (size_t i = 0; i < cf->decls.n; i++) {
		const char *one = function_of(cf, i);

		if (!one || strcmp(one, name) != 0)
			continue;
		if (format_attr_read(&attr, cf, &cf->decls.items[i]))
			return false;
		is = true;
	}
	return is;
}

/* Macros of the same header that hand their arguments on to the function. */
static void watch_wrappers(struct format_hunt *h, const struct cfile *cf,
			   const char *name, struct format_watch how)
{
	for (size_t i = 0; i < cf->lx.macros.n; i++) {
		const struct macro *m = &cf->lx.macros.items[i];

		if (m->function_like && m->variadic && !m->undef &&
		    lex_has_word(cf->lx.src + m->off, m->len, name))
			watch(h, m->name, how);
	}
}

/* Members of structures that had no attribute. */
static void member_gains(struct format_hunt *h, const struct cfile *now,
			 const struct cfile *known, const char *path)
{
	format_member_vec is = VEC_INIT, was = VEC_INIT;

	format_members(&is, now, &h->arena);
	if (is.n)
		format_members(&was, known, &h->arena);
	for (size_t i = 0; i < is.n; i++) {
		const struct format_member *m = &is.items[i];
		const struct format_member *old = format_member_find(&was, m->tag, m->name);

		if (m->attr.line && m->attr.first && old && !old->attr.line)
			watch(h, m->name, (struct format_watch){
				.path = arena_strdup(&h->arena, path), .line = m->attr.line,
				.tag = m->tag, .attr = m->attr,
			});
	}
	VEC_RELEASE(&is);
	VEC_RELEASE(&was);
}

void format_gains(struct format_hunt *h, struct fresh *f)
{
	_cleanup_(cfile_release) struct cfile now = { .facts = FACTS_INIT };
	_cleanup_(cfile_release) struct cfile known = { .facts = FACTS_INIT };
	struct format_attr attr;

	if (!f->known.data || !gains_any(f))
		return;
	cfile_parse(&now, f->merged.data, f->merged.len, LEX_FULL);
	cfile_parse(&known, f->known.data, f->known.len, LEX_FULL);
	for (size_t i = 0; i < now.decls.n; i++) {
		const char *name = function_of(&now, i);
		struct format_watch how = { 0 };

		if (!name || !format_attr_read(&attr, &now, &now.decls.items[i]) ||
		    !attr.first || !unchecked(&known, name))
			continue;
		how.path = arena_strdup(&h->arena, f->path);
		how.line = attr.line;
		watch(h, name, how);
		watch_wrappers(h, &now, name, how);
	}
	member_gains(h, &now, &known, f->path);
}

/* ---------------------------------------------------------- the callee's attribute */

static int read_attrs(struct attrs *out, struct look *k, const char *path,
		      struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	int rc = snapshot_read_fitting(&f, k->snap, k->h->sw->repo, path, CFILE_MAX_BYTES, err);

	if (rc || (!memmem(f.data, f.len, "printf", 6) && !memmem(f.data, f.len, "scanf", 5)))
		return rc < 0 ? rc : 0;
	cfile_parse(&cf, f.data, f.len, LEX_FULL);
	for (size_t i = 0; i < cf.decls.n; i++) {
		const char *name = function_of(&cf, i);
		struct format_attr attr;

		if (!name || !format_attr_read(&attr, &cf, &cf.decls.items[i]))
			continue;
		name = arena_strdup(&k->arena, name);
		map_put(&out->by_name, name, strlen(name), NULL)->value = out->items.n;
		VEC_PUSH(&out->items, attr);
	}
	return 0;
}

static const struct attrs *attrs_of(struct look *k, struct walker *w, uint32_t file)
{
	const char *path = cworld_path(ctree_world(k->tree), file);
	struct attrs *a = map_get_ptr(&k->by_path, path);

	if (a || w->rc < 0)
		return a;
	a = arena_alloc(&k->arena, sizeof(*a));
	a->next = k->all;
	k->all = a;
	map_set_ptr(&k->by_path, path, a);
	if (read_attrs(a, k, path, w->err) < 0)
		w->rc = -1;
	return a;
}

/* 1: it has one; 0: it is a macro, which may hand on to one that has; -1: neither. */
static int find_attr(struct format_attr *out, struct walker *w, const char *name)
{
	struct look *k = w->payload;
	cref_vec refs = VEC_INIT;
	int found = -1;

	infer_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n && found < 1; i++) {
		const struct attrs *a;
		const struct map_entry *e;

		if (refs.items[i].fact->kind == FACT_MACRO && found < 0)
			found = refs.items[i].fact->flags & FACT_VARIADIC ? 0 : -1;
		if (refs.items[i].fact->kind != FACT_FUNC)
			continue;
		a = attrs_of(k, w, refs.items[i].file);
		e = a ? map_find(&a->by_name, name, strlen(name)) : NULL;
		if (!e)
			continue;
		*out = a->items.items[e->value];
		found = 1;
	}
	VEC_RELEASE(&refs);
	return found;
}

/* ----------------------------------------------------------------------- a call */

/* Whether a conversion was begun and is not ended, as in `"%" PRI`. */
static bool inside_conversion(const struct strbuf *text)
{
	size_t n = text->len;

	size_t signs = 0;

	while (n && strchr("0123456789-+ #.*lhzjt'", text->buf[n - 1]))
		n--;
	while (n && text->buf[n - 1] == '%') {
		signs++;
		n--;
	}
	return signs % 2;
}

/*
 * "KERN_INFO" and its like: a macro that is a string without a conversion. What it is
 * matters only to a conversion that it ends.
 */
static bool add_macro(struct strbuf *out, struct walker *w, const char *name)
{
	bool is = false, open = inside_conversion(out);
	const char *end = NULL;
	cref_vec refs = VEC_INIT;

	walk_visible(w, name, &refs);
	for (size_t i = 0; i < refs.n; i++) {
		const char *body = cref_str(&refs.items[i], refs.items[i].fact->type);
		size_t n = strlen(body);

		if (refs.items[i].fact->kind != FACT_CONST || !strchr(body, '"') ||
		    strchr(body, '%'))
			continue;
		is = true;
		if (n > 1 && *body == '"' && strchr(body + 1, '"') == body + n - 1)
			end = body;
	}
	if (is && open && refs.n == 1 && end)
		strbuf_add(out, end + 1, strlen(end) - 2);
	else if (open)
		is = false;
	VEC_RELEASE(&refs);
	return is;
}

/* The text of a format that is written there; false: it is not, or not all of it. */
static bool literal(struct strbuf *out, struct walker *w, const struct expr *e)
{
	bool any = false;

	for (uint32_t i = e->first; i < e->last; i++) {
		const struct tok *t = parse_tok(&w->p, i);
		const char *s = w->p.lx->src + t->off;

		if (t->kind == TOK_STR && t->len >= 2 && *s == '"') {
			strbuf_add(out, s + 1, t->len - 2);
			any = true;
		} else if (t->kind != TOK_IDENT || !add_macro(out, w, parse_text(&w->p, i))) {
			return false;
		}
	}
	return any;
}

/* Whether the number of arguments is what is written. */
static bool counted(struct walker *w, const struct expr *call, uint32_t from)
{
	for (uint32_t i = call->first; i < call->last; i++)
		if (parse_is(&w->p, i, "__VA_ARGS__") || parse_op(&w->p, i, OP_PASTE))
			return false;
	for (uint32_t i = from; i < call->n_args; i++) {
		const struct expr *a = call->args[i];
		cref_vec refs = VEC_INIT;
		bool hides = !a || a->kind == EX_UNKNOWN;

		if (!hides && a->kind == EX_CALL)
			a = a->a;
		if (!hides && a->kind == EX_IDENT && !walk_local(w, a->name))
			infer_visible(w, a->name, &refs);
		for (size_t k = 0; k < refs.n; k++)
			hides |= (refs.items[k].fact->kind == FACT_MACRO ||
				  refs.items[k].fact->kind == FACT_CONST) &&
				 strchr(cref_str(&refs.items[k],
						 refs.items[k].fact->type), ',');
		VEC_RELEASE(&refs);
		if (hides)
			return false;
	}
	return true;
}

/* A name among the tokens whose type the provider changed. */
static const struct format_watch *culprit(struct walker *w, const struct expr *e)
{
	struct look *k = w->payload;

	for (uint32_t i = e->first; i < e->last; i++) {
		const struct tok *t = parse_tok(&w->p, i);
		const struct format_watch *by = t->kind == TOK_IDENT ?
			watched(k->h, w->p.lx->src + t->off, t->len) : NULL;

		if (by && by->change)
			return by;
	}
	return NULL;
}

static void misfit(struct walker *w, const struct expr *call, const char *text,
		   const struct format_watch *by, const char *message)
{
	struct look *k = w->payload;
	struct misfit m = {
		.decl = w->decl ? facts_str(&w->cf->facts, w->decl->name) : "",
		.callee = by->tag ? arena_printf(&k->arena, "%s.%s", by->tag, call->a->name) :
				    call->a->name,
		.line = walk_line(w, call->a->tok), .by = by,
	};

	m.decl = arena_strdup(&k->arena, m.decl);
	m.callee = arena_strdup(&k->arena, m.callee);
	m.key = arena_printf(&k->arena, "%s\n%s\n%s", m.decl, text, message);
	m.message = arena_strdup(&k->arena, message);
	for (size_t i = 0; i < k->found.n; i++)
		if (strcmp(k->found.items[i].key, m.key) == 0)
			return;
	VEC_PUSH(&k->found, m);
}

static void judge_args(struct walker *w, const struct expr *call,
		       const struct format_attr *attr, const struct format_want *wants,
		       const char *text, const struct format_watch *gained)
{
	for (uint32_t i = attr->first - 1; i < call->n_args && !attr->scanf; i++) {
		const struct format_want *want = &wants[i - (attr->first - 1)];
		struct expr *arg = call->args[i];
		const struct format_watch *by = gained ? gained : culprit(w, arg);
		enum format_class is = by ? format_class_of(w, arg) : FORMAT_UNKNOWN;

		if (!by || (format_fits(want->class, is) &&
			    !(want->class == FORMAT_STR && format_no_string(w, arg))))
			continue;
		misfit(w, call, text, by,
		       arena_printf(&w->tmp, "%s is given %s, argument %u of %s()",
				    want->text, format_class_name(is), i + 1,
				    call->a->name));
	}
}

static void judge(struct walker *w, const struct expr *call, const struct format_attr *attr)
{
	struct look *k = w->payload;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct format_want wants[FORMAT_MAX_ARGS];
	const struct format_watch *gained = watched(k->h, call->a->name,
						    strlen(call->a->name));
	unsigned int given;
	int n;

	if (!attr->first || attr->first <= attr->fmt || call->n_args < attr->fmt ||
	    call->n_args + 1 < attr->first || !literal(&text, w, call->args[attr->fmt - 1]) ||
	    !counted(w, call, attr->first - 1))
		return;
	if (gained && gained->change)
		gained = NULL;
	given = call->n_args - (attr->first - 1);
	n = format_read(wants, text.buf, text.len, attr->scanf);
	if (n < 0)
		return;
	if (given == (unsigned int)n)
		judge_args(w, call, attr, wants, text.buf, gained);
	else if (gained)
		misfit(w, call, text.buf, gained,
		       arena_printf(&w->tmp, "the format wants %d argument%s, %s() is given %u",
				    n, n == 1 ? "" : "s", call->a->name, given));
}

static bool any_fresh(struct walker *w, const struct look *k, const struct expr *call)
{
	uint32_t last = walk_line(w, call->last - 1);

	if (!k->fresh)
		return true;
	for (uint32_t l = walk_line(w, call->first); l <= last; l++)
		if (fresh_line(k->fresh, l))
			return true;
	return false;
}

static bool any_watched(struct walker *w, const struct look *k, const struct expr *call)
{
	for (uint32_t i = call->first; i < call->last; i++) {
		const struct tok *t = parse_tok(&w->p, i);

		if (t->kind == TOK_IDENT && watched(k->h, w->p.lx->src + t->off, t->len))
			return true;
	}
	return false;
}

static bool any_string(struct walker *w, const struct expr *call)
{
	for (uint32_t i = 0; i < call->n_args; i++)
		for (uint32_t k = call->args[i] ? call->args[i]->first : 0;
		     call->args[i] && k < call->args[i]->last; k++)
			if (parse_tok(&w->p, k)->kind == TOK_STR)
				return true;
	return false;
}

/* Whether the structure of the attribute is the one that the file sees. */
static bool sees(struct walker *w, const struct format_watch *by)
{
	int rc = strcmp(w->path, by->path) == 0 ? 1 :
		 ctree_includes(w->tree, w->path, by->path, w->err);

	if (rc < 0)
		w->rc = rc;
	return rc > 0;
}

/* `x->print("…", …)` of a structure whose member gained the attribute. */
static void on_member_call(struct walker *w, const struct expr *call)
{
	struct look *k = w->payload;
	const struct format_watch *by = watched(k->h, call->a->name, strlen(call->a->name));
	const char *type, *tag;

	/* neither side has both the attribute and the call */
	if (!k->fresh || w->macro || w->expanded || !by || !by->tag || !any_string(w, call) ||
	    !any_fresh(w, k, call))
		return;
	type = infer_type(w, call->a->a);
	tag = type ? ctype_tag(&w->tmp, infer_resolve(w, type)) : NULL;
	if (tag && strcmp(tag, by->tag) == 0 && sees(w, by))
		judge(w, call, &by->attr);
}

static void on_call(struct walker *w, struct expr *call, const struct walk_use *use)
{
	struct look *k = w->payload;
	struct format_attr attr;
	int has;

	(void)use;
	if (call->a->kind == EX_MEMBER)
		on_member_call(w, call);
	if (w->macro || call->a->kind != EX_IDENT || walk_local(w, call->a->name) ||
	    !any_string(w, call) ||
	    (!w->expanded && (!any_watched(w, k, call) || !any_fresh(w, k, call))))
		return;
	has = find_attr(&attr, w, call->a->name);
	if (has > 0)
		judge(w, call, &attr);
	else if (has == 0 && !w->expanded)
		walk_expansion(w, call);
}

static bool on_skip(struct walker *w, const struct cbody *b, const char *type)
{
	const struct look *k = w->payload;

	return type || !k->walk[b - k->cf->bodies.items];
}

static const struct walk_ops ops = { .call = on_call, .skip = on_skip };

/* ------------------------------------------------------------------------ a file */

/* Whether a watched name stands in the parentheses of a string with a `%`. */
static bool body_meets(const struct look *k, const struct cbody *b)
{
	const struct lexed *lx = &k->cf->lx;
	int depth = 0, from = INT32_MAX;

	for (uint32_t i = b->first; i < b->last; i++) {
		const struct tok *t = &lx->toks.items[i];
		const char *s = lx->src + t->off;
		const struct format_watch *by;

		if (t->kind == TOK_STR && depth < from && memchr(s, '%', t->len)) {
			from = depth;
		} else if (t->kind == TOK_PUNCT) {
			depth += (t->op == '(') - (t->op == ')');
			if (depth < from || t->op == ';')
				from = depth < from ? INT32_MAX : from;
			if (t->op == ';')
				from = INT32_MAX;
		} else if (t->kind == TOK_IDENT) {
			by = watched(k->h, s, t->len);
			if (by && (!by->change || depth >= from))
				return true;
		}
	}
	return false;
}

static int look_at(struct look *k, const char *path, const char *data, size_t len,
		   struct err *err)
{
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	struct walker w = { .tree = k->tree, .path = path, .cf = &cf, .ops = &ops,
			    .payload = k };
	bool any = false;
	int rc = 0;

	cfile_parse(&cf, data, len, LEX_FULL);
	k->cf = &cf;
	k->walk = mem_zalloc(cf.bodies.n + 1);
	for (size_t i = 0; i < cf.bodies.n; i++) {
		k->walk[i] = body_meets(k, &cf.bodies.items[i]);
		any |= k->walk[i];
	}
	if (any)
		rc = walk_file(&w, err);
	walker_release(&w);
	return rc < 0 ? rc : 0;
}

/* The same in the tree of one side; what it has by itself is no finding. */
static int subtract_own(struct look *from, enum check_side s, const char *path,
			struct err *err)
{
	struct sweep *sw = from->h->sw;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_(look_release) struct look own = {
		.h = from->h, .tree = sw->side[s], .snap = sw->in->side[s],
	};
	size_t n = 0;
	int rc = snapshot_read_fitting(&f, own.snap, sw->repo, path, CFILE_MAX_BYTES, err);

	if (rc == 0)
		rc = look_at(&own, path, f.data, f.len, err);
	for (size_t i = 0; i < from->found.n; i++) {
		bool same = false;

		for (size_t k = 0; k < own.found.n; k++)
			same |= strcmp(from->found.items[i].key, own.found.items[k].key) == 0;
		if (!same)
			from->found.items[n++] = from->found.items[i];
	}
	from->found.n = n;
	return rc < 0 ? rc : 0;
}

static void report(struct format_hunt *h, const char *path, const struct misfit *m)
{
	const struct delta_change *c = m->by->change;
	/* of a type that changed it is that change, else of the new attribute */
	enum check_kind kind = !c ? CHECK_NEW_CHECK :
			       m->by->member ? CHECK_FIELD : CHECK_SIGNATURE;
	struct check_finding *f = sweep_report(h->sw, kind, CHECK_LIKELY, h->provider,
					       path, m->line, c ? c->name : m->callee);

	f->decl = arena_strdup(&h->sw->arena, m->decl);
	if (!c) {
		f->after = (struct delta_place){
			.path = arena_strdup(&h->sw->arena, m->by->path),
			.line = m->by->line,
		};
		f->message = arena_printf(&h->sw->arena, "%s, and the compiler checks that now",
					  m->message);
		return;
	}
	if (m->by->member)
		f->symbol = arena_printf(&h->sw->arena, "struct %s.%s", c->name,
					 m->by->member);
	f->message = arena_printf(&h->sw->arena, "%s, since %s changed its type", m->message,
				  m->by->member ? m->by->member : c->name);
	f->change = c->name;
	f->member = m->by->member;
	f->before = c->before;
	f->after = c->after;
}

/* Whether any word of the text is watched. */
static bool meets(const struct format_hunt *h, const struct snap_file *f)
{
	const char *p = f->data, *end = p + f->len;

	while (p < end) {
		const char *from = p;

		while (p < end && lex_is_word(*p))
			p++;
		if (p > from && watched(h, from, (size_t)(p - from)))
			return true;
		if (p == from)
			p++;
	}
	return false;
}

int format_consumer(struct format_hunt *h, struct fresh *fresh, struct err *err)
{
	struct sweep *sw = h->sw;
	_cleanup_(look_release) struct look k = {
		.h = h, .tree = sw->merged, .snap = sw->in->merged, .fresh = fresh,
	};
	int rc;

	if (!h->watch.n || !memchr(fresh->merged.data, '%', fresh->merged.len) ||
	    !meets(h, &fresh->merged))
		return 0;
	rc = look_at(&k, fresh->path, fresh->merged.data, fresh->merged.len, err);
	for (int s = 0; rc >= 0 && s < 2 && k.found.n; s++)
		rc = subtract_own(&k, s, fresh->path, err);
	for (size_t i = 0; rc >= 0 && i < k.found.n; i++)
		report(h, fresh->path, &k.found.items[i]);
	return rc;
}
