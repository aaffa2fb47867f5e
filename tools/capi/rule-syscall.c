// SPDX-License-Identifier: GPL-2.0-only
/*
 * A number that both sides gave to a system call, in one table or in two: new calls have
 * the same number in the tables (syscall*.tbl) of most architectures and in
 * asm-generic/unistd.h. That two tables go by the same numbers shows in what they have
 * right below.
 */
#include <stdlib.h>
#include <string.h>

#include "base/bytes.h"
#include "capi/constant.h"
#include "capi/rule-clash.h"

#define NAME_PREFIX "__NR_"
#define MAX_CALLS 4096	/* of a table */

struct call {
	uint64_t nr;
	const char *abi, *name;
	uint32_t line;
	bool only[2];		/* of one side alone */
};

struct table {
	const char *path;
	VEC(struct call) calls;
};

struct tables {
	struct sweep *sw;
	VEC(struct table) all;
	struct arena arena;
};

static void tables_release(struct tables *t)
{
	for (size_t i = 0; i < t->all.n; i++)
		VEC_RELEASE(&t->all.items[i].calls);
	VEC_RELEASE(&t->all);
	arena_release(&t->arena);
}

static bool is_header(const char *path)
{
	return string_begins(path, "include/uapi/") && cpath_ends_in(path, "/unistd.h");
}

bool syscall_is_table(const char *path)
{
	return cpath_ends_in(path, ".tbl") || is_header(path);
}

/* Most architectures' one is in scripts/; programs in tools/ have copies. */
static bool of_kernel(const char *path)
{
	return cpath_in_kernel(path) || string_begins(path, "scripts/");
}

/* ------------------------------------------------------------------- reading one */

/* The next word of a line, "" none; the line loses it. */
static const char *next_word(struct tables *t, const char **p, const char *end)
{
	const char *start;

	while (*p < end && (**p == ' ' || **p == '\t'))
		(*p)++;
	for (start = *p; *p < end && **p != ' ' && **p != '\t'; (*p)++)
		;
	return arena_strndup(&t->arena, start, (size_t)(*p - start));
}

/* "450	common	name	entry", a line each. */
static int read_lines(struct table *out, struct tables *t, const struct snapshot *snap,
		      struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, snap, t->sw->repo, out->path, 1 << 20, err);
	uint32_t line = 0;

	if (rc)
		return rc < 0 ? rc : 0;
	for (const char *p = f.data, *end = p + f.len; p < end && out->calls.n < MAX_CALLS;) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		const char *stop = nl ? nl : end, *nr = next_word(t, &p, stop);
		struct call c = { .line = ++line };

		c.abi = next_word(t, &p, stop);
		c.name = next_word(t, &p, stop);
		if (*c.name && strspn(nr, "0123456789") == strlen(nr) && strlen(nr) < 10) {
			c.nr = strtoul(nr, NULL, 10);
			VEC_PUSH(&out->calls, c);
		}
		p = nl ? nl + 1 : end;
	}
	return 0;
}

/* `#define __NR_name 450` */
static int read_header(struct table *out, struct tables *t, struct ctree *tree, struct err *err)
{
	const struct facts *f;
	int rc = ctree_facts(&f, tree, out->path, err);

	for (uint32_t i = 0; rc == 0 && i < f->n_facts && out->calls.n < MAX_CALLS; i++) {
		const char *name = facts_str(f, f->facts[i].name);
		struct constant c;

		if (f->facts[i].kind == FACT_CONST && string_begins(name, NAME_PREFIX) &&
		    constant_read(&c, facts_str(f, f->facts[i].type)))
			VEC_PUSH(&out->calls, (struct call){
				.nr = c.value, .abi = "common", .line = f->facts[i].line,
				.name = arena_strdup(&t->arena, name + strlen(NAME_PREFIX)) });
	}
	return rc < 0 ? rc : 0;
}

static int read_one(struct table *out, struct tables *t, struct ctree *tree,
		    const struct snapshot *snap, struct err *err)
{
	return is_header(out->path) ? read_header(out, t, tree, err) :
				      read_lines(out, t, snap, err);
}

static bool has_call(const struct table *t, const struct call *c)
{
	for (size_t i = 0; i < t->calls.n; i++)
		if (strcmp(t->calls.items[i].name, c->name) == 0 &&
		    strcmp(t->calls.items[i].abi, c->abi) == 0)
			return true;
	return false;
}

static int add_table(struct tables *t, const char *path, struct err *err)
{
	struct table side[2] = { { .path = path }, { .path = path } };
	struct table *is = VEC_ADD(&t->all);
	int rc;

	*is = (struct table){ .path = path };
	rc = read_one(is, t, t->sw->merged, t->sw->in->merged, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = read_one(&side[s], t, t->sw->side[s], t->sw->in->side[s], err);
	for (size_t i = 0; rc >= 0 && i < is->calls.n; i++) {
		struct call *c = &is->calls.items[i];
		bool ours = has_call(&side[SIDE_OURS], c), theirs = has_call(&side[SIDE_THEIRS], c);

		c->only[SIDE_OURS] = ours && !theirs;
		c->only[SIDE_THEIRS] = theirs && !ours;
	}
	VEC_RELEASE(&side[0].calls);
	VEC_RELEASE(&side[1].calls);
	return rc;
}

/* ------------------------------------------------------------------ given twice */

static bool same_number(const struct call *a, const struct call *b)
{
	return a->nr == b->nr &&
	       (strcmp(a->abi, b->abi) == 0 || strcmp(a->abi, "common") == 0 ||
		strcmp(b->abi, "common") == 0);
}

/* The highest number below @nr that both tables had before; NULL: there is none. */
static const struct call *below(const struct table *a, const struct table *b, uint64_t nr,
				const struct call **other)
{
	const struct call *best = NULL;

	for (size_t i = 0; i < a->calls.n; i++) {
		const struct call *x = &a->calls.items[i];

		if (x->nr >= nr || (best && x->nr <= best->nr) || x->only[0] || x->only[1])
			continue;
		for (size_t k = 0; k < b->calls.n; k++) {
			const struct call *y = &b->calls.items[k];

			if (same_number(x, y) && !y->only[0] && !y->only[1]) {
				best = x;
				*other = y;
			}
		}
	}
	return best;
}

/* Whether two tables give the same calls the two numbers below. */
static bool in_step(const struct table *a, const struct table *b, uint64_t nr)
{
	for (int i = 0; i < 2; i++) {
		const struct call *y = NULL, *x = below(a, b, nr, &y);

		if (!x || strcmp(x->name, y->name) != 0)
			return false;
		nr = x->nr;
	}
	return true;
}

static bool told(const struct sweep *sw, const char *a, const char *b)
{
	for (size_t i = 0; i < sw->found.n; i++) {
		const struct check_finding *f = &sw->found.items[i];

		if (f->kind == CHECK_NAME_CLASH && f->after.text &&
		    ((strcmp(f->symbol, a) == 0 && strcmp(f->after.text, b) == 0) ||
		     (strcmp(f->symbol, b) == 0 && strcmp(f->after.text, a) == 0)))
			return true;
	}
	return false;
}

/* @x, of @in, and the later @y of @of. */
static void report(struct tables *t, const struct table *in, const struct call *x,
		   const struct table *of, const struct call *y)
{
	struct sweep *sw = t->sw;
	struct check_finding *f;
	const char *where;

	if (told(sw, x->name, y->name))
		return;
	where = in == of ? "" : arena_printf(&sw->arena, "of %s ", in->path);
	f = sweep_report(sw, CHECK_NAME_CLASH, CHECK_LIKELY,
			 x->only[SIDE_OURS] ? SIDE_OURS : SIDE_THEIRS, of->path, y->line,
			 y->name);
	f->after = (struct delta_place){ .path = arena_strdup(&sw->arena, in->path),
					 .line = x->line,
					 .text = arena_strdup(&sw->arena, x->name) };
	f->message = arena_printf(&sw->arena, "%s and %s, at line %u %sare the same number, %llu",
				  y->name, x->name, x->line, where, (unsigned long long)y->nr);
}

static void compare(struct tables *t, const struct table *a, const struct table *b)
{
	for (size_t i = 0; i < a->calls.n; i++) {
		const struct call *x = &a->calls.items[i];

		for (size_t k = 0; (x->only[0] || x->only[1]) && k < b->calls.n; k++) {
			const struct call *y = &b->calls.items[k];

			if (!same_number(x, y) || !y->only[x->only[SIDE_OURS]] ||
			    strcmp(x->name, y->name) == 0)
				continue;
			if (a != b && in_step(a, b, x->nr))
				report(t, a, x, b, y);
			else if (a == b && x->line < y->line)
				report(t, a, x, b, y);
		}
	}
}

static int by_path(const void *a, const void *b)
{
	return strcmp(((const struct table *)a)->path, ((const struct table *)b)->path);
}

int sweep_syscall(struct sweep *sw, struct err *err)
{
	_cleanup_(tables_release) struct tables t = { .sw = sw };
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++)
		for (size_t i = 0; rc >= 0 && i < sw->in->changes[s][0]->n; i++) {
			const char *path = sw->in->changes[s][0]->items[i].path;

			if (of_kernel(path) && syscall_is_table(path) &&
			    sweep_changed(sw, s, path, true) &&
			    (s == 0 || !sweep_changed(sw, SIDE_OURS, path, true)))
				rc = add_table(&t, path, err);
		}
	if (rc < 0)
		return rc;
	VEC_SORT(&t.all, by_path);
	/* what stands in one table is told there */
	for (size_t i = 0; i < t.all.n; i++)
		if (!is_header(t.all.items[i].path))
			compare(&t, &t.all.items[i], &t.all.items[i]);
	for (size_t i = 0; i < t.all.n; i++)
		for (size_t k = i + 1; k < t.all.n; k++)
			compare(&t, &t.all.items[i], &t.all.items[k]);
	return 0;
}
