// SPDX-License-Identifier: GPL-2.0-only
/* A use and what it became, as a rule: holes, and what stays as it is. */
#include <ctype.h>
#include <string.h>

#include "base/mem.h"
#include "capi/convert-internal.h"
#include "capi/lex.h"

/* A rule while it is made: what each word of both spans is. */
struct making {
	struct clearning *l;
	const struct cuse *use;
	struct cspan old, new;
	uint8_t hole_old[CRULE_WORDS], hole_new[CRULE_WORDS];	/* NO_HOLE, INSIDE, or which */
	struct cspan of[CONVERT_MAX_HOLES];	/* the words of a hole in the old text */
	struct convert_rule r;
};

#define NO_HOLE 255u
#define INSIDE 254u	/* not the first word of a hole */

/* ---------------------------------------------------------------------- holes */

static size_t new_hole(struct making *m, enum convert_hole kind, struct cspan of)
{
	size_t n = m->r.n_holes;

	if (n == CONVERT_MAX_HOLES)
		return NO_HOLE;
	m->of[n] = of;
	m->r.holes[n] = (uint8_t)kind;
	m->r.n_holes++;
	return n;
}

static void fill_old(struct making *m, size_t hole, struct cspan s)
{
	for (uint32_t i = s.first; i < s.last; i++)
		m->hole_old[i - m->old.first] = i == s.first ? (uint8_t)hole : INSIDE;
}

static void unpunch(struct making *m, struct cspan s)
{
	for (uint32_t i = s.first; i < s.last; i++)
		m->hole_old[i - m->old.first] = NO_HOLE;
}

static void punch(struct making *m, enum convert_hole kind, struct cspan of)
{
	size_t n = of.first < of.last && of.first >= m->old.first && of.last <= m->old.last ?
		new_hole(m, kind, of) : NO_HOLE;

	if (n != NO_HOLE)
		fill_old(m, n, of);
}

/* The value of `x->m = value;` and `.m = value,`: from behind the `=`. */
struct cspan clearn_value(const struct clearning *l, uint32_t from)
{
	struct cspan s = { from, from };

	while (s.last < l->old.words.n && cword_together(&l->old, s.last, from) &&
	       !cword_is(&l->old, s.last, ";") && !cword_is(&l->old, s.last, ",") &&
	       !cword_is(&l->old, s.last, "}") && !cword_is(&l->old, s.last, ")")) {
		uint32_t end = cword_is(&l->old, s.last, "(") || cword_is(&l->old, s.last, "{") ||
			       cword_is(&l->old, s.last, "[") ?
			       cword_close(&l->old, s.last) : s.last + 1;

		if (end == CWORD_NONE)
			return (struct cspan){ from, from };
		s.last = end;
	}
	return s;
}

static void punch_use(struct making *m)
{
	const struct cuse *u = m->use;

	switch (u->kind) {
	case CUSE_CALL:
		for (uint32_t i = 0; i < u->n_args; i++)
			punch(m, HOLE_ARG, (struct cspan){ u->args[i], u->args_end[i] });
		break;
	case CUSE_MEMBER:
		punch(m, HOLE_OBJECT, (struct cspan){ u->object, u->object_end });
		if (cword_is(&m->l->old, u->last, "="))
			punch(m, HOLE_VALUE, clearn_value(m->l, u->last + 1));
		break;
	case CUSE_NAME:
		if (cword_is(&m->l->old, u->name, "return"))
			punch(m, HOLE_VALUE, clearn_value(m->l, u->last));
		break;
	case CUSE_DESIG:
		if (cword_is(&m->l->old, u->last, "="))
			punch(m, HOLE_VALUE, clearn_value(m->l, u->last + 1));
		break;
	default:
		break;
	}
}

/* What else in the span is the function's own: it has another name elsewhere. */
static void punch_locals(struct making *m)
{
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;

	for (uint32_t i = m->old.first; i < m->old.last; i++) {
		struct cspan one = { i, i + 1 };
		size_t n = NO_HOLE;

		if (m->hole_old[i - m->old.first] != NO_HOLE || i == m->use->name ||
		    !cword_is_name(&m->l->old, i) || (i && cword_access(&m->l->old, i - 1)) ||
		    !clocal_type(&type, &m->l->old, i, i))
			continue;
		for (size_t k = 0; k < m->r.n_holes && n == NO_HOLE; k++)
			if (m->r.holes[k] == HOLE_NAME && m->of[k].last - m->of[k].first == 1 &&
			    cword_same(&m->l->old, m->of[k].first, &m->l->old, i))
				n = k;
		if (n == NO_HOLE)
			n = new_hole(m, HOLE_NAME, one);
		if (n != NO_HOLE)
			m->hole_old[i - m->old.first] = (uint8_t)n;
	}
}

/* Whether the words of @s stand in the new text from word @k on, none of them taken. */
static bool stands_at(const struct making *m, struct cspan s, uint32_t k)
{
	uint32_t n = s.last - s.first;
	bool literal = n == 1 && !cword_is_name(&m->l->old, s.first);

	if (!n || k + n > m->new.last)
		return false;
	for (uint32_t i = 0; i < n; i++)
		if (m->hole_new[k + i - m->new.first] != NO_HOLE ||
		    !cword_same(&m->l->old, s.first + i, &m->l->new, k + i))
			return false;
	/* a number may be there for a reason of its own; a member is no name */
	if (literal)
		return m->l->to[s.first] == k;
	return !k || !cword_access(&m->l->new, k - 1) || cword_access(&m->l->old, s.first - 1);
}

static bool find_in_new(struct making *m, size_t hole, struct cspan s)
{
	bool any = false;

	for (uint32_t k = m->new.first; k < m->new.last; k++) {
		if (!stands_at(m, s, k))
			continue;
		for (uint32_t i = 0; i < s.last - s.first; i++)
			m->hole_new[k + i - m->new.first] = i ? INSIDE : (uint8_t)hole;
		any = true;
	}
	return any;
}

/*
 * An argument that is not there any more, but for a part: `t->info` that became `t`. The
 * part is the hole, and the rest of it has to be so.
 */
static void find_part(struct making *m, size_t hole)
{
	struct cspan of = m->of[hole];

	for (uint32_t i = of.first; i < of.last; i++) {
		uint32_t end;

		if (!cword_is_name(&m->l->old, i) || (i && cword_access(&m->l->old, i - 1)) ||
		    (cword_is(&m->l->old, i + 1, "(") && i + 1 < of.last))
			continue;
		end = cword_chain_end(&m->l->old, i);
		for (end = end < of.last ? end : of.last; end > i; end--) {
			struct cspan part = { i, end };

			if (end < of.last && !cword_access(&m->l->old, end) &&
			    cword_access(&m->l->old, end - 1))
				continue;
			if (cword_access(&m->l->old, end - 1) ||
			    !cspan_balanced(&m->l->old, part) ||
			    !find_in_new(m, hole, part))
				continue;
			unpunch(m, of);
			m->of[hole] = part;
			m->r.holes[hole] = HOLE_NAME;
			fill_old(m, hole, part);
			return;
		}
	}
}

/* Whether all of it that is not there any more is a name that changed as well; some is. */
static bool is_changed_too(const struct making *m, struct cspan s, struct cspan new)
{
	const struct clearning *l = m->l;
	bool any = false;

	for (uint32_t i = s.first; i < s.last; i++) {
		const struct cword *w = &l->old.words.items[i];
		bool kept = l->to[i] != CWORD_NONE && l->to[i] >= new.first && l->to[i] < new.last;

		if (kept || !cword_is_name(&l->old, i))
			continue;
		if (!map_find(l->c->changed, l->old.s + w->off, w->len))
			return false;
		any = true;
	}
	return any;
}

/*
 * An argument in which something else was converted: `f(p->old)` that became `f(p->new, 0)`.
 * It is where its neighbours are.
 */
static bool find_beside(struct making *m, size_t hole)
{
	const struct clearning *l = m->l;
	struct cspan s = m->of[hole], new;

	if (!l->c->changed || s.first <= m->old.first || s.last >= m->old.last ||
	    l->to[s.first - 1] == CWORD_NONE)
		return false;
	new.first = l->to[s.first - 1] + 1;
	new.last = l->to[s.last] != CWORD_NONE ? l->to[s.last] : m->new.last;
	if (new.first < m->new.first || new.first >= new.last || new.last > m->new.last)
		return false;
	new.last = cspan_comma(&l->new, new);
	if (new.first >= new.last || !cspan_balanced(&l->new, new) || !is_changed_too(m, s, new))
		return false;
	for (uint32_t i = new.first; i < new.last; i++)
		m->hole_new[i - m->new.first] = i == new.first ? (uint8_t)hole : INSIDE;
	return true;
}

/* `(x)` of a macro may be `x` now; else nothing. */
static struct cspan without_brackets(const struct making *m, struct cspan s)
{
	struct cspan none = { s.first, s.first };

	if (!cword_is(&m->l->old, s.first, "(") || cword_close(&m->l->old, s.first) != s.last)
		return none;
	return (struct cspan){ s.first + 1, s.last - 1 };
}

/* The longest first, so that `p->q` is not taken for `p` and a member. */
static void fill_holes(struct making *m)
{
	bool done[CONVERT_MAX_HOLES] = { false };
	bool found[CONVERT_MAX_HOLES] = { false };
	size_t n = m->r.n_holes;

	for (size_t turn = 0; turn < n; turn++) {
		size_t best = n;

		for (size_t i = 0; i < n; i++)
			if (!done[i] && (best == n || m->of[i].last - m->of[i].first >
						      m->of[best].last - m->of[best].first))
				best = i;
		done[best] = true;
		found[best] = find_in_new(m, best, m->of[best]) ||
			      find_in_new(m, best, without_brackets(m, m->of[best]));
	}
	for (size_t i = 0; i < n; i++) {
		if (!found[i] && m->r.holes[i] == HOLE_ARG)
			found[i] = find_beside(m, i);
		if (!found[i] && (m->r.holes[i] == HOLE_ARG || m->r.holes[i] == HOLE_OBJECT))
			find_part(m, i);
		/* a value that is not stored any more: nobody says that of others */
		if (!found[i] && m->r.holes[i] == HOLE_VALUE && m->new.first < m->new.last)
			unpunch(m, m->of[i]);
	}
}

/*
 * A number that another function is not given any more is what that function has instead:
 * `f(0, x)` that became `g(x)` says nothing of f(1, x).
 */
static void keep_literals(struct making *m)
{
	const struct clearning *l = m->l;

	for (uint32_t i = m->new.first; i < m->new.last; i++)
		if (cword_same(&l->old, m->use->name, &l->new, i))
			return;
	for (size_t i = 0; m->use->kind == CUSE_CALL && i < m->r.n_holes; i++) {
		struct cspan s = m->of[i];
		bool there = false;

		for (uint32_t k = m->new.first; k < m->new.last; k++)
			there |= m->hole_new[k - m->new.first] == i;
		if (!there && m->r.holes[i] == HOLE_ARG && s.last - s.first == 1 &&
		    l->old.words.items[s.first].kind == CWORD_NUMBER)
			unpunch(m, s);
	}
}

/* ---------------------------------------------------------------------- the rule */

/* Blanks that are more than a line end between brackets. */
static bool is_apart(const struct ctext *t, uint32_t i)
{
	return t->words.items[i].space && !cword_is(t, i, ")") && !cword_is(t, i, "]") &&
	       !cword_is(t, i, ",") && !cword_is(t, i, ";") && !cword_is(t, i - 1, "(") &&
	       !cword_is(t, i - 1, "[");
}

static struct convert_item *items(size_t *n, struct making *m, const struct ctext *t,
				  struct cspan s, const uint8_t *holes)
{
	struct arena *a = &m->l->c->arena;
	struct convert_item *out = arena_alloc(a, (s.last - s.first + 1) * sizeof(*out));
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;

	*n = 0;
	for (uint32_t i = s.first; i < s.last; i++) {
		uint8_t hole = holes[i - s.first];
		struct convert_item *it = &out[*n];

		if (hole == INSIDE)
			continue;
		*it = (struct convert_item){ .hole = hole, .space = i > s.first && is_apart(t, i) };
		++*n;
		if (hole != NO_HOLE)
			continue;
		it->text = t == &m->l->old && i == m->use->name && m->l->c->param ?
			m->l->c->param : cword_text(a, t, i);
		if (t != &m->l->new || !cword_is_name(t, i) || (i && cword_access(t, i - 1)))
			continue;
		it->local = clocal_type(&type, t, i, i);
		it->type = it->local ? arena_strdup(a, type.buf) : NULL;
	}
	return out;
}

/* Unless blanks are where the source had a line end, as people write it. */
static void show_items(struct strbuf *out, const struct convert_item *it, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		if (i && it[i].space)
			strbuf_addch(out, ' ');
		if (it[i].text)
			strbuf_addstr(out, it[i].text);
		else
			strbuf_addf(out, "$%u", it[i].hole + 1u);
	}
}

static bool is_word(const struct convert_item *it, const char *text)
{
	return it->text && strcmp(it->text, text) == 0;
}

static bool is_name_item(const struct convert_item *it)
{
	return it->text && lex_is_word(*it->text) && !isdigit((unsigned char)*it->text);
}

/* `$1->a` -> `$1->b.c`: then "b.c" can be put wherever a stands. */
static const char *path_of(struct arena *a, const struct convert_item *it, size_t n)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	for (size_t i = 0; i < n; i++) {
		if (i % 2 ? !is_word(&it[i], ".") : !is_name_item(&it[i]))
			return NULL;
		strbuf_addstr(&text, it[i].text);
	}
	return n % 2 ? arena_strdup(a, text.buf) : NULL;
}

/* Whether words behind the name are the same in both, hole by hole. */
bool citems_same(const struct convert_item *a, const struct convert_item *b, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (a[i].text ? !b[i].text || strcmp(a[i].text, b[i].text) != 0 :
				b[i].text || a[i].hole != b[i].hole)
			return false;
	return true;
}

static const char *renamed(struct arena *a, const struct convert_rule *r)
{
	const struct convert_item *o = r->old, *n = r->new;
	size_t rest = r->n_old - r->anchor - 1;

	if (r->n_new < rest + r->anchor + 1 || !citems_same(o, n, r->anchor) ||
	    !citems_same(o + r->anchor + 1, n + r->n_new - rest, rest))
		return NULL;
	n += r->anchor;
	if (r->kind == CUSE_MEMBER || r->kind == CUSE_DESIG || r->kind == CUSE_BARE)
		return path_of(a, n, r->n_new - rest - r->anchor);
	return r->n_new == r->n_old && is_name_item(n) && !n->local ? n->text : NULL;
}

static bool same_rule(const struct convert_rule *a, const struct convert_rule *b)
{
	return a->kind == b->kind && a->n_old == b->n_old && a->n_new == b->n_new &&
	       a->fails == b->fails && citems_same(a->old, b->old, a->n_old) &&
	       citems_same(a->new, b->new, a->n_new);
}

static const char *rule_name(const struct convert_item *it)
{
	return it->local && is_name_item(it) ? it->text : NULL;
}

static bool is_stored(const struct convert_rule *r, const char *name)
{
	for (size_t i = 0; i + 1 < r->n_new; i++)
		if (is_word(&r->new[i], name) && is_word(&r->new[i + 1], "="))
			return true;
	return false;
}

/* What its declaration stores in it: with the holes of the rule where the same words stand. */
static void read_init(struct convert_fresh *f, struct making *m, struct cspan s)
{
	struct making in = *m;
	size_t n = 0;

	in.new = s;
	memset(in.hole_new, NO_HOLE, sizeof(in.hole_new));
	for (size_t i = 0; i < m->r.n_holes; i++)
		(void)find_in_new(&in, i, m->of[i]);
	f->init = items(&n, &in, &m->l->new, s, in.hole_new);
	f->n_init = n;
}

/* Words of the type in front of the declared name @at. */
static uint32_t type_words(const struct ctext *t, uint32_t at)
{
	uint32_t n = 0;

	while (n < at && (cword_is_name(t, at - n - 1) || cword_is(t, at - n - 1, "*")))
		n++;
	return n;
}

/* A local that the function had not before, with a value of its own or one of the rule's. */
static bool read_fresh(struct convert_fresh *f, struct making *m, const char *name)
{
	const struct clearning *l = m->l;
	_cleanup_strbuf_ struct strbuf type = STRBUF_INIT;
	uint32_t at = clocal_find(&type, &l->new, m->new.first, name);
	struct cspan init = { at + 2, at + 2 };

	if (at == CWORD_NONE || !type.len || !l->new.words.items[at].depth ||
	    clocal_find(&type, &l->old, m->use->name, name) != CWORD_NONE ||
	    clocal_find(&type, &l->new, m->new.first, name) != at)
		return false;
	*f = (struct convert_fresh){ .name = name };
	f->type = arena_strndup(&l->c->arena, type.buf, type.len);
	f->first = at > type_words(&l->new, at) &&
		   cword_is(&l->new, at - type_words(&l->new, at) - 1, "{");
	if (!cword_is(&l->new, at + 1, "="))
		return cword_is(&l->new, at + 1, ";") && is_stored(&m->r, name);
	while (init.last < l->new.words.n && !cword_is(&l->new, init.last, ";") &&
	       init.last - init.first < CRULE_WORDS)
		init.last++;
	if (!cspan_balanced(&l->new, init) || init.last - init.first >= CRULE_WORDS)
		return false;
	read_init(f, m, init);
	return f->n_init > 0;
}

static void find_fresh(struct making *m)
{
	for (size_t i = 0; i < m->r.n_new; i++) {
		const char *name = rule_name(&m->r.new[i]);
		bool known = !name;

		for (size_t k = 0; k < m->r.n_fresh && !known; k++) {
			known = strcmp(m->r.fresh[k].name, name) == 0;
			m->r.new[i].fresh |= known;
		}
		if (known || m->r.n_fresh == CONVERT_MAX_FRESH ||
		    !read_fresh(&m->r.fresh[m->r.n_fresh], m, name))
			continue;
		m->r.new[i].fresh = true;
		m->r.n_fresh++;
	}
}

/* Whether anything of the use is left in it, or stands for it. */
static bool is_about(const struct convert_rule *r)
{
	for (size_t i = 0; i < r->n_new; i++)
		if (!r->new[i].text || r->new[i].local)
			return true;
	return false;
}

static void vote(struct convert *c, const struct convert_rule *r)
{
	/* what only drops a parameter's use says nothing of other uses */
	if (c->param && !is_about(r)) {
		c->n_lost++;
		return;
	}
	for (size_t i = 0; i < c->rules.n; i++)
		if (same_rule(&c->rules.items[i], r)) {
			c->rules.items[i].votes++;
			return;
		}
	VEC_PUSH(&c->rules, *r);
}

static void put_in_front(struct making *m, size_t hole)
{
	struct convert_item *all = arena_alloc(&m->l->c->arena, (m->r.n_new + 1) * sizeof(*all));

	memcpy(all + 1, m->r.new, m->r.n_new * sizeof(*all));
	all[0] = (struct convert_item){ .hole = (uint8_t)hole };
	all[1].space = true;
	m->r.new = all;
	m->r.n_new++;
}

/* @stored: the hole that goes in front of the new words, NO_HOLE: none does. */
static void make(struct clearning *l, const struct cuse *u, struct cspan old, struct cspan new,
		 size_t stored)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct arena *a = &l->c->arena;
	struct making m = { .l = l, .use = u, .old = old, .new = new };
	size_t at = 0;

	memset(m.hole_old, NO_HOLE, sizeof(m.hole_old));
	memset(m.hole_new, NO_HOLE, sizeof(m.hole_new));
	m.r.kind = (uint8_t)u->kind;
	punch_use(&m);
	punch_locals(&m);
	fill_holes(&m);
	keep_literals(&m);
	m.r.old = items(&m.r.n_old, &m, &l->old, old, m.hole_old);
	m.r.new = items(&m.r.n_new, &m, &l->new, new, m.hole_new);
	if (stored != NO_HOLE)
		put_in_front(&m, stored);
	for (uint32_t i = old.first; i < u->name; i++)
		at += m.hole_old[i - old.first] != INSIDE;
	m.r.anchor = at;
	m.r.statement = is_word(&m.r.old[m.r.n_old - 1], ";");
	m.r.votes = 1;
	m.r.path = arena_strdup(a, l->path);
	m.r.line = new.first < l->new.words.n ? l->new.words.items[new.first].line : 0;
	m.r.renamed = renamed(a, &m.r);
	if (!m.r.statement)
		clearn_test(l, u, &m.r);
	if (!l->c->param)
		find_fresh(&m);
	show_items(&text, m.r.old, m.r.n_old);
	strbuf_addstr(&text, m.r.n_new ? " -> " : " goes");
	show_items(&text, m.r.new, m.r.n_new);
	m.r.text = arena_strdup(a, text.buf);
	vote(l->c, &m.r);
}


void clearn_make(struct clearning *l, const struct cuse *u, struct cspan old, struct cspan new)
{
	make(l, u, old, new, NO_HOLE);
}

void clearn_joined(struct clearning *l, const struct cuse *u, struct cspan old, struct cspan new,
		   uint32_t hole)
{
	make(l, u, old, new, hole);
}
