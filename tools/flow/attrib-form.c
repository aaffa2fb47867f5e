// SPDX-License-Identifier: GPL-2.0-only
/*
 * The form of a declaration, a member, a line or an #include in one version of
 * a file, as numbers that are equal when the forms are.
 */
#include <string.h>

#include "base/char.h"
#include "base/hash.h"
#include "flow/attrib-internal.h"

/* Flags that callers can tell apart. */
#define FORM_FLAGS                                                             \
	(FACT_STATIC | FACT_DEFINED | FACT_VARIADIC | FACT_COND_ARITY |        \
	 FACT_MUST_CHECK | FACT_PRINTF)

static bool is_kconfig(const char *path)
{
	const char *slash = strrchr(path, '/');

	return strncmp(slash ? slash + 1 : path, "Kconfig", 7) == 0;
}

static bool asks_for_file(const struct attrib_query *q)
{
	return q->what == ATTRIB_DECL && (!q->name || !*q->name);
}

bool attrib_needs_facts(const struct attrib_query *q)
{
	return q->what != ATTRIB_LINE && q->what != ATTRIB_LINE_GONE && !asks_for_file(q) &&
	       !is_kconfig(q->path);
}

static bool is_aggregate(const struct fact *f)
{
	return f->kind == FACT_STRUCT || f->kind == FACT_UNION ||
	       f->kind == FACT_ENUM;
}

/* "struct foo" → "foo", and that it has to be a tag. */
static const char *bare_name(const char *name, bool *tag)
{
	static const char *const words[] = { "struct ", "union ", "enum " };

	*tag = false;
	for (size_t i = 0; i < 3; i++) {
		size_t n = strlen(words[i]);

		if (strncmp(name, words[i], n) == 0) {
			*tag = true;
			return name + n;
		}
	}
	return name;
}

static uint64_t add_str(uint64_t h, const char *s)
{
	return hash_bytes(s, strlen(s), h + 1);
}

/* What callers see of a declaration; @wide: everything that it says. */
static uint64_t decl_hash(const struct facts *f, const struct fact *d, bool wide)
{
	uint32_t head[2] = { d->kind, wide ? d->flags : d->flags & FORM_FLAGS };
	uint64_t h = hash_bytes(head, sizeof(head), 7);

	h = add_str(h, facts_str(f, d->type));
	if (wide)
		h = add_str(h, facts_str(f, d->guard));
	for (uint32_t i = 0; i < d->n_subs; i++) {
		const struct fact_sub *s = &f->subs[d->first_sub + i];

		if (wide || d->kind != FACT_FUNC)
			h = add_str(h, facts_str(f, s->name));
		h = add_str(h, facts_str(f, s->type));
	}
	return h | 1;
}

/* In no order: a file may declare a name several times. */
static void decl_form(struct form *out, const struct attrib_query *q,
		      const struct facts *f)
{
	bool tag;
	const char *name = bare_name(q->name, &tag);

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];

		if (d->kind == FACT_INVOKE || d->flags & FACT_UNDEF ||
		    (tag && !is_aggregate(d)) ||
		    strcmp(facts_str(f, d->name), name) != 0)
			continue;
		if (d->kind != FACT_EXPORT)
			out->hash += decl_hash(f, d, false);
		out->wide += decl_hash(f, d, true);
	}
}

static void member_form(struct form *out, const struct attrib_query *q,
			const struct facts *f)
{
	bool tag;
	const char *name = bare_name(q->name, &tag);

	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *d = &f->facts[i];

		if (!is_aggregate(d) || strcmp(facts_str(f, d->name), name) != 0)
			continue;
		for (uint32_t k = 0; k < d->n_subs; k++) {
			const struct fact_sub *s = &f->subs[d->first_sub + k];
			uint64_t h;

			if (strcmp(facts_str(f, s->name), q->member) != 0)
				continue;
			h = add_str(3, facts_str(f, s->type));
			out->hash += h | 1;
			out->wide += add_str(h, facts_str(f, s->guard)) | 1;
		}
	}
}

/* "linux/hmm.h" is meant by that and by "include/linux/hmm.h". */
static bool names_header(const char *wanted, const char *include)
{
	size_t n = strlen(wanted), m = strlen(include);

	return m <= n && strcmp(wanted + n - m, include) == 0 &&
	       (m == n || wanted[n - m - 1] == '/');
}

static void include_form(struct form *out, const struct attrib_query *q,
			 const struct facts *f)
{
	for (uint32_t i = 0; i < f->n_includes; i++)
		if (names_header(q->name, facts_str(f, f->includes[i].path)))
			out->hash = 1;
}

static size_t skip_blanks(const char *s, size_t i, size_t n)
{
	while (i < n && char_is_space(s[i]))
		i++;
	return i;
}

/* Equal when runs of blanks count as one, and those at the ends not at all. */
static bool same_line(const char *a, size_t n, const char *b, size_t m)
{
	size_t i = skip_blanks(a, 0, n), k = skip_blanks(b, 0, m);

	while (i < n && k < m) {
		bool gap = char_is_space(a[i]);

		if (gap != char_is_space(b[k]))
			break;
		if (!gap && a[i++] != b[k++])
			return false;
		if (gap) {
			i = skip_blanks(a, i, n);
			k = skip_blanks(b, k, m);
		}
	}
	return skip_blanks(a, i, n) == n && skip_blanks(b, k, m) == m;
}

static size_t line_end(const char *s, size_t i, size_t n)
{
	const char *nl = memchr(s + i, '\n', n - i);

	return nl ? (size_t)(nl - s) : n;
}

static void line_form(struct form *out, const struct attrib_query *q,
		      const char *s, size_t n)
{
	size_t len = line_end(q->line, 0, q->line_len);

	for (size_t i = 0; i < n;) {
		size_t end = line_end(s, i, n);

		out->count += same_line(s + i, end - i, q->line, len);
		i = end + 1;
	}
	out->hash = out->count;
}

/* Whether a line opens the entry of @name: "config NAME", "menuconfig NAME". */
static bool opens_entry(const char *s, size_t n, const char *name)
{
	static const char *const words[] = { "config ", "menuconfig " };

	for (size_t i = 0; i < 2; i++) {
		size_t w = strlen(words[i]);

		if (n > w && memcmp(s, words[i], w) == 0)
			return same_line(s + w, n - w, name, strlen(name));
	}
	return false;
}

/* The entry goes on while lines are empty or indented. */
static void kconfig_form(struct form *out, const struct attrib_query *q,
			 const char *s, size_t n)
{
	const char *name = q->name;
	bool inside = false;

	if (strncmp(name, "CONFIG_", 7) == 0)
		name += 7;
	for (size_t i = 0; i < n;) {
		size_t end = line_end(s, i, n);

		if (end > i && !char_is_space(s[i]) && s[i] != '#')
			inside = opens_entry(s + i, end - i, name);
		if (inside && end > i)
			out->hash = hash_bytes(s + i, end - i, out->hash) | 1;
		i = end + 1;
	}
	out->wide = out->hash;
}

struct form attrib_form(const struct attrib_query *q,
			const struct form_source *src)
{
	struct form f = { .known = true };

	if (!src->data)
		return f;
	if (asks_for_file(q)) {
		f.hash = f.wide = 1;
	} else if (q->what == ATTRIB_LINE || q->what == ATTRIB_LINE_GONE) {
		line_form(&f, q, src->data, src->len);
	} else if (is_kconfig(q->path)) {
		kconfig_form(&f, q, src->data, src->len);
	} else if (q->what == ATTRIB_DECL) {
		decl_form(&f, q, src->facts);
	} else if (q->what == ATTRIB_MEMBER) {
		member_form(&f, q, src->facts);
	} else {
		include_form(&f, q, src->facts);
	}
	return f;
}

bool attrib_same_form(const struct attrib_query *q, const struct form *a,
		      const struct form *b)
{
	if (!a->known || !b->known)
		return false;
	if (q->what == ATTRIB_LINE_GONE)
		return !a->count == !b->count;
	return q->what == ATTRIB_LINE ? a->count == b->count :
					a->hash == b->hash;
}
