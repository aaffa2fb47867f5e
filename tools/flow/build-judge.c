// SPDX-License-Identifier: GPL-2.0-only
/* Errors of a compiler held against findings. */
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "base/vec.h"
#include "flow/build-internal.h"

static bool has_word(const char *text, const char *word)
{
	size_t n = strlen(word);

	for (const char *p = strstr(text, word); n && p; p = strstr(p + 1, word))
		if ((p == text || !char_is_word(p[-1])) && !char_is_word(p[n]))
			return true;
	return false;
}

/* "struct a.b" -> "b", "struct a" -> "a"; a header is its own name. */
static const char *bare_name(const struct check_finding *f)
{
	const char *dot = strrchr(f->symbol, '.'), *blank = strrchr(f->symbol, ' ');

	if (f->kind == CHECK_HEADER_GONE)
		return f->symbol;
	return dot ? dot + 1 : blank ? blank + 1 : f->symbol;
}

static bool is_about(const struct build_error *e, const struct check_finding *f)
{
	return !strcmp(e->path, f->path) &&
	       (e->line == f->line || has_word(e->message, bare_name(f)));
}

/* A side has it, too: on what line does not matter. */
static bool has_error(const struct build_errors *side, const struct build_error *e)
{
	for (size_t i = 0; i < side->n; i++)
		if (!strcmp(side->items[i].path, e->path) &&
		    !strcmp(side->items[i].message, e->message))
			return true;
	return false;
}

struct judging {
	struct build *b;
	const struct said *merged;
	bool *known;		/* by error of the merge: a side has it */
	bool *told;		/* a finding is about it */
	bool passed;
};

static enum build_verdict judge(struct judging *j, const struct check_finding *f)
{
	const struct build_errors *errors = &j->merged->errors;
	bool confirmed = false, doubtful = false;

	for (size_t i = 0; i < errors->n; i++) {
		if (!is_about(&errors->items[i], f))
			continue;
		j->told[i] = true;
		confirmed |= !j->known[i];
		doubtful |= j->known[i];
	}
	if (confirmed)
		return BUILD_CONFIRMED;
	/* What a condition hides the compiler may not have seen. */
	if (doubtful || (f->guard && *f->guard) ||
	    !map_find(&j->b->files, f->path, strlen(f->path)) ||
	    build_errors_in(errors, f->path))
		return BUILD_UNTRIED;
	return j->passed ? BUILD_REFUTED : BUILD_UNTRIED;
}

bool build_conflicts(const struct build *b, const char *path)
{
	size_t len = strlen(path);

	for (size_t i = 0; !b->judged && i < b->merge.n_unmerged; i++)
		if (b->merge.unmerged[i].len == len &&
		    !memcmp(b->merge.unmerged[i].path, path, len))
			return true;
	return false;
}

/* A conflict in a header shows in whatever includes it. */
static bool header_conflicts(const struct build *b)
{
	for (size_t i = 0; !b->judged && i < b->merge.n_unmerged; i++) {
		const struct merge_unmerged *u = &b->merge.unmerged[i];

		if (u->len > 2 && !memcmp(u->path + u->len - 2, ".h", 2))
			return true;
	}
	return false;
}

static int by_place(const void *a, const void *b)
{
	const struct flow_compiled *x = a, *y = b;
	int c = strcmp(x->path, y->path);

	if (!c && x->line != y->line)
		return x->line < y->line ? -1 : 1;
	return c ? c : strcmp(x->message, y->message);
}

static void take_only(struct judging *j)
{
	const struct build_errors *errors = &j->merged->errors;
	struct flow_check_result *r = j->b->found;
	struct flow_built *built = &r->built;
	struct arena *a = &r->arena;

	built->only = arena_alloc(a, (errors->n + 1) * sizeof(*built->only));
	for (size_t i = 0; i < errors->n && !header_conflicts(j->b); i++) {
		const struct build_error *e = &errors->items[i];

		if (j->known[i] || j->told[i] || build_conflicts(j->b, e->path))
			continue;
		built->only[built->n_only++] = (struct flow_compiled){
			arena_strdup(a, e->path), e->line,
			arena_strdup(a, e->message) };
	}
	qsort(built->only, built->n_only, sizeof(*built->only), by_place);
}

void build_judge(struct build *b, const struct said said[N_TREES], bool passed)
{
	const struct build_errors *errors = &said[TREE_MERGED].errors;
	_cleanup_free_ bool *known = mem_zalloc((errors->n + 1) * sizeof(*known));
	_cleanup_free_ bool *told = mem_zalloc((errors->n + 1) * sizeof(*told));
	struct judging j = { b, &said[TREE_MERGED], known, told, passed };

	for (size_t i = 0; i < errors->n; i++)
		known[i] = has_error(&said[TREE_OURS].errors, &errors->items[i]) ||
			   has_error(&said[TREE_THEIRS].errors, &errors->items[i]);
	for (size_t i = 0; i < b->found->n_silent; i++)
		b->found->silent[i].build = judge(&j, &b->found->silent[i].f);
	take_only(&j);
}
