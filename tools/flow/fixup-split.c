// SPDX-License-Identifier: GPL-2.0-only
/*
 * Which lines of a change repair what: by the findings that lie in a hunk, by the only
 * cause that a file has, by the only cause whose name a hunk has in its lines. If
 * anything is left, all of it is one.
 */
#include <string.h>

#include "base/map.h"
#include "base/mem.h"
#include "capi/lex.h"
#include "flow/fixup-silent.h"

#define NOBODY SIZE_MAX

/* A hunk, or a file as a whole (hunk NOBODY). */
struct unit {
	size_t file, hunk;
	size_t cause;
};

struct splitting {
	struct beyond *b;
	VEC(struct unit) units;
	size_t *cause;		/* of each finding; NOBODY: it is not repaired */
	size_t *joined;		/* causes that come to the same: their first */
	const char **names;	/* of each cause */
	size_t n_causes;
};

static void splitting_release(struct splitting *s)
{
	VEC_RELEASE(&s->units);
	free(s->cause);
	free(s->joined);
	free(s->names);
}

void beyond_parts_release(struct beyond_parts *p)
{
	for (size_t i = 0; i < p->items.n; i++)
		strbuf_release(&p->items.items[i].diff);
	VEC_RELEASE(&p->items);
}

static const struct flow_silent *finding(const struct splitting *s, size_t i)
{
	return &s->b->found.silent[i];
}

/* The last word of "struct hmm_update.blockable". */
static const char *last_word(const char *symbol)
{
	const char *p = symbol + strlen(symbol);

	while (p > symbol && lex_is_word(p[-1]))
		p--;
	return p;
}

static const char *path_of(const struct patch_file *f)
{
	return f->old_name ? f->old_name : f->new_name;
}

/* ------------------------------------------------------------------- causes */

static void name_causes(struct splitting *s)
{
	_cleanup_map_ struct map m = MAP_INIT;
	size_t n = s->b->found.n_silent;

	s->cause = mem_array(NULL, n + 1, sizeof(*s->cause));
	s->joined = mem_array(NULL, n + 1, sizeof(*s->joined));
	s->names = mem_array(NULL, n + 1, sizeof(*s->names));
	for (size_t i = 0; i < n; i++) {
		const struct check_finding *f = &finding(s, i)->f;
		const char *what = f->change ? f->change : f->symbol;
		const char *key = arena_printf(&s->b->arena, "%d %s", (int)f->provider, what);
		struct map_entry *e;
		bool added;

		s->cause[i] = NOBODY;
		if (!s->b->repaired[i])
			continue;
		e = map_put(&m, key, strlen(key), &added);
		if (added) {
			s->joined[s->n_causes] = s->n_causes;
			s->names[s->n_causes] = last_word(f->symbol);
			e->value = s->n_causes++;
		}
		s->cause[i] = (size_t)e->value;
	}
}

static size_t first_of(const struct splitting *s, size_t cause)
{
	while (s->joined[cause] != cause)
		cause = s->joined[cause];
	return cause;
}

static void join(struct splitting *s, size_t a, size_t b)
{
	a = first_of(s, a);
	b = first_of(s, b);
	if (a < b)
		s->joined[b] = a;
	else
		s->joined[a] = b;
}

static void give(struct splitting *s, struct unit *u, size_t cause)
{
	if (u->cause != NOBODY)
		join(s, u->cause, cause);
	else
		u->cause = cause;
}

/* -------------------------------------------------------------------- hunks */

static void list_units(struct splitting *s)
{
	const struct patch *p = &s->b->patch;

	for (size_t i = 0; i < p->n; i++) {
		const struct patch_file *f = &p->items[i];
		bool whole = !f->n_hunks || f->is_new == 1 || f->is_delete == 1 ||
			     (f->new_mode && f->old_mode != f->new_mode) || f->is_binary;

		if (whole)
			VEC_PUSH(&s->units, (struct unit){ i, NOBODY, NOBODY });
		for (size_t k = 0; !whole && k < f->n_hunks; k++)
			VEC_PUSH(&s->units, (struct unit){ i, k, NOBODY });
	}
}

static bool has_line(const struct splitting *s, const struct unit *u, uint32_t line)
{
	const struct patch_hunk *h;

	if (u->hunk == NOBODY)
		return true;
	h = &s->b->patch.items[u->file].hunks[u->hunk];
	return line >= h->old_pos && line < h->old_pos + h->old_lines;
}

static bool is_in_file(const struct splitting *s, const struct unit *u, size_t i)
{
	const struct patch_file *f = &s->b->patch.items[u->file];

	return strcmp(finding(s, i)->f.path, path_of(f)) == 0;
}

static void give_by_place(struct splitting *s)
{
	for (size_t k = 0; k < s->units.n; k++)
		for (size_t i = 0; i < s->b->found.n_silent; i++) {
			struct unit *u = &s->units.items[k];

			if (s->cause[i] != NOBODY && is_in_file(s, u, i) &&
			    has_line(s, u, finding(s, i)->f.line))
				give(s, u, s->cause[i]);
		}
}

/* The only cause with findings in the file of a unit, or NOBODY. */
static size_t cause_of_file(const struct splitting *s, const struct unit *u)
{
	size_t only = NOBODY;

	for (size_t i = 0; i < s->b->found.n_silent; i++) {
		if (s->cause[i] == NOBODY || !is_in_file(s, u, i))
			continue;
		if (only != NOBODY && first_of(s, only) != first_of(s, s->cause[i]))
			return NOBODY;
		only = s->cause[i];
	}
	return only;
}

/* Whether a word stands on a line that a unit changes. */
static bool mentions(const struct splitting *s, const struct unit *u, const char *word)
{
	const struct patch_file *f = &s->b->patch.items[u->file];
	const struct patch_hunk *h = u->hunk == NOBODY ? NULL : &f->hunks[u->hunk];
	const char *p = h ? h->text + h->head : f->text;
	const char *end = h ? h->text + h->len : f->text + f->len;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t n = (size_t)((nl ? nl : end) - p);

		if (n && (*p == '+' || *p == '-') && lex_has_word(p + 1, n - 1, word))
			return true;
		p += n + (nl != NULL);
	}
	return false;
}

static size_t cause_by_name(const struct splitting *s, const struct unit *u)
{
	size_t only = NOBODY;

	for (size_t c = 0; c < s->n_causes; c++) {
		if (!*s->names[c] || !mentions(s, u, s->names[c]))
			continue;
		if (only != NOBODY && first_of(s, only) != first_of(s, c))
			return NOBODY;
		only = c;
	}
	return only;
}

/* Whether each cause has lines, and all lines have a cause. */
static bool is_told_apart(struct splitting *s)
{
	_cleanup_free_ bool *has = mem_zalloc(s->n_causes + 1);

	for (size_t k = 0; k < s->units.n; k++) {
		struct unit *u = &s->units.items[k];

		if (u->cause == NOBODY)
			u->cause = cause_of_file(s, u);
		if (u->cause == NOBODY)
			u->cause = cause_by_name(s, u);
		if (u->cause == NOBODY)
			return false;
		has[first_of(s, u->cause)] = true;
	}
	for (size_t c = 0; c < s->n_causes; c++)
		if (!has[first_of(s, c)])
			return false;
	return true;
}

/* -------------------------------------------------------------------- parts */

/* The head of a file without the ids, which are those of the whole change. */
static void write_head(struct strbuf *out, const struct patch_file *f)
{
	const char *p = f->text, *end = f->text + f->head_len;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t n = (size_t)((nl ? nl + 1 : end) - p);

		if (n < 6 || strncmp(p, "index ", 6) != 0)
			strbuf_add(out, p, n);
		p += n;
	}
}

static void write_hunk(struct strbuf *out, const struct patch_hunk *h, int64_t shift)
{
	const char *at = memmem(h->text + 2, h->head - 2, "@@", 2);

	strbuf_addf(out, "@@ -%u,%u +%lld,%u ", h->old_pos, h->old_lines,
		    (long long)h->old_pos + shift + (h->old_lines == 0) - (h->new_lines == 0),
		    h->new_lines);
	strbuf_add(out, at, (size_t)(h->text + h->len - at));
}

static void write_file(struct strbuf *out, const struct splitting *s, size_t file, size_t cause)
{
	const struct patch_file *f = &s->b->patch.items[file];
	size_t taken = 0, all = 0;
	int64_t shift = 0;

	for (size_t k = 0; k < s->units.n; k++) {
		const struct unit *u = &s->units.items[k];

		all += u->file == file;
		taken += u->file == file && first_of(s, u->cause) == cause;
	}
	if (taken == all)
		strbuf_add(out, f->text, f->len);
	else if (taken)
		write_head(out, f);
	for (size_t k = 0; taken && taken < all && k < s->units.n; k++) {
		const struct unit *u = &s->units.items[k];

		if (u->file != file || first_of(s, u->cause) != cause)
			continue;
		write_hunk(out, &f->hunks[u->hunk], shift);
		shift += (int64_t)f->hunks[u->hunk].new_lines - f->hunks[u->hunk].old_lines;
	}
}

static void make_part(struct beyond_parts *out, const struct splitting *s, size_t cause)
{
	struct beyond_part *part = VEC_ADD(&out->items);
	struct arena *a = &s->b->arena;

	strbuf_init(&part->diff);
	part->paths = arena_alloc(a, (s->b->patch.n + 1) * sizeof(*part->paths));
	part->findings = arena_alloc(a, (s->b->found.n_silent + 1) * sizeof(*part->findings));
	for (size_t i = 0; i < s->b->patch.n; i++) {
		size_t before = part->diff.len;

		write_file(&part->diff, s, i, cause);
		if (part->diff.len > before)
			part->paths[part->n_paths++] = path_of(&s->b->patch.items[i]);
	}
	for (size_t i = 0; i < s->b->found.n_silent; i++)
		if (s->cause[i] != NOBODY && first_of(s, s->cause[i]) == cause)
			part->findings[part->n++] = finding(s, i);
}

void beyond_split(struct beyond_parts *out, struct beyond *b)
{
	_cleanup_(splitting_release) struct splitting s = { .b = b, .units = VEC_INIT };

	name_causes(&s);
	list_units(&s);
	give_by_place(&s);
	if (s.n_causes < 2 || !is_told_apart(&s)) {
		for (size_t k = 0; k < s.units.n; k++)
			s.units.items[k].cause = 0;
		for (size_t c = 0; c < s.n_causes; c++)
			s.joined[c] = 0;
		s.joined[0] = 0;
		make_part(out, &s, 0);
		return;
	}
	for (size_t c = 0; c < s.n_causes; c++)
		if (s.joined[c] == c)
			make_part(out, &s, c);
}
