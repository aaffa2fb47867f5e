// SPDX-License-Identifier: GPL-2.0-only
#include "capi/kbuild.h"

#include <string.h>

#include "base/char.h"
#include "capi/kconfig.h"

#define MAX_DEPTH 32	/* deeper conditionals count as part of the 32nd */

struct scan {
	struct kbuild *k;
	uint32_t line;
	uint32_t group[MAX_DEPTH], cond[MAX_DEPTH];
	unsigned int depth, beyond;
	uint32_t conds;
	bool conflict;
	/* the assignment that goes on from the line before */
	struct kbuild_item open;
	bool continued, listing;
};

static const char *skip(const char *p, const char *end)
{
	while (p < end && char_is_space(*p))
		p++;
	return p;
}

static bool begins(const char *p, const char *end, const char *word)
{
	size_t n = strlen(word);

	return (size_t)(end - p) >= n && memcmp(p, word, n) == 0 &&
	       (p + n == end || !char_is_word(p[n]));
}

static void references(struct scan *s, const char *p, const char *end, bool tested,
		       bool negated)
{
	const char *first = p;

	while (p + 7 < end) {
		const char *at = memmem(p, (size_t)(end - p), "CONFIG_", 7);
		const char *stop;
		struct kbuild_ref *r;

		if (!at)
			return;
		for (stop = at + 7; stop < end && char_is_word(*stop);
		     stop++)
			;
		p = stop;
		if (stop == at + 7 || at == first ||
		    (at[-1] != '(' && at[-1] != '{' && !char_is_space(at[-1])))
			continue;
		r = VEC_ADD(&s->k->refs);
		*r = (struct kbuild_ref){
			.name = arena_strndup(&s->k->arena, at + 7,
					      (size_t)(stop - at - 7)),
			.line = s->line, .tested = tested, .negated = negated,
			.conflict = s->conflict,
		};
	}
}

static void open_cond(struct scan *s)
{
	if (s->depth == MAX_DEPTH) {
		s->beyond++;
		return;
	}
	s->group[s->depth] = s->cond[s->depth] = ++s->conds;
	s->depth++;
}

static void close_cond(struct scan *s)
{
	if (s->beyond)
		s->beyond--;
	else if (s->depth)
		s->depth--;
}

/* `ifeq ($(CONFIG_X),)`: what it is compared with is nothing, or n. */
static bool with_nothing(const char *p, const char *end)
{
	const char *comma = memrchr(p, ',', (size_t)(end - p));
	const char *at = comma ? comma + 1 : end;

	while (at < end && char_is_space(*at))
		at++;
	at += at < end && *at == 'n';
	while (at < end && char_is_space(*at))
		at++;
	return at < end && *at == ')';
}

/* ifdef and its like: true when the line is one. */
static bool conditional(struct scan *s, const char *p, const char *end)
{
	bool compares = begins(p, end, "ifneq") || begins(p, end, "ifeq");
	bool not = begins(p, end, "ifndef") || begins(p, end, "ifneq");

	if (not || compares || begins(p, end, "ifdef")) {
		open_cond(s);
		references(s, p, end, true, not != (compares && with_nothing(p, end)));
		return true;
	}
	if (begins(p, end, "else")) {
		if (s->depth && !s->beyond)
			s->cond[s->depth - 1] = ++s->conds;
		references(s, p, end, true, true);
		return true;
	}
	if (!begins(p, end, "endif"))
		return false;
	close_cond(s);
	return true;
}

/* Past $(…), else past one character. */
static const char *over(const char *p, const char *end)
{
	unsigned int depth = 0;

	if (*p != '$' || p + 1 >= end || (p[1] != '(' && p[1] != '{'))
		return p + 1;
	for (p++; p < end; p++) {
		depth += *p == '(' || *p == '{';
		if ((*p == ')' || *p == '}') && --depth == 0)
			return p + 1;
	}
	return p;
}

/* The operator of an assignment, NULL when it is none. */
static const char *assignment(const char *p, const char *end)
{
	while (p < end) {
		if (*p == '=')
			return p;
		if (p + 1 < end && p[1] == '=' && (*p == '+' || *p == ':' || *p == '?'))
			return p;
		if (*p == ':' || *p == '#')
			return NULL;
		p = over(p, end);
	}
	return NULL;
}

/* "obj-$(CONFIG_X)" → list, config; "foo-objs" → list, how. False: neither. */
static bool list_name(struct scan *s, const char *p, size_t n)
{
	struct kbuild_item *to = &s->open;
	const char *dollar = memmem(p, n, "-$(", 3), *at, *stop, *dash = NULL;
	struct arena *a = &s->k->arena;

	*to = (struct kbuild_item){ .line = s->line };
	if (dollar) {
		to->list = arena_strndup(a, p, (size_t)(dollar - p));
		at = memmem(dollar, (size_t)(p + n - dollar), "CONFIG_", 7);
		if (!at)
			return false;
		for (stop = at + 7; stop < p + n && char_is_word(*stop);
		     stop++)
			;
		to->config = arena_strndup(a, at + 7, (size_t)(stop - at - 7));
		/* $(subst m,y,$(CONFIG_X)): built in, or not at all */
		if (at[-1] == '(' && at != dollar + 3)
			to->how = "y";
		return *to->list != '\0';
	}
	for (size_t i = 0; i < n; i++) {
		if (!char_is_word(p[i]) && p[i] != '-' && p[i] != '.' &&
		    p[i] != '/')
			return false;
		if (p[i] == '-')
			dash = p + i;
	}
	if (!dash || dash == p)
		return false;
	to->list = arena_strndup(a, p, (size_t)(dash - p));
	to->how = arena_strndup(a, dash + 1, (size_t)(p + n - dash - 1));
	return true;
}

static void words(struct scan *s, const char *p, const char *end)
{
	while (p < end) {
		const char *word = p = skip(p, end);
		bool plain = true;
		size_t n;

		while (p < end && !char_is_space(*p)) {
			plain &= *p != '$' && *p != '\0';
			p = over(p, end);
		}
		n = (size_t)(p - word);
		if (n && *word == '#')
			return;
		if (!n || !plain || (word[n - 1] != '/' &&
				     (n < 3 || memcmp(word + n - 2, ".o", 2) != 0)))
			continue;
		s->open.word = arena_strndup(&s->k->arena, word, n);
		s->open.line = s->line;
		s->open.conflict = s->conflict;
		s->open.cond = s->depth ? s->cond[s->depth - 1] : 0;
		s->open.group = s->depth ? s->group[s->depth - 1] : 0;
		VEC_PUSH(&s->k->items, s->open);
	}
}

static void assign(struct scan *s, const char *p, const char *op, const char *end)
{
	const char *stop = op;
	struct kbuild_var *v;

	while (stop > p && char_is_space(stop[-1]))
		stop--;
	v = VEC_ADD(&s->k->vars);
	v->name = arena_strndup(&s->k->arena, p, (size_t)(stop - p));
	v->line = s->line;
	s->listing = list_name(s, p, (size_t)(stop - p));
	if (s->listing)
		words(s, *op == '=' ? op + 1 : op + 2, end);
}

static bool marker(struct scan *s, const char *p, size_t n)
{
	if (n > 8 && memcmp(p, "<<<<<<< ", 8) == 0)
		s->conflict = true;
	else if (n > 8 && memcmp(p, ">>>>>>> ", 8) == 0)
		s->conflict = false;
	else
		return s->conflict && n == 7 && memcmp(p, "=======", 7) == 0;
	return true;
}

static void one_line(struct scan *s, const char *p, const char *end)
{
	bool goes_on = end > p && end[-1] == '\\';
	const char *comment = memchr(p, '#', (size_t)(end - p)), *op;
	bool was = s->continued;

	if (marker(s, p, (size_t)(end - p)))
		return;
	s->continued = goes_on;
	if (goes_on)
		end--;
	if (comment && comment < end)
		end = comment;
	if (was) {
		references(s, p, end, false, false);
		if (s->listing)
			words(s, p, end);
		return;
	}
	s->listing = false;
	/* a recipe, in an indented line, assigns nothing */
	if (p < end && *p != '\t' && conditional(s, skip(p, end), end))
		return;
	references(s, p, end, false, false);
	p = skip(p, end);
	op = assignment(p, end);
	if (op)
		assign(s, p, op, end);
}

void kbuild_scan(struct kbuild *out, const char *src, size_t len)
{
	struct scan s = { .k = out };
	const char *p = src, *end = src + len;

	*out = (struct kbuild)KBUILD_INIT;
	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end;

		s.line++;
		one_line(&s, p, stop);
		p = nl ? nl + 1 : end;
	}
}

void kbuild_release(struct kbuild *k)
{
	VEC_RELEASE(&k->items);
	VEC_RELEASE(&k->refs);
	VEC_RELEASE(&k->vars);
	arena_release(&k->arena);
}

bool kbuild_is_path(const char *path)
{
	const char *slash = strrchr(path, '/');
	const char *name = slash ? slash + 1 : path;

	return strncmp(name, "Makefile", 8) == 0 || strcmp(name, "Kbuild") == 0;
}

bool kbuild_is_rules(const char *path)
{
	return strcmp(path, "Makefile") == 0 || strncmp(path, "scripts/Makefile", 16) == 0;
}

const char *kbuild_source(struct arena *a, const char *makefile, const char *word)
{
	const char *slash = strrchr(makefile, '/');
	size_t dir = slash ? (size_t)(slash + 1 - makefile) : 0, n = strlen(word);

	if (n < 3 || strcmp(word + n - 2, ".o") != 0)
		return NULL;
	return arena_printf(a, "%.*s%.*sc", (int)dir, makefile, (int)n - 1, word);
}
