// SPDX-License-Identifier: GPL-2.0-only
/* Fixes: <id> ("<subject>"), and whether there is such a commit behind this one. */
#include <ctype.h>
#include <string.h>

#include "base/bytes.h"
#include "base/char.h"
#include "base/mem.h"
#include "flow/lint-internal.h"
#include "flow/reach.h"
#include "repo/freep.h"
#include "repo/history.h"

#define MIN_HEX 5u		/* fewer are a number of something else */
#define GOOD_HEX 12u
#define MANY_BASES 4u

/* -------------------------------------------------------------------- the line */

static size_t hex_run(const char *s, size_t n)
{
	size_t i = 0;

	while (i < n && isxdigit((unsigned char)s[i]))
		i++;
	return i;
}

static void read_subject(struct lint_fixes *f, const char *s, size_t n)
{
	while (n && char_is_blank(*s)) {
		s++;
		n--;
	}
	if (!n) {
		f->form = "the subject is missing";
		return;
	}
	if (n < 4 || memcmp(s, "(\"", 2) != 0) {
		f->form = "the subject is not in (\"...\")";
		return;
	}
	f->subject = s + 2;
	f->subject_len = n - 2;
	if (memcmp(s + n - 2, "\")", 2) == 0)
		f->subject_len -= 2;
	else if (memmem(s, n, "\")", 2))
		f->form = "something follows the subject";
	else
		f->form = "the line does not end in \")";
	if (f->form)
		f->subject = NULL;
}

static struct lint_fixes read_fixes(const struct lint_trailer *t)
{
	struct lint_fixes f = { .trailer = t };
	const char *s = t->value;
	size_t n = t->len;

	if (bytes_begin(s, n, "commit ")) {
		f.form = "'commit' does not belong there";
		s += 7;
		n -= 7;
	}
	f.hex = s;
	f.hex_len = hex_run(s, n);
	if (f.hex_len < MIN_HEX || f.hex_len > GIT_OID_HEXSZ ||
	    (f.hex_len < n && isalnum((unsigned char)s[f.hex_len]))) {
		f.state = FIXES_NO_COMMIT;
		f.form = "it does not begin with the id of a commit";
		return f;
	}
	if (!f.form)
		read_subject(&f, s + f.hex_len, n - f.hex_len);
	return f;
}

void lint_fixes_read(struct lint_commit *c, struct arena *a)
{
	size_t n = 0;

	for (size_t i = 0; i < c->n_trailers; i++)
		n += lint_trailer_is(&c->trailers[i], "Fixes");
	c->fixes = arena_alloc(a, (n + 1) * sizeof(*c->fixes));
	for (size_t i = 0; i < c->n_trailers; i++)
		if (lint_trailer_is(&c->trailers[i], "Fixes"))
			c->fixes[c->n_fixes++] = read_fixes(&c->trailers[i]);
}

/* ------------------------------------------------------------------- the commit */

static int find_one(struct lint_fixes *f, struct arena *a, struct repo *r, struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_(git_object_freep) git_object *o = NULL;
	git_oid abbrev;
	int rc = git_oid_fromstrn(&abbrev, f->hex, f->hex_len);

	if (rc == 0)
		rc = git_object_lookup_prefix(&o, repo_git(r), &abbrev, f->hex_len,
					      GIT_OBJECT_COMMIT);
	if (rc == GIT_EAMBIGUOUS) {
		f->state = FIXES_AMBIGUOUS;
		return 0;
	}
	if (rc < 0) {
		f->state = FIXES_UNKNOWN;
		return 0;
	}
	rc = history_commit_info(&l, r, git_object_id(o), err);
	if (rc < 0)
		return rc;
	f->state = FIXES_FOUND;
	f->oid = *git_object_id(o);
	f->found = arena_strdup(a, l.items[0].subject);
	return 0;
}

int lint_fixes_find(struct lint_commit *c, struct arena *a, struct repo *r,
		    struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < c->n_fixes; i++)
		if (c->fixes[i].state == FIXES_UNREAD)
			rc = find_one(&c->fixes[i], a, r, err);
	return rc;
}

/* -------------------------------------------------------------------- ancestors */

/* The commits of the range behind @at, itself included, and where it leaves the range. */
struct behind {
	const struct lint_run *run;
	unsigned char *in;	/* a commit of the range */
	struct oid_vec bases;
	VEC(size_t) todo;
};

static void behind_release(struct behind *b)
{
	free(b->in);
	oid_vec_release(&b->bases);
	VEC_RELEASE(&b->todo);
}

static void add_base(struct oid_vec *v, const git_oid *oid)
{
	for (size_t i = 0; i < v->n; i++)
		if (git_oid_equal(&v->items[i], oid))
			return;
	VEC_PUSH(v, *oid);
}

static void find_behind(struct behind *b, size_t at)
{
	const struct lint_run *run = b->run;

	memset(b->in, 0, run->n);
	b->bases.n = 0;
	b->in[at] = 1;
	VEC_PUSH(&b->todo, at);
	while (b->todo.n) {
		const struct lint_commit *c = &run->commits[b->todo.items[--b->todo.n]];

		for (size_t i = 0; i < c->n_parents; i++) {
			size_t k = lint_index(run, &c->parents[i]);

			if (k == SIZE_MAX) {
				add_base(&b->bases, &c->parents[i]);
			} else if (!b->in[k]) {
				b->in[k] = 1;
				VEC_PUSH(&b->todo, k);
			}
		}
	}
}

/* Questions about one set of bases. */
struct question {
	struct oid_vec bases;
	VEC(struct lint_fixes *) fixes;
};

typedef VEC(struct question) questions;

static void questions_release(questions *q)
{
	for (size_t i = 0; i < q->n; i++) {
		oid_vec_release(&q->items[i].bases);
		VEC_RELEASE(&q->items[i].fixes);
	}
	VEC_RELEASE(q);
}

static bool same_bases(const struct oid_vec *a, const struct oid_vec *b)
{
	return a->n == b->n && (!a->n || memcmp(a->items, b->items,
						a->n * sizeof(*a->items)) == 0);
}

/* With many bases (trees that merge a lot) any of them will do. */
static void ask(questions *q, struct behind *b, struct lint_fixes *f)
{
	const struct oid_vec *bases = b->bases.n > MANY_BASES ? &b->run->boundary : &b->bases;
	struct question *at = NULL;

	VEC_SORT(&b->bases, oid_order);
	for (size_t i = 0; i < q->n && !at; i++)
		if (same_bases(&q->items[i].bases, bases))
			at = &q->items[i];
	if (!at) {
		at = VEC_ADD(q);
		for (size_t i = 0; i < bases->n; i++)
			VEC_PUSH(&at->bases, bases->items[i]);
	}
	VEC_PUSH(&at->fixes, f);
}

static int answer(struct lint_run *run, struct question *q, struct err *err)
{
	_cleanup_oids_ struct oid_vec targets = VEC_INIT;
	_cleanup_free_ bool *yes = mem_zalloc(q->fixes.n + 1);
	int rc;

	for (size_t i = 0; i < q->fixes.n; i++)
		VEC_PUSH(&targets, q->fixes.items[i]->oid);
	rc = reach_any(yes, run->ctx, &q->bases, targets.items, targets.n, err);
	for (size_t i = 0; rc == 0 && i < q->fixes.n; i++)
		q->fixes.items[i]->elsewhere = !yes[i];
	return rc;
}

int lint_fixes_ancestors(struct lint_run *run, struct err *err)
{
	_cleanup_(behind_release) struct behind b = {
		run, mem_zalloc(run->n + 1), VEC_INIT, VEC_INIT,
	};
	_cleanup_(questions_release) questions q = VEC_INIT;
	int rc = 0;

	for (size_t i = 0; i < run->n; i++) {
		struct lint_commit *c = &run->commits[i];
		bool walked = false;

		for (size_t k = 0; k < c->n_fixes; k++) {
			struct lint_fixes *f = &c->fixes[k];
			size_t at;

			if (f->state != FIXES_FOUND)
				continue;
			if (!walked)
				find_behind(&b, i);
			walked = true;
			at = lint_index(run, &f->oid);
			if (at != SIZE_MAX)
				f->elsewhere = at == i || !b.in[at];
			else
				ask(&q, &b, f);
		}
	}
	for (size_t i = 0; rc == 0 && i < q.n; i++)
		rc = answer(run, &q.items[i], err);
	return rc;
}

/* ------------------------------------------------------------------------ rules */

#define EACH_FIXES(w, f)                                                       \
	for (const struct lint_fixes *f = (w)->c->fixes;                       \
	     f < (w)->c->fixes + (w)->c->n_fixes; f++)

int lint_fixes_format(struct lint_work *w, struct err *err)
{
	(void)err;
	EACH_FIXES(w, f)
		if (f->form)
			lint_say(w, "Fixes: %s: '%.*s'", f->form,
				 (int)(f->trailer->len > 200 ? 200 : f->trailer->len),
				 f->trailer->value);
	return 0;
}

int lint_fixes_digits(struct lint_work *w, struct err *err)
{
	(void)err;
	EACH_FIXES(w, f)
		if (f->state != FIXES_NO_COMMIT && f->hex_len < GOOD_HEX)
			lint_say(w, "Fixes: %.*s has %zu digits, 12 at least are wanted",
				 (int)f->hex_len, f->hex, f->hex_len);
	return 0;
}

int lint_fixes_unknown(struct lint_work *w, struct err *err)
{
	(void)err;
	EACH_FIXES(w, f)
		if (f->state == FIXES_UNKNOWN)
			lint_say(w, "Fixes: %.*s is no commit of this repository",
				 (int)f->hex_len, f->hex);
	return 0;
}

int lint_fixes_ambiguous(struct lint_work *w, struct err *err)
{
	(void)err;
	EACH_FIXES(w, f)
		if (f->state == FIXES_AMBIGUOUS)
			lint_say(w, "Fixes: %.*s is the beginning of more than one id",
				 (int)f->hex_len, f->hex);
	return 0;
}

/* The next byte of a text in which a run of blanks is one; 0 at the end. */
static int squeezed(const char **p, const char *end)
{
	if (*p < end && isspace((unsigned char)**p)) {
		while (*p < end && isspace((unsigned char)**p))
			(*p)++;
		return *p < end ? ' ' : 0;
	}
	return *p < end ? (unsigned char)*(*p)++ : 0;
}

static bool same_text(const char *a, size_t n, const char *b)
{
	const char *a_end = a + n, *b_end = b + strlen(b);
	int x, y;

	do {
		x = squeezed(&a, a_end);
		y = squeezed(&b, b_end);
	} while (x && x == y);
	return x == y;
}

int lint_fixes_subject(struct lint_work *w, struct err *err)
{
	(void)err;
	EACH_FIXES(w, f)
		if (f->state == FIXES_FOUND && f->subject &&
		    !same_text(f->subject, f->subject_len, f->found))
			lint_say(w, "Fixes: the subject of %.*s is \"%s\"",
				 (int)(f->hex_len > GOOD_HEX ? GOOD_HEX : f->hex_len), f->hex,
				 f->found);
	return 0;
}

int lint_fixes_ancestor(struct lint_work *w, struct err *err)
{
	(void)err;
	EACH_FIXES(w, f)
		if (f->state == FIXES_FOUND && f->elsewhere)
			lint_say(w, "Fixes: %.*s is not among the ancestors of this commit",
				 (int)(f->hex_len > GOOD_HEX ? GOOD_HEX : f->hex_len), f->hex);
	return 0;
}
