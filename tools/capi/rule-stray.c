// SPDX-License-Identifier: GPL-2.0-only
/*
 * New files that stay behind: one side moves all files whose names begin alike to a
 * place of their own (a/x.c to b/x.c, builtin-x.c to builtin/x.c), the other one adds
 * another file at the old place. Where git sees that a directory was renamed it says so;
 * it does not when something stayed in there, or when it was no directory.
 */
#include <string.h>

#include "capi/rule-lost.h"

#define MIN_MOVED 3		/* files that make it a move of all of them */
#define MAX_PREFIX 512
#define MAX_MOVES 4096

/* What the names of moved files began with, and do now. */
struct move {
	const char *from, *to;	/* not terminated; of a path each */
	size_t from_len, to_len;
	const char *suffix;	/* ".c": of the files */
	size_t n;
	bool asked, left;	/* whether some file at the old place was not moved */
};

struct strays {
	struct sweep *sw;
	enum check_side mover;
	VEC(struct move) moves;
	struct map by_oid;	/* content that the mover added -> change */
	struct map by_name;	/* its last part -> change */
};

static void strays_release(struct strays *st)
{
	VEC_RELEASE(&st->moves);
	map_release(&st->by_oid);
	map_release(&st->by_name);
}

static const char *base_name(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

/* ".c"; NULL: a name that says nothing of what it is. */
static const char *suffix_of(const char *path)
{
	return strrchr(base_name(path), '.');
}

/* Files that are called alike in every directory. */
static bool telling_name(const char *path)
{
	const char *name = base_name(path);

	return suffix_of(path) && *name != '.' && strncmp(name, "Makefile", 8) != 0 &&
	       strncmp(name, "Kconfig", 7) != 0;
}

/* ----------------------------------------------------------------- what was moved */

static void note_added(struct strays *st)
{
	const struct tree_changes *mine = st->sw->in->changes[st->mover][0];

	for (size_t i = 0; i < mine->n; i++) {
		const struct tree_change *c = &mine->items[i];
		const char *name = base_name(c->path);
		bool first;
		struct map_entry *e;

		if (c->old_mode || !mode_is_file(c->new_mode) || !telling_name(c->path))
			continue;
		map_put(&st->by_oid, (const char *)c->new_oid.id, GIT_OID_RAWSZ,
			NULL)->value = i + 1;
		e = map_put(&st->by_name, name, strlen(name), &first);
		/* two of a name: nobody knows which */
		e->value = first ? i + 1 : 0;
	}
}

static const char *new_path(const struct strays *st, const struct tree_change *gone)
{
	const char *name = base_name(gone->path);
	const struct map_entry *e = map_find(&st->by_oid, (const char *)gone->old_oid.id,
					     GIT_OID_RAWSZ);

	if (!e)
		e = map_find(&st->by_name, name, strlen(name));
	return e && e->value ?
		st->sw->in->changes[st->mover][0]->items[e->value - 1].path : NULL;
}

static bool same_directory(const char *a, const char *b)
{
	size_t n = (size_t)(base_name(a) - a);

	return n == (size_t)(base_name(b) - b) && memcmp(a, b, n) == 0;
}

/* a/x.c, b/x.c: "a/", "b/" */
static bool prefixes(struct move *out, const char *old, const char *new)
{
	size_t a = strlen(old), b = strlen(new);
	const char *suffix = suffix_of(old);

	/* what they are called, not the directories above */
	while (a && b && old[a - 1] == new[b - 1] && old[a - 1] != '/') {
		a--;
		b--;
	}
	*out = (struct move){ .from = old, .to = new, .from_len = a, .to_len = b,
			      .suffix = suffix, .n = 1 };
	return a && b && a < MAX_PREFIX && old + a < suffix && strchr("/-_", old[a - 1]) &&
	       !same_directory(old, new);
}

static bool same_move(const struct move *a, const struct move *b)
{
	return a->from_len == b->from_len && a->to_len == b->to_len &&
	       memcmp(a->from, b->from, a->from_len) == 0 &&
	       memcmp(a->to, b->to, a->to_len) == 0 && strcmp(a->suffix, b->suffix) == 0;
}

static void note_move(struct strays *st, const struct move *m)
{
	for (size_t i = 0; i < st->moves.n; i++)
		if (same_move(&st->moves.items[i], m)) {
			st->moves.items[i].n++;
			return;
		}
	if (st->moves.n < MAX_MOVES)
		VEC_PUSH(&st->moves, *m);
}

static void find_moves(struct strays *st)
{
	const struct tree_changes *mine = st->sw->in->changes[st->mover][0];

	for (size_t i = 0; i < mine->n; i++) {
		const struct tree_change *c = &mine->items[i];
		const char *to;
		struct move m;

		if (c->new_mode || !mode_is_file(c->old_mode) || !telling_name(c->path))
			continue;
		to = new_path(st, c);
		if (to && prefixes(&m, c->path, to))
			note_move(st, &m);
	}
}

/* -------------------------------------------------------------- who stays behind */

static bool at_old_place(const struct move *m, const char *path)
{
	const char *suffix = suffix_of(path);

	return strncmp(path, m->from, m->from_len) == 0 && suffix &&
	       strcmp(suffix, m->suffix) == 0 && !strchr(path + m->from_len, '/');
}

static int is_left(void *payload, const char *path, size_t len,
		   const struct snap_entry *e, struct err *err)
{
	struct move *m = payload;

	(void)len;
	(void)e;
	(void)err;
	m->left |= at_old_place(m, path);
	return 0;
}

/* Whether the mover's tree has nothing of that sort there any more. */
static int all_moved(bool *all, const struct strays *st, struct move *m, struct err *err)
{
	char dir[MAX_PREFIX];
	size_t n = m->from_len;
	int rc;

	*all = !m->left;
	if (m->asked)
		return 0;
	m->asked = true;
	while (n && m->from[n - 1] != '/')
		n--;
	memcpy(dir, m->from, n);
	dir[n ? n - 1 : 0] = '\0';
	rc = n ? snapshot_each_in(st->sw->in->side[st->mover], st->sw->repo, dir,
				  is_left, m, err) :
		 snapshot_each(st->sw->in->side[st->mover], st->sw->repo, is_left, m,
			       err);
	*all = !m->left;
	return rc < 0 ? rc : 0;
}

static void report(struct strays *st, const struct move *m, const char *path)
{
	static const char *const names[] = { "ours", "theirs" };
	struct sweep *sw = st->sw;
	struct check_finding *f = sweep_report(sw, CHECK_LOST_CHANGE, CHECK_LIKELY, st->mover,
					       path, 1, path);
	const char *to = arena_printf(&sw->arena, "%.*s%s", (int)m->to_len, m->to,
				      path + m->from_len);

	f->decl = f->symbol;
	f->before = (struct delta_place){ .path = f->path, .line = 1 };
	f->message = arena_printf(&sw->arena,
				  "%s adds it, %s moved all %zu files of that sort from "
				  "%.*s to %.*s: it belongs to %s",
				  names[!st->mover], names[st->mover], m->n,
				  (int)m->from_len, m->from, (int)m->to_len, m->to, to);
}

/* Whether the merge has the file where it was added, and there alone. */
static int stays(struct strays *st, const struct move *m, const char *path, struct err *err)
{
	const struct check_input *in = st->sw->in;
	struct repo *r = st->sw->repo;
	struct snap_entry e;
	_cleanup_free_ char *to = mem_printf("%.*s%s", (int)m->to_len, m->to,
					     path + m->from_len);
	int rc = snapshot_find(&e, in->merged, r, path, err);

	if (rc)
		return rc < 0 ? rc : 0;
	rc = snapshot_find(&e, in->merged, r, to, err);
	return rc < 0 ? rc : rc > 0;
}

static int new_file(struct strays *st, const char *path, struct err *err)
{
	struct move *best = NULL;
	bool all = false;
	int rc;

	for (size_t i = 0; i < st->moves.n; i++) {
		struct move *m = &st->moves.items[i];

		if (m->n >= MIN_MOVED && at_old_place(m, path) && (!best || m->n > best->n))
			best = m;
	}
	if (!best)
		return 0;
	rc = all_moved(&all, st, best, err);
	if (rc < 0 || !all)
		return rc;
	rc = stays(st, best, path, err);
	if (rc > 0)
		report(st, best, path);
	return rc < 0 ? rc : 0;
}

static int one_mover(struct strays *st, struct err *err)
{
	const struct tree_changes *theirs = st->sw->in->changes[!st->mover][0];
	int rc = 0;

	note_added(st);
	find_moves(st);
	for (size_t i = 0; rc >= 0 && st->moves.n && i < theirs->n; i++) {
		const struct tree_change *c = &theirs->items[i];

		if (!c->old_mode && mode_is_file(c->new_mode) && telling_name(c->path) &&
		    sweep_changed(st->sw, !st->mover, c->path, true))
			rc = new_file(st, c->path, err);
	}
	return rc;
}

int lost_strays(struct sweep *sw, struct err *err)
{
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++) {
		_cleanup_(strays_release) struct strays st = { .sw = sw, .mover = s };

		rc = one_mover(&st, err);
	}
	return rc;
}
