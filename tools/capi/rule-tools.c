// SPDX-License-Identifier: GPL-2.0-only
/*
 * Programs of the tree that are no part of the kernel: tools, selftests, samples,
 * scripts. What they include is not followed. A name that the other side took from a
 * program, or from a library that programs share, is gone when no file around has the
 * word any more, but those of the side that goes by it.
 */
#include <string.h>

#include "base/bytes.h"
#include "capi/ctype.h"
#include "capi/fresh.h"
#include "capi/parse.h"
#include "capi/rule-tools-internal.h"

#define SELFTESTS "tools/testing/selftests"

bool tools_is_program(const char *path)
{
	return cpath_is_c(path) && (string_begins(path, "tools/") ||
				    string_begins(path, "samples/") ||
				    string_begins(path, "scripts/"));
}

/* The first @n components of a path, with the slash behind; 0: it has no more. */
static size_t components(const char *path, unsigned int n)
{
	const char *p = path;

	while (n--) {
		p = strchr(p, '/');
		if (!p)
			return 0;
		p++;
	}
	return (size_t)(p - path);
}

/* The directory that holds all of a program: length of its path. */
static size_t program(const char *path)
{
	if (string_begins(path, SELFTESTS "/"))
		return components(path, 4);
	return components(path, string_begins(path, "tools/testing/") ? 3 : 2);
}

/* What all programs include, or are linked with. */
static const char *const shared[] = {
	"tools/lib/", "tools/include/", "tools/arch/", SELFTESTS "/include/",
};

static bool is_shared(const char *path)
{
	for (size_t i = 0; i < sizeof(shared) / sizeof(shared[0]); i++)
		if (string_begins(path, shared[i]))
			return true;
	return string_begins(path, SELFTESTS "/") && !strchr(path + sizeof(SELFTESTS), '/');
}

/* Whether what @of has may be meant in @path. */
bool tools_in_reach(const char *path, const char *of)
{
	size_t n = program(path);

	if (!tools_is_program(of))
		return false;
	return is_shared(of) || (n && strncmp(path, of, n) == 0);
}

static void hunt_release(struct hunt *h)
{
	VEC_RELEASE(&h->touched);
	map_release(&h->members);
	map_release(&h->stars);
	map_release(&h->callbacks);
	arena_release(&h->arena);
}

/* Whether a type is a structure, or (@pointer) a pointer to one. */
static bool is_structure(const char *type, bool pointer)
{
	struct ctype t;

	if (!type)
		return false;
	ctype_parse(&t, type);
	return ctype_is_aggregate(&t) && !t.func && !t.array && t.ptr == pointer;
}

struct starred {
	const struct delta_change *ch;	/* of the structure */
	const struct delta_member *m;
};

static void note_member(struct hunt *h, const struct delta_change *ch,
			const struct delta_member *m)
{
	size_t n = strlen(m->name);

	if (m->what == MEMBER_REMOVED) {
		map_put(&h->members, m->name, n, NULL)->value = (uintptr_t)ch;
	} else if ((is_structure(m->before, false) && is_structure(m->after, true)) ||
		   (is_structure(m->before, true) && is_structure(m->after, false))) {
		struct starred *s = arena_alloc(&h->arena, sizeof(*s));

		*s = (struct starred){ ch, m };
		map_put(&h->stars, m->name, n, NULL)->value = (uintptr_t)s;
	}
}

static int hunt_open(struct hunt *h, struct err *err)
{
	const struct tree_changes *mine = h->sw->in->changes[h->provider][0];
	const struct delta *d = h->sw->delta[h->provider];

	for (size_t i = 0; i < mine->n; i++)
		if (mine->items[i].old_mode && tools_is_program(mine->items[i].path))
			VEC_PUSH(&h->touched, mine->items[i].path);
	for (size_t i = 0; h->touched.n && i < d->n; i++) {
		const struct delta_change *ch = &d->items[i];

		if (!ch->tag || !ch->before.path || !tools_is_program(ch->before.path))
			continue;
		for (size_t k = 0; k < ch->n_members; k++)
			note_member(h, ch, &ch->members[k]);
	}
	return h->touched.n ? tools_callbacks(h, err) : 0;
}

/* ------------------------------------------------------------- whether it is there */

struct search {
	const struct hunt *h;
	const char *path, *name;
	bool member;
	const struct starred *of;	/* another one that may be as that was, or NULL */
	const char *text;	/* of the asking file, where that matters */
	size_t len;
	const struct tool_callback *but;	/* only another callback that is called so */
	bool found;
};

/* A member that may point to a function, and is not the one that changed. */
static bool is_other_callback(const struct facts *f, const struct fact_sub *m,
			      const struct tool_callback *cb)
{
	const char *type = facts_str(f, m->type);
	struct ctype t;

	if (strcmp(facts_str(f, m->name), cb->name) != 0 || strcmp(type, cb->now) == 0 ||
	    strcmp(type, cb->spelled) == 0)
		return false;
	ctype_parse(&t, type);
	return t.func || (!ctype_is_aggregate(&t) && !ctype_is_number(&t));
}

/* Whether a member of another structure may be used as the changed one was. */
static bool fits(const struct facts *f, const struct fact *tag, const struct fact_sub *m,
		 const struct search *s)
{
	const char *type = facts_str(f, m->type);
	struct ctype t;

	if (strcmp(facts_str(f, tag->name), s->of->ch->name) == 0)
		return strcmp(type, s->of->m->before) == 0;
	ctype_parse(&t, type);
	return !ctype_is_number(&t) &&
	       (!ctype_is_aggregate(&t) || !t.ptr == is_structure(s->of->m->before, false));
}

static bool has_member(const struct facts *f, const struct search *s)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		for (uint32_t k = 0; k < f->facts[i].n_subs; k++) {
			const struct fact_sub *m = &f->subs[f->facts[i].first_sub + k];

			if ((f->facts[i].kind == FACT_STRUCT ||
			     f->facts[i].kind == FACT_UNION) &&
			    (s->but ? is_other_callback(f, m, s->but) :
				      strcmp(facts_str(f, m->name), s->name) == 0 &&
					      (!s->of || fits(f, &f->facts[i], m, s))))
				return true;
		}
	return false;
}

static bool defines(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind != FACT_INVOKE && f->facts[i].kind != FACT_EXPORT &&
		    !(f->facts[i].flags & FACT_UNDEF) &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return true;
	return false;
}

/* Whether a source means one of its own by the name: that is of no use to others. */
static bool keeps(const struct facts *f, const char *path, const struct search *s)
{
	const char *last = cpath_last(path), *name = s->name;

	/* `#include "common.c"` */
	if (s->text && memmem(s->text, s->len, last, strlen(last)))
		return false;
	for (uint32_t i = 0; !cpath_is_header(path) && i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_FUNC && f->facts[i].flags & FACT_STATIC &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return true;
	return false;
}

static bool has_word(const struct snap_file *f, const char *name)
{
	_cleanup_lexed_ struct lexed lx = { 0 };

	if (!lex_has_word(f->data, f->len, name))
		return false;
	lex(&lx, f->data, f->len, LEX_FULL);
	for (size_t i = 0; i < lx.toks.n; i++)
		if (tok_is(&lx, &lx.toks.items[i], name))
			return true;
	for (size_t i = 0; i < lx.macros.n; i++)
		if (strcmp(lx.macros.items[i].name, name) == 0 ||
		    lex_has_word(lx.src + lx.macros.items[i].off, lx.macros.items[i].len, name))
			return true;
	return false;
}

static int look(void *payload, const char *path, size_t len, const struct snap_entry *e,
		struct err *err)
{
	struct search *s = payload;
	struct sweep *sw = s->h->sw;
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_facts_ struct facts facts = FACTS_INIT;
	_cleanup_free_ char *copy = mem_strndup(path, len);
	bool right;
	int rc;

	if (s->found || !mode_is_file(e->mode) || !cpath_is_c(copy) ||
	    !tools_in_reach(s->path, copy))
		return 0;
	rc = snapshot_read_fitting(&f, sw->in->merged, sw->repo, copy, CFILE_MAX_BYTES, err);
	if (rc || !has_word(&f, s->name))
		return rc < 0 ? rc : 0;
	/* the provider's own files are right as they are */
	right = !s->but && !s->of && !sweep_changed(sw, !s->h->provider, copy, true);
	if (s->member && right) {
		s->found = true;
		return 0;
	}
	facts_scan(&facts, f.data, f.len);
	if (s->member)
		s->found = has_member(&facts, s);
	else
		s->found = (right || defines(&facts, s->name)) &&
			   (strcmp(copy, s->path) == 0 || !keeps(&facts, copy, s));
	return 0;
}

/* 1 yes, 0 no, <0 failed. */
static int search(struct search *s, struct err *err)
{
	const struct hunt *h = s->h;
	const char *path = s->path;
	_cleanup_free_ char *dir = mem_strndup(path, program(path) ? program(path) - 1 : 0);
	int rc = *dir ? snapshot_each_in(h->sw->in->merged, h->sw->repo, dir, look, s, err) : 0;

	for (size_t i = 0; rc >= 0 && !s->found && i < sizeof(shared) / sizeof(shared[0]); i++) {
		_cleanup_free_ char *one = mem_strndup(shared[i], strlen(shared[i]) - 1);

		rc = snapshot_each_in(h->sw->in->merged, h->sw->repo, one, look, s, err);
	}
	/* headers of all tests */
	if (rc >= 0 && !s->found && string_begins(path, SELFTESTS "/"))
		rc = snapshot_each_in(h->sw->in->merged, h->sw->repo, SELFTESTS, look, s, err);
	return rc < 0 ? rc : s->found;
}

static int is_there(const struct hunt *h, const struct fresh *fresh, const char *name,
		    bool member, struct err *err)
{
	struct search s = { .h = h, .path = fresh->path, .name = name, .member = member,
			    .text = fresh->merged.data, .len = fresh->merged.len };

	return search(&s, err);
}

int tools_has_other(const struct hunt *h, const char *path, const struct tool_callback *cb,
		    struct err *err)
{
	struct search s = { .h = h, .path = path, .name = cb->name, .member = true, .but = cb };

	return search(&s, err);
}

/* ----------------------------------------------------------------------- one word */

static bool in_capitals(const char *name)
{
	for (; *name; name++)
		if (*name >= 'a' && *name <= 'z')
			return false;
	return true;
}

/* Whether others than the file that had it could go by a declaration. */
static bool for_others(const struct delta_place *p, const char *path)
{
	return strcmp(p->path, path) == 0 || cpath_is_header(p->path) ||
	       (!(p->flags & FACT_STATIC) && p->kind == FACT_FUNC);
}

/* `; name *x;`, `(name *x,` */
static bool declares_pointer(const struct lexed *lx, uint32_t i)
{
	uint32_t at = i + 1;

	if (i && !lex_is_op(lx, i - 1, ';') && !lex_is_op(lx, i - 1, '{') &&
	    !lex_is_op(lx, i - 1, '}') && !lex_is_op(lx, i - 1, '(') &&
	    !lex_is_op(lx, i - 1, ','))
		return false;
	while (lex_is_op(lx, at, '*'))
		at++;
	return at > i + 1 && lex_tok(lx, at)->kind == TOK_IDENT &&
	       (lex_is_op(lx, at + 1, ';') || lex_is_op(lx, at + 1, '=') ||
		lex_is_op(lx, at + 1, ',') || lex_is_op(lx, at + 1, ')'));
}

/* `(name)x`, `sizeof(name)` */
static bool casts(const struct lexed *lx, uint32_t i)
{
	const struct tok *behind = lex_tok(lx, i + 2);

	return i && lex_is_op(lx, i - 1, '(') && lex_is_op(lx, i + 1, ')') &&
	       (behind->kind == TOK_IDENT || behind->kind == TOK_NUM ||
		(i > 1 && tok_is(lx, lex_tok(lx, i - 2), "sizeof")));
}

/* Whether the word at @i is used as what is gone, by the words around it. */
static bool used_as(const struct delta_place *p, const struct lexed *lx, uint32_t i,
		    const char *name)
{
	bool called = lex_is_op(lx, i + 1, '(');
	const struct tok *before = i ? lex_tok(lx, i - 1) : NULL;

	if (before && before->kind == TOK_PUNCT && (before->op == '.' || before->op == OP_ARROW))
		return false;
	switch (p->kind) {
	case FACT_FUNC:
	case FACT_MACRO:
		/* `type name(` declares one */
		return called && !(before && before->kind == TOK_IDENT &&
				   !tok_is(lx, before, "return") && !tok_is(lx, before, "else"));
	case FACT_CONST:
	case FACT_ENUMERATOR:
		return in_capitals(name);
	case FACT_STRUCT:
		return before && tok_is(lx, before, "struct") &&
		       lex_tok(lx, i + 1)->kind == TOK_IDENT;
	case FACT_TYPEDEF:
		return lex_tok(lx, i + 1)->kind == TOK_IDENT || declares_pointer(lx, i) ||
		       casts(lx, i);
	default:
		return false;
	}
}

uint32_t tools_count_args(const struct lexed *lx, uint32_t open, struct arena *a)
{
	struct parser p = { .lx = lx, .tmp = a };
	uint32_t end = parse_match(&p, open) - 1, n = 0;

	for (uint32_t i = open + 1; i < end; n++)
		i = parse_find(&p, i, end, ',') + 1;
	return n;
}

/* Whether a function or a macro can be called with @n arguments. */
static bool takes(const struct fact *f, uint32_t n)
{
	if ((f->kind != FACT_FUNC && f->kind != FACT_MACRO) || f->flags & FACT_COND_ARITY)
		return true;
	/* a macro of one parameter can be called with nothing */
	return f->flags & FACT_VARIADIC ? n >= f->n_subs :
					  n == f->n_subs || (f->n_subs == 1 && !n);
}

/* Whether all of the new forms take another number of arguments. */
static bool other_arity(const struct delta_change *ch, uint32_t n)
{
	for (size_t i = 0; i < ch->n_new; i++)
		if (takes(ch->new_refs[i].fact, n))
			return false;
	return ch->n_new;
}

/* Whether a function returns a pointer; @known is cleared when its type is not plain. */
static bool gives_pointer(const struct cref *r, bool *known)
{
	struct ctype t;

	ctype_parse(&t, cref_str(r, r->fact->type));
	*known &= r->fact->kind == FACT_FUNC && !t.func &&
		  (t.ptr || ctype_is_number(&t) || ctype_is_aggregate(&t));
	return t.ptr > 0;
}

/* Whether the result was a pointer and is none now, or the other way round. */
static bool other_result(const struct delta_change *ch)
{
	bool known = ch->n_old && ch->n_new, was = false, is = false;

	for (size_t i = 0; i < ch->n_old; i++)
		was |= gives_pointer(&ch->old_refs[i], &known);
	for (size_t i = 0; i < ch->n_new; i++)
		is |= gives_pointer(&ch->new_refs[i], &known);
	return known && was != is;
}

/* `x = f(…);`, `return f(…);`, `f(…)->m`: what it returns is used as what it was. */
static bool result_used(const struct lexed *lx, uint32_t i, struct arena *a)
{
	struct parser p = { .lx = lx, .tmp = a };
	uint32_t after = parse_match(&p, i + 1);

	if (lex_is_op(lx, after, OP_ARROW))
		return true;
	return i && lex_is_op(lx, after, ';') &&
	       (lex_is_op(lx, i - 1, '=') || tok_is(lx, lex_tok(lx, i - 1), "return"));
}

struct check_finding *tools_report(const struct hunt *h, const struct delta_change *ch,
				   enum check_kind kind, const char *path,
				   const struct lexed *lx, uint32_t tok, const char *symbol)
{
	const struct tok *t = lex_tok(lx, tok);
	struct check_finding *f = sweep_report(h->sw, kind, t->flags & TOK_CONFLICT ?
					       CHECK_POSSIBLE : CHECK_LIKELY, h->provider, path,
					       t->line, symbol);

	f->guard = lex_guard(&h->sw->arena, lx, t->cond);
	f->change = ch->name;
	f->before = ch->before;
	f->after = ch->after;
	return f;
}

static int name_gone(const struct hunt *h, const struct delta_change *ch,
		     struct fresh *fresh, const struct lexed *lx, uint32_t i, struct err *err)
{
	struct check_finding *f;
	int rc;

	if (!used_as(&ch->before, lx, i, ch->name))
		return 0;
	rc = is_there(h, fresh, ch->name, false, err);
	if (rc)
		return rc < 0 ? rc : 0;
	f = tools_report(h, ch, CHECK_SYMBOL_GONE, fresh->path, lx, i, ch->name);
	f->message = arena_printf(&h->sw->arena, "%s is gone from %s", ch->name, ch->before.path);
	return 0;
}

static void call(const struct hunt *h, const struct delta_change *ch, struct fresh *fresh,
		  const struct lexed *lx, uint32_t i)
{
	_cleanup_arena_ struct arena a = ARENA_INIT;
	struct check_finding *f;
	uint32_t n;

	if ((ch->before.kind != FACT_FUNC && ch->before.kind != FACT_MACRO) ||
	    !used_as(&ch->before, lx, i, ch->name))
		return;
	n = tools_count_args(lx, i + 1, &a);
	if (!other_arity(ch, n)) {
		if (!other_result(ch) || !result_used(lx, i, &a))
			return;
		f = tools_report(h, ch, CHECK_SIGNATURE, fresh->path, lx, i, ch->name);
		f->message = arena_printf(&h->sw->arena, "%s() returned %s, and returns %s now",
					  ch->name, cref_str(&ch->old_refs[0],
							     ch->old_refs[0].fact->type),
					  cref_str(&ch->new_refs[0], ch->new_refs[0].fact->type));
		return;
	}
	f = tools_report(h, ch, CHECK_SIGNATURE, fresh->path, lx, i, ch->name);
	f->message = arena_printf(&h->sw->arena,
				  "called with %u argument%s, the %s now takes %u%s", n,
				  n == 1 ? "" : "s",
				  ch->new_refs[0].fact->kind == FACT_MACRO ? "macro" : "function",
				  ch->new_refs[0].fact->n_subs,
				  ch->new_refs[0].fact->flags & FACT_VARIADIC ? ", or more" : "");
}

/* `x->name` where a structure of the program lost a member that is in none now. */
static int member_gone(const struct hunt *h, struct fresh *fresh, const struct lexed *lx,
		       uint32_t i, const char *name, struct err *err)
{
	const struct map_entry *e = map_find(&h->members, name, strlen(name));
	const struct delta_change *ch = e ? (const void *)(uintptr_t)e->value : NULL;
	struct check_finding *f;
	int rc;

	if (!ch || !tools_in_reach(fresh->path, ch->before.path))
		return 0;
	rc = is_there(h, fresh, name, true, err);
	if (rc)
		return rc < 0 ? rc : 0;
	f = tools_report(h, ch, CHECK_FIELD, fresh->path, lx, i,
		   arena_printf(&h->sw->arena, "struct %s.%s", ch->name, name));
	f->member = arena_strdup(&h->sw->arena, name);
	f->message = arena_printf(&h->sw->arena, "struct %s has no member %s any more", ch->name,
				  name);
	return 0;
}

/* `x->name.m` where it is a pointer now, `x->name->m` where it is none. */
static int member_starred(const struct hunt *h, struct fresh *fresh, const struct lexed *lx,
			  uint32_t i, const char *name, struct err *err)
{
	const struct map_entry *e = map_find(&h->stars, name, strlen(name));
	const struct starred *of = e ? (const void *)(uintptr_t)e->value : NULL;
	struct search s = { .h = h, .path = fresh->path, .name = name, .member = true };
	struct check_finding *f;
	int rc;

	if (!of || !tools_in_reach(fresh->path, of->ch->before.path) ||
	    !lex_is_op(lx, i + 1, is_structure(of->m->before, false) ? '.' : OP_ARROW))
		return 0;
	s.of = of;
	rc = search(&s, err);
	if (rc)
		return rc < 0 ? rc : 0;
	f = tools_report(h, of->ch, CHECK_FIELD, fresh->path, lx, i,
			 arena_printf(&h->sw->arena, "struct %s.%s", of->ch->name, name));
	f->member = arena_strdup(&h->sw->arena, name);
	f->message = arena_printf(&h->sw->arena, "%s is now %s, used as %s here", name,
				  of->m->after, of->m->before);
	return 0;
}

static int one_word(const struct hunt *h, struct fresh *fresh, const struct lexed *lx,
		    uint32_t i, struct err *err)
{
	const struct delta *d = h->sw->delta[h->provider];
	const struct tok *t = lex_tok(lx, i);
	const char *text = lx->src + t->off;
	bool member = i && (lex_is_op(lx, i - 1, OP_ARROW) || lex_is_op(lx, i - 1, '.'));
	_cleanup_free_ char *name = NULL;
	int rc = 0;

	if (!(map_find(member ? &h->members : &d->by_name, text, t->len) ||
	      (member && (map_find(&h->callbacks, text, t->len) ||
			  map_find(&h->stars, text, t->len)))) ||
	    !fresh_line(fresh, t->line))
		return 0;
	name = mem_strndup(text, t->len);
	if (member && map_find(&h->stars, text, t->len))
		return member_starred(h, fresh, lx, i, name, err);
	if (member)
		return map_find(&h->callbacks, text, t->len) ?
			       tools_callback(h, fresh, lx, i, name, err) :
			       member_gone(h, fresh, lx, i, name, err);
	for (const struct delta_change *ch = delta_find(d, name);
	     rc >= 0 && ch && ch < d->items + d->n && strcmp(ch->name, name) == 0; ch++) {
		if (!ch->before.path || !tools_in_reach(fresh->path, ch->before.path) ||
		    !for_others(&ch->before, fresh->path))
			continue;
		if (ch->what == DELTA_REMOVED ||
		    (ch->what == DELTA_STATIC && strcmp(ch->before.path, fresh->path) != 0))
			rc = name_gone(h, ch, fresh, lx, i, err);
		else if (ch->what == DELTA_SIGNATURE)
			call(h, ch, fresh, lx, i);
	}
	return rc;
}

/* --------------------------------------------------------------------- the files */

static int consumer_file(const struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	int rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);

	if (rc)
		return rc < 0 ? rc : 0;
	lex(&lx, fresh.merged.data, fresh.merged.len, LEX_FULL);
	for (uint32_t i = 0; rc >= 0 && i + 1 < lx.toks.n; i++)
		if (lx.toks.items[i].kind == TOK_IDENT)
			rc = one_word(h, &fresh, &lx, i, err);
	return rc;
}

/* Whether the provider changed what the program at @path may go by. */
static bool touched(const struct hunt *h, const char *path)
{
	for (size_t i = 0; i < h->touched.n; i++)
		if (tools_in_reach(path, h->touched.items[i]))
			return true;
	return false;
}

int sweep_tools(struct sweep *sw, enum check_side provider, struct err *err)
{
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	_cleanup_(hunt_release) struct hunt h = { .sw = sw, .provider = provider };
	int rc = hunt_open(&h, err);

	for (size_t i = 0; rc >= 0 && i < theirs->n; i++) {
		const char *path = theirs->items[i].path;

		if (tools_is_program(path) && sweep_changed(sw, !provider, path, true) &&
		    touched(&h, path))
			rc = consumer_file(&h, path, err);
	}
	return rc;
}
