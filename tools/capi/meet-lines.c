// SPDX-License-Identifier: GPL-2.0-only
/* What the differing lines of a C file bring to others, whatever part they are in. */
#include <string.h>

#include "base/bytes.h"
#include "base/char.h"
#include "capi/changed.h"
#include "capi/meet-compare.h"
#include "capi/names.h"
#include "capi/rule-clash.h"

/* ------------------------------------------------------------------ declared names */

static void note_names(struct map *out, const struct facts *f)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (names_is_told(f, &f->facts[i])) {
			const char *name = facts_str(f, f->facts[i].name);

			map_put(out, name, strlen(name), NULL);
		}
}

static void lost_word(struct comparison *c, const char *word, size_t len)
{
	meet_offer_text(c->m, SPACE_WORD, word, len, c->t->file, MEET_REACH);
}

/* What a header, which stays, does not declare any more, with its members. */
static void lost_names(struct comparison *c)
{
	const struct facts *old = c->v[0].facts;
	_cleanup_map_ struct map now = MAP_INIT;

	note_names(&now, c->v[1].facts);
	for (uint32_t i = 0; i < old->n_facts; i++) {
		const struct fact *d = &old->facts[i];
		const char *name = facts_str(old, d->name), *handle;
		size_t len;

		if (!names_is_told(old, d) || map_find(&now, name, strlen(name)))
			continue;
		lost_word(c, name, strlen(name));
		handle = changed_handle(name, &len);
		if (handle)
			lost_word(c, handle, len);
		for (uint32_t k = 0; k < d->n_subs; k++) {
			name = facts_str(old, old->subs[d->first_sub + k].name);
			lost_word(c, name, strlen(name));
		}
	}
}

/* Functions that a header has with their bodies in one version, and declares in the other. */
static void moved_bodies(struct comparison *c)
{
	_cleanup_map_ struct map was = MAP_INIT;
	const struct facts *f = c->v[0].facts;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const char *name = facts_str(f, f->facts[i].name);

		if (f->facts[i].kind == FACT_FUNC && *name)
			map_put(&was, name, strlen(name), NULL)->value |=
				f->facts[i].flags & FACT_DEFINED ? 2 : 1;
	}
	f = c->v[1].facts;
	for (uint32_t i = 0; was.n && i < f->n_facts; i++) {
		const char *name = facts_str(f, f->facts[i].name);
		const struct map_entry *e = f->facts[i].kind == FACT_FUNC ?
			map_find(&was, name, strlen(name)) : NULL;

		if (e && e->value == (f->facts[i].flags & FACT_DEFINED ? 1 : 2))
			meet_offer_text(c->m, SPACE_WORD, name, strlen(name), c->t->file,
					MEET_EXPORT);
	}
}

/* ------------------------------------------------------------ includes, exports, … */

static bool has_include(const struct facts *f, const struct facts *of, uint32_t i)
{
	const struct fact_include *inc = &of->includes[i];

	for (uint32_t k = 0; k < f->n_includes; k++)
		if (f->includes[k].angle == inc->angle &&
		    strcmp(facts_str(f, f->includes[k].path), facts_str(of, inc->path)) == 0 &&
		    strcmp(facts_str(f, f->includes[k].guard), facts_str(of, inc->guard)) == 0)
			return true;
	return false;
}

static bool same_includes(const struct facts *a, const struct facts *b)
{
	for (uint32_t i = 0; i < a->n_includes; i++)
		if (!has_include(b, a, i))
			return false;
	for (uint32_t i = 0; i < b->n_includes; i++)
		if (!has_include(a, b, i))
			return false;
	return true;
}

static void compare_includes(struct comparison *c)
{
	const char *path = c->t->path, *last = cpath_last(path);

	if (same_includes(c->v[0].facts, c->v[1].facts))
		return;
	c->t->place->flags |= PLACE_INCLUDES;
	if (!c->t->text[0].data || !c->t->text[1].data)
		return;
	if (cpath_is_header(path))
		c->m->broad |= BROAD_INCLUDES;
	else
		meet_offer_text(c->m, SPACE_INCLUDE, last, strlen(last), c->t->file,
				MEET_REACH);
}

/* "EXPORT name", or a macro at file level with its arguments. */
static const char *said_once(struct comparison *c, const struct facts *f,
			     const struct fact *d)
{
	const char *text = facts_str(f, d->name);

	if (d->kind == FACT_EXPORT)
		return arena_printf(&c->arena, "EXPORT %s", text);
	for (uint32_t k = 0; k < d->n_subs; k++)
		text = arena_printf(&c->arena, "%s %s", text,
				    facts_str(f, f->subs[d->first_sub + k].name));
	return text;
}

/* A macro at file level that may make names of its arguments. */
static bool makes_names(const char *text)
{
	return strncmp(text, "EXPORT_", 7) != 0 && strncmp(text, "MODULE_", 7) != 0;
}

static void compare_once(struct comparison *c)
{
	_cleanup_map_ struct map was = MAP_INIT;
	const struct facts *f = c->v[0].facts;

	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_EXPORT || f->facts[i].kind == FACT_INVOKE) {
			const char *text = said_once(c, f, &f->facts[i]);

			map_put(&was, text, strlen(text), NULL)->value =
				f->facts[i].kind == FACT_INVOKE && makes_names(text);
		}
	f = c->v[1].facts;
	for (uint32_t i = 0; i < f->n_facts; i++) {
		struct map_entry *e;
		const char *text;

		if (f->facts[i].kind != FACT_EXPORT && f->facts[i].kind != FACT_INVOKE)
			continue;
		text = said_once(c, f, &f->facts[i]);
		e = map_find(&was, text, strlen(text));
		if (e) {
			e->value = 0;
			continue;
		}
		VEC_PUSH(&c->once, (uint32_t)hash_bytes(text, strlen(text), 0));
		/* module_init() and all that comes to it: a file begins one module */
		if (f->facts[i].kind == FACT_INVOKE && char_is_lower(*text))
			VEC_PUSH(&c->once, (uint32_t)hash_bytes("module", 6, 1));
	}
	for (uint32_t i = 0; i < was.n; i++)
		if (was.entries[i].value)
			c->t->place->flags |= PLACE_ROWS;
}

/* Which exports there were in all old files, and are in all new ones. */
static void note_exports(struct comparison *c)
{
	for (int s = 0; s < 2; s++) {
		const struct facts *f = c->v[s].facts;

		for (uint32_t i = 0; i < f->n_facts; i++) {
			const struct fact *d = &f->facts[i];
			struct map_entry *e;
			const char *text;

			if (d->kind != FACT_EXPORT)
				continue;
			text = arena_printf(&c->m->arena, "%s %s %s", facts_str(f, d->name),
					    facts_str(f, d->type), facts_str(f, d->guard));
			e = map_put(&c->m->exported, text, strlen(text), NULL);
			e->value |= s ? 2 : 1;
		}
	}
}

static bool has_number(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if ((f->facts[i].kind == FACT_CONST || f->facts[i].kind == FACT_ENUMERATOR) &&
		    strcmp(facts_str(f, f->facts[i].name), name) == 0)
			return true;
	return false;
}

/* A switch over an enum that has one more names others of it. */
static void offer_enumerators(struct comparison *c)
{
	const struct facts *f = c->v[0].facts;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const char *name = facts_str(f, f->facts[i].name);

		if (f->facts[i].kind == FACT_ENUMERATOR)
			meet_offer_text(c->m, SPACE_WORD, name, strlen(name), c->t->file,
					MEET_CHECK);
	}
}

/* New constants, in the lines that differ. */
static void find_numbers(struct comparison *c)
{
	const struct facts *f = c->v[1].facts;
	bool listed = false;

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];

		if ((d->kind == FACT_CONST || d->kind == FACT_ENUMERATOR) &&
		    d->line > c->v[1].first && d->line <= c->v[1].end &&
		    !has_number(c->v[0].facts, facts_str(f, d->name))) {
			c->t->place->flags |= PLACE_NUMBERS;
			if (syscall_is_table(c->t->path))
				c->m->broad |= BROAD_SYSCALLS;
			listed |= d->kind == FACT_ENUMERATOR;
		}
	}
	if (listed)
		offer_enumerators(c);
}

/* ------------------------------------------------------------------- obscure lines */

/* Whether a line has words in which a name may be that does not stand there. */
struct obscure {
	const struct facts *facts;
	struct map macros;	/* of the file, -> 1 */
};

static bool in_capitals(const char *s, size_t n)
{
	bool letters = false;

	for (size_t i = 0; i < n; i++) {
		letters |= char_is_upper(s[i]);
		if (char_is_lower(s[i]))
			return false;
	}
	return letters && n >= 3;
}

static bool by_position(const char *s, const char *from)
{
	const char *p = s;

	while (p > from && char_is_blank(p[-1]))
		p--;
	return p > from && (p[-1] == '=' || p[-1] == ',' || p[-1] == '{' || p[-1] == '\n');
}

/* Words that a macro may be given to paste: in capitals, or given to one in capitals. */
static void handed(struct meet_maker *m, const char *last, size_t last_len, bool first,
		   const char *word, size_t len)
{
	if (len < 3 || !(in_capitals(word, len) || (first && in_capitals(last, last_len))))
		return;
	meet_need(m, SPACE_PART, word, len);
	m->broad |= BROAD_HANDED;
}

/*
 * Macros of the file are in its text, and so is what they name, unless they paste it;
 * where both sides change a file, its functions are walked through for all they lead to.
 */
static void is_obscure(struct comparison *c)
{
	const struct blob *f = &c->t->text[1];

	if (memmem(f->data, f->len, "##", 2))
		c->m->broad |= BROAD_OBSCURE;
	c->t->place->flags |= PLACE_OBSCURE;
}

static void look_at_words(struct comparison *c, const struct obscure *o, const char *p,
			  const char *end)
{
	const char *last = p, *from = p;
	size_t last_len = 0;

	while (p < end) {
		const char *word = p;

		while (p < end && lex_is_word(*p))
			p++;
		if (p == word) {
			if ((*p == '#' && p + 1 < end && p[1] == '#') ||
			    (*p == '{' && by_position(p, from)))
				is_obscure(c);
			p++;
			continue;
		}
		if (map_find(&o->macros, word, (size_t)(p - word)))
			is_obscure(c);
		handed(c->m, last, last_len, word > from && word[-1] == '(', word,
		       (size_t)(p - word));
		last = word;
		last_len = (size_t)(p - word);
	}
}

static bool holds(const struct line *l, const char *word)
{
	return bytes_hold(l->s, l->len, word);
}

/* An attribute for printf() or scanf(), as rule-format.c looks for it. */
static bool has_format(const struct line *l)
{
	static const char *const words[] = { "printf", "scanf", "PRINTF", "SCANF" };

	for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++) {
		size_t n = strlen(words[i]);

		for (const char *p = l->s, *end = p + l->len;; p += n) {
			p = memmem(p, (size_t)(end - p), words[i], n);
			if (!p)
				break;
			if (p > l->s && (p[-1] == '_' || p[-1] == '('))
				return true;
		}
	}
	return false;
}

/* `CHECK_SIZE(…)`, which may be a macro of the file that asserts something. */
static bool calls_in_capitals(const struct line *l)
{
	size_t i = 0;

	while (i < l->len && (l->s[i] == '\t' || l->s[i] == ' '))
		i++;
	return i < l->len && char_is_upper(l->s[i]) && memchr(l->s, '(', l->len);
}

/* What a new line makes the build check, or puts into a namespace. */
static void look_for_checks(struct comparison *c, const struct line *l)
{
	uint32_t marks = c->v[1].facts->marks;

	if ((marks & MARK_ASSERT && (holds(l, "tatic_assert") || holds(l, "BUILD_BUG_ON") ||
				     calls_in_capitals(l))) ||
	    (marks & MARK_COUNTED && holds(l, "__counted_by")) ||
	    (marks & MARK_FORMAT && c->t->text[0].data && has_format(l)))
		c->m->broad |= BROAD_CHECKS;
	if (holds(l, "DEFAULT_SYMBOL_NAMESPACE") ||
	    (holds(l, "EXPORT_SYMBOL") && (holds(l, "_NS") || holds(l, "FOR_MODULES") ||
					   holds(l, "IF_KUNIT"))))
		c->m->broad |= BROAD_EXPORTS;
}

/* `#error` in a header, or lines that may let one come to it. */
static void find_refusal(struct comparison *c)
{
	const char *path = c->t->path, *last = cpath_last(path);
	const struct blob *f = &c->t->text[1];
	bool differs = false;

	if (!f->data || !cpath_is_header(path) || !memmem(f->data, f->len, "error", 5))
		return;
	for (int s = 0; s < 2; s++)
		for (uint32_t i = c->v[s].first; i < c->v[s].end; i++) {
			const struct line *l = &c->v[s].lines.items[i];

			differs |= memchr(l->s, '#', l->len) &&
				   meet_line_is_new(c, s, l);
		}
	if (differs)
		meet_offer_text(c->m, SPACE_INCLUDE, last, strlen(last), c->t->file,
				MEET_CHECK);
}

/* New lines; of a new file all of them. */
static void look_at_new_lines(struct comparison *c)
{
	struct obscure o = { .facts = c->v[1].facts, .macros = MAP_INIT };
	const struct version *v = &c->v[1];

	for (uint32_t i = 0; i < v->facts->n_facts; i++) {
		const struct fact *d = &v->facts->facts[i];
		const char *name = facts_str(v->facts, d->name);

		if ((d->kind == FACT_MACRO || d->kind == FACT_CONST) && d->end_line > 0)
			map_put(&o.macros, name, strlen(name), NULL);
	}
	for (uint32_t i = v->first; i < v->end && i < v->lines.n; i++) {
		const struct line *l = &v->lines.items[i];

		if (!meet_line_is_new(c, 1, l))
			continue;
		look_at_words(c, &o, l->s, l->s + l->len);
		look_for_checks(c, l);
		if (l->len > 3 && *l->s == '#' && c->t->text[0].data &&
		    memmem(l->s, l->len < 12 ? l->len : 12, "if", 2))
			c->t->place->flags |= PLACE_IF;
	}
	map_release(&o.macros);
}

/* A header that has checks in it, and of which some inline function differs. */
static void find_checks(struct comparison *c)
{
	if (c->v[1].facts->marks & MARK_CHECKS && cpath_is_header(c->t->path) &&
	    c->functions)
		c->m->broad |= BROAD_CHECKS;
}

/* `struct x;` that goes from a header: prototypes elsewhere may go by it. */
static void lost_tags(struct comparison *c)
{
	for (uint32_t i = c->v[0].first; i < c->v[0].end; i++) {
		const struct line *l = &c->v[0].lines.items[i];
		size_t n = 7;

		if (l->len < 9 || memcmp(l->s, "struct ", 7) != 0 ||
		    !meet_line_is_new(c, 0, l))
			continue;
		while (n < l->len && lex_is_word(l->s[n]))
			n++;
		if (n > 7 && n < l->len && l->s[n] == ';')
			lost_word(c, l->s + 7, n - 7);
	}
}

/* `#define X` that goes from a source: headers may have declared something under it. */
static void lost_switches(struct comparison *c)
{
	const struct facts *old = c->v[0].facts;

	for (uint32_t i = 0; i < old->n_facts; i++)
		if (facts_is_switch(old, &old->facts[i]) &&
		    !facts_switch_on(c->v[1].facts, facts_str(old, old->facts[i].name))) {
			c->t->place->flags |= PLACE_IF;
			break;
		}
}

void meet_lines(struct comparison *c)
{
	const struct meet_texts *t = c->t;

	compare_includes(c);
	compare_once(c);
	note_exports(c);
	find_numbers(c);
	look_at_new_lines(c);
	find_checks(c);
	find_refusal(c);
	if (!t->text[0].data || !t->text[1].data)
		return;
	if (!cpath_is_header(t->path)) {
		lost_switches(c);
	} else {
		lost_names(c);
		lost_tags(c);
		moved_bodies(c);
	}
}
