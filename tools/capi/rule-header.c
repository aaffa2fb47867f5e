// SPDX-License-Identifier: GPL-2.0-only
/*
 * Headers that one side removed and files of the other side include. Starts from
 * the removed paths, by their last component; an #include of that name is looked
 * up in the consumer's own tree and in the merged one by the rules of the kernel,
 * so that another header of the name, wherever it is, does not hide a loss.
 */
#include <string.h>

#include "base/pool.h"
#include "capi/crossing.h"
#include "capi/file-refs.h"
#include "capi/header-fate.h"
#include "capi/incdirs.h"
#include "capi/kbuild.h"

struct found {
	struct check_finding f;
	const char *path;
};

/* A directory of headers that a Makefile named, and does not any more. */
struct lost_dir {
	const char *makefile;
	size_t under;		/* how much of its path is the directory's, with the slash */
	const char *dir;
};

/* One direction. */
struct hunt {
	struct crossing x;
	struct map gone;		/* last component -> 1 */
	VEC(struct lost_dir) lost_dirs;
	const char *isystem;		/* the line that found the compiler's own headers */
	uint32_t isystem_line;
	struct header_fate *fate;
	VEC(struct found) found[POOL_MAX_WORKERS];
	struct arena arena[POOL_MAX_WORKERS];
};

/* Tests that are built against the headers for user space of this very tree. */
static bool is_selftest(const char *path)
{
	return strncmp(path, "tools/testing/selftests/", 24) == 0 && cpath_is_c(path);
}

static bool is_tool(const char *path)
{
	return strncmp(path, "tools/", 6) == 0 && cpath_is_c(path);
}

/* What is preprocessed on its way into the kernel, or with its headers. */
static bool preprocessed(const char *path)
{
	if (is_tool(path) || file_refs_has(path))
		return true;
	return cpath_in_kernel(path) &&
	       (cpath_is_c(path) || cpath_is_devicetree(path) || cpath_ends_in(path, ".S") ||
		cpath_ends_in(path, ".lds"));
}

/* Headers that come with a compiler, by the C standard. */
static bool of_compiler(const char *include)
{
	static const char *const names[] = {
		"float.h", "iso646.h", "limits.h", "stdalign.h", "stdarg.h",
		"stdbool.h", "stddef.h", "stdint.h", "stdnoreturn.h",
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
		if (strcmp(include, names[i]) == 0)
			return true;
	return false;
}

/* ------------------------------------------------------------ what went away */

/* The line of the top Makefile that lets the compiler's headers be found, or NULL. */
static int read_isystem(const char **out, uint32_t *line, struct arena *a,
			const struct snapshot *s, struct repo *repo, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, s, repo, "Makefile", 1 << 20, err);
	const char *at, *nl;

	*out = NULL;
	*line = 1;
	if (rc)
		return rc < 0 ? rc : 0;
	at = memmem(f.data, f.len, "-isystem", 8);
	if (!at)
		return 0;
	for (const char *p = f.data; p < at; p++)
		*line += *p == '\n';
	nl = memchr(at, '\n', (size_t)(f.data + f.len - at));
	while (at > f.data && at[-1] != '\n')
		at--;
	*out = arena_strndup(a, at, (size_t)((nl ? nl : f.data + f.len) - at));
	return 0;
}

static int find_isystem(struct hunt *h, struct repo *repo, struct err *err)
{
	const char *was, *is = NULL;
	uint32_t line, unused;
	int rc;

	if (!crossing_changed(&h->x, "Makefile"))
		return 0;
	rc = read_isystem(&was, &line, &h->x.arena, h->x.from.snap, repo, err);
	if (rc == 0 && was)
		rc = read_isystem(&is, &unused, &h->x.arena, h->x.to.snap, repo, err);
	if (rc == 0 && was && !is) {
		h->isystem = was;
		h->isystem_line = line;
	}
	return rc;
}

static int read_dirs(struct incdirs *out, const struct snapshot *s, struct repo *repo,
		     const char *makefile, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, s, repo, makefile, 1 << 20, err);
	size_t dir = (size_t)(cpath_last(makefile) - makefile);

	if (rc == 0)
		incdirs_read(out, f.data, f.len,
			     arena_strndup(&out->arena, makefile, dir ? dir - 1 : 0));
	return rc;
}

/* Whether what the Makefile says now may lead to @dir as well. */
static bool still_named(const struct incdirs *now, const char *dir)
{
	bool named = now->unknown;

	for (size_t i = 0; i < now->dirs.n; i++)
		named |= strcmp(now->dirs.items[i], dir) == 0;
	return named;
}

/* `ccflags-y += -I$(src)/include` that goes, while the directory stays. */
static int find_lost_dirs(struct hunt *h, struct repo *repo, const char *makefile,
			  struct err *err)
{
	_cleanup_incdirs_ struct incdirs was = INCDIRS_INIT, is = INCDIRS_INIT;
	int rc = read_dirs(&was, h->x.from.snap, repo, makefile, err);

	if (rc == 0 && was.dirs.n)
		rc = read_dirs(&is, h->x.to.snap, repo, makefile, err);
	for (size_t i = 0; rc == 0 && i < was.dirs.n; i++)
		if (!still_named(&is, was.dirs.items[i]))
			VEC_PUSH(&h->lost_dirs, (struct lost_dir){
				.makefile = makefile,
				.under = (size_t)(cpath_last(makefile) - makefile),
				.dir = arena_strdup(&h->x.arena, was.dirs.items[i]),
			});
	return rc < 0 ? rc : 0;
}

static int find_gone(struct hunt *h, struct repo *repo, struct err *err)
{
	const struct tree_changes *changes = h->x.changes;

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];
		const char *base = cpath_last(ch->path);
		struct snap_entry e;
		int rc;

		if (ch->new_mode && ch->old_mode && kbuild_is_path(ch->path) &&
		    strchr(ch->path, '/') && cpath_in_kernel(ch->path) &&
		    crossing_changed(&h->x, ch->path)) {
			rc = find_lost_dirs(h, repo, ch->path, err);
			if (rc < 0)
				return rc;
		}
		if (ch->new_mode || !ch->old_mode || !crossing_changed(&h->x, ch->path))
			continue;
		rc = snapshot_find(&e, h->x.from.snap, repo, ch->path, err);
		if (rc == 0)
			map_put(&h->gone, base, strlen(base), NULL)->value = 1;
		if (rc < 0)
			return rc;
	}
	return find_isystem(h, repo, err);
}

/* ------------------------------------------------------------------- looking up */

/* Where an #include leads in one tree. */
struct target {
	const char *path;	/* NULL: nowhere */
	bool everywhere;	/* not only in some architectures */
	bool sure;		/* by the rules, not by the end of the path */
};

static int try(struct target *out, const struct snapshot *s, struct repo *repo,
	       const char *path, struct err *err)
{
	struct snap_entry e;
	int rc = path && *path ? snapshot_find(&e, s, repo, path, err) : 1;

	if (rc < 0)
		return rc;
	if (rc == 0)
		*out = (struct target){ path, true, true };
	return 0;
}

/* `#include <arm/x.dtsi>`: a link of scripts/dtc/include-prefixes leads there. */
static int try_prefix(struct target *out, const struct snapshot *s,
		      struct repo *repo, struct arena *a, const char *include,
		      struct err *err)
{
	static const char dir[] = "scripts/dtc/include-prefixes";
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	const char *slash = strchr(include, '/'), *link, *to;
	int rc;

	if (!slash)
		return 0;
	link = arena_printf(a, "%s/%.*s", dir, (int)(slash - include), include);
	rc = snapshot_read_fitting(&f, s, repo, link, 4096, err);
	if (rc || f.mode != MODE_LINK)
		return rc < 0 ? rc : 0;
	to = path_join(a, dir, strlen(dir), arena_strndup(a, f.data, f.len));
	if (!to)
		return 0;
	return try(out, s, repo, path_join(a, to, strlen(to), slash + 1), err);
}

static int try_known(struct target *out, const struct crossing_tree *t,
		     const char *from, const char *include, struct arena *a,
		     struct err *err)
{
	file_vec files = VEC_INIT;
	bool everywhere;
	int rc = ctree_resolve_known(&files, &everywhere, t->tree, from, include, true,
				     err);

	if (rc >= 0 && files.n) {
		const char *path = cworld_path(ctree_world(t->tree), files.items[0]);

		*out = (struct target){ arena_strdup(a, path), everywhere, true };
	}
	VEC_RELEASE(&files);
	return rc;
}

static int try_incdirs(struct target *out, const struct crossing_tree *t,
		       struct repo *repo, struct arena *a, const char *from,
		       const char *include, bool *unknown, struct err *err)
{
	_cleanup_incdirs_ struct incdirs dirs = INCDIRS_INIT;
	int rc = incdirs_above(&dirs, t->snap, repo, from, err);

	VEC_PUSH(&dirs.dirs, "include");
	for (size_t i = 0; i < dirs.dirs.n && rc >= 0 && !out->path; i++) {
		const char *dir = dirs.dirs.items[i];

		rc = try(out, t->snap, repo,
			 path_join(a, dir, strlen(dir), include), err);
	}
	*unknown = dirs.unknown;
	return rc;
}

/* Any file whose path ends like that. */
static int try_endings(struct target *out, const struct crossing_tree *t,
		       const char *from, const char *include, struct arena *a,
		       struct err *err)
{
	file_vec files = VEC_INIT;
	int rc = ctree_resolve_include(&files, t->tree, from, include, true, err);

	if (rc >= 0 && files.n) {
		const char *path = cworld_path(ctree_world(t->tree), files.items[0]);

		*out = (struct target){ arena_strdup(a, path), true, false };
	}
	VEC_RELEASE(&files);
	return rc;
}

/* @unknown: whether directories that cannot be told may hold it. */
static int look_up(struct target *out, const struct crossing_tree *t,
		   struct repo *repo, struct arena *a, const char *from,
		   const struct include *inc, bool *unknown, struct err *err)
{
	size_t dir = (size_t)(cpath_last(from) - from);
	int rc = 0;

	*out = (struct target){ NULL, false, false };
	*unknown = false;
	if (!inc->angle)
		rc = try(out, t->snap, repo,
			 path_join(a, from, dir ? dir - 1 : 0, inc->path), err);
	if (rc >= 0 && !out->path && cpath_is_devicetree(from))
		rc = try_prefix(out, t->snap, repo, a, inc->path, err);
	if (rc >= 0 && !out->path && cpath_is_c(inc->path))
		rc = try_known(out, t, from, inc->path, a, err);
	if (rc >= 0 && !out->path)
		rc = try_incdirs(out, t, repo, a, from, inc->path, unknown, err);
	return rc;
}

/* ---------------------------------------------------------------- one #include */

struct look {
	struct hunt *h;
	struct repo *repo;
	struct arena *a;
	unsigned int worker;
	const char *path;
	const struct lexed *lx;
};

/* Whether the provider's own version has the #include, and as little use of it. */
static int providers_fault(const struct look *l, const struct include *inc,
			   struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx;
	const struct crossing_tree *with = &l->h->x.with;
	bool unknown, has = false;
	struct target t;
	int rc = with->snap ? snapshot_read_fitting(&f, with->snap, l->repo, l->path,
						    CFILE_MAX_BYTES, err) : 1;

	if (rc) {
		lex(&lx, "", 0, LEX_DECLS);
		return rc < 0 ? rc : 0;
	}
	lex(&lx, f.data, f.len, LEX_DECLS);
	for (size_t i = 0; i < lx.includes.n; i++)
		has |= strcmp(lx.includes.items[i].path, inc->path) == 0;
	if (!has)
		return 0;
	rc = look_up(&t, with, l->repo, l->a, l->path, inc, &unknown, err);
	return rc < 0 ? rc : !t.path;
}

/*
 * Of what the #include meant to the consumer, one that the provider took away;
 * NULL: none, so that another arch is all that is new.
 */
static int taken_away(const char **out, const struct look *l,
		      const struct include *inc, const char *was, struct err *err)
{
	const struct crossing *x = &l->h->x;
	file_vec files = VEC_INIT;
	bool everywhere;
	int rc = 0;

	*out = NULL;
	VEC_PUSH(&files, cworld_file(ctree_world(x->from.tree), was));
	if (cpath_is_c(inc->path))
		rc = ctree_resolve_known(&files, &everywhere, x->from.tree, l->path,
					 inc->path, inc->angle, err);
	for (size_t i = 0; i < files.n && rc >= 0 && !*out; i++) {
		const char *path = cworld_path(ctree_world(x->from.tree),
					       files.items[i]);
		struct snap_entry e;

		rc = snapshot_find(&e, x->to.snap, l->repo, path, err);
		if (rc == 1 && crossing_changed(x, path))
			*out = path;
	}
	VEC_RELEASE(&files);
	return rc < 0 ? rc : 0;
}

static bool asks_first(const char *guard)
{
	return guard && strstr(guard, "__has_include");
}

static struct check_finding *add(const struct look *l, const struct include *inc,
				 enum check_confidence sure)
{
	struct found *f;

	VEC_PUSH(&l->h->found[l->worker], (struct found){ .path = l->path });
	f = &l->h->found[l->worker].items[l->h->found[l->worker].n - 1];
	f->f = (struct check_finding){
		.kind = CHECK_HEADER_GONE, .confidence = sure, .line = inc->line,
		.symbol = arena_strdup(l->a, inc->path), .decl = "",
		.guard = lex_guard(l->a, l->lx, inc->cond),
	};
	if (f->f.guard)
		f->f.guard = arena_strdup(l->a, f->f.guard);
	if (l->lx->conds.items[inc->cond].flags & COND_CONFLICT)
		f->f.confidence = CHECK_POSSIBLE;
	return &f->f;
}

/* The compiler's own header, without the option that finds it. */
static int lost_isystem(const struct look *l, const struct include *inc,
			struct err *err)
{
	struct check_finding *f;
	bool unknown;
	struct target t;
	int rc = look_up(&t, &l->h->x.to, l->repo, l->a, l->path, inc, &unknown, err);

	if (rc < 0 || t.path)
		return rc;
	rc = providers_fault(l, inc, err);
	if (rc)
		return rc < 0 ? rc : 0;
	rc = try(&t, l->h->x.to.snap, l->repo,
		 arena_printf(l->a, "include/linux/%s", inc->path), err);
	if (rc < 0)
		return rc;
	f = add(l, inc, unknown || l->lx->conds.items[inc->cond].text ? CHECK_LIKELY :
								       CHECK_CERTAIN);
	f->message = t.path ?
		arena_printf(l->a, "%s is the compiler's and not looked for any more,"
			     " now linux/%s", inc->path, inc->path) :
		arena_printf(l->a, "%s is the compiler's and not looked for any more",
			     inc->path);
	f->before = (struct delta_place){ .path = "Makefile",
					  .line = l->h->isystem_line,
					  .text = l->h->isystem };
	f->change = "Makefile";
	return 0;
}

/* An #include that the consumer's Makefile finds by a directory that it has lost. */
static int lost_by_dir(const struct look *l, const struct include *inc, struct err *err)
{
	const struct crossing *x = &l->h->x;
	const struct lost_dir *by = NULL;
	struct target t = { NULL, false, false };
	struct check_finding *f;
	bool unknown = false;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && !t.path && i < l->h->lost_dirs.n; i++) {
		by = &l->h->lost_dirs.items[i];
		if (strncmp(l->path, by->makefile, by->under) == 0)
			rc = try(&t, x->to.snap, l->repo,
				 path_join(l->a, by->dir, strlen(by->dir), inc->path), err);
	}
	if (rc < 0 || !t.path)
		return rc;
	rc = look_up(&t, &x->to, l->repo, l->a, l->path, inc, &unknown, err);
	if (rc >= 0 && !t.path)
		rc = providers_fault(l, inc, err);
	if (rc || t.path)
		return rc < 0 ? rc : 0;
	f = add(l, inc, unknown || l->lx->conds.items[inc->cond].text ? CHECK_LIKELY :
								       CHECK_CERTAIN);
	f->message = arena_printf(l->a, "%s lies in %s, where %s does not look any more",
				  inc->path, by->dir, by->makefile);
	f->before = (struct delta_place){ .path = by->makefile, .line = 1 };
	f->change = by->makefile;
	return 0;
}

/* Which directories are looked in for a devicetree, scripts know: another one may be. */
static enum check_confidence how_sure(const struct look *l,
				      const struct include *inc,
				      const struct target *was,
				      const struct target *is, bool unknown)
{
	if (is->path && !is->sure &&
	    (unknown || !was->sure || cpath_is_devicetree(l->path)))
		return CHECK_POSSIBLE;
	if (is->path || unknown || !was->sure ||
	    l->lx->conds.items[inc->cond].text)
		return CHECK_LIKELY;
	return CHECK_CERTAIN;
}

static int conclude(const struct look *l, struct check_finding *f, const char *lost,
		    const char *include, struct err *err)
{
	f->change = lost;
	f->before = (struct delta_place){ .path = lost };
	return header_fate(&f->message, &f->after, l->h->fate, l->repo, l->a, include,
			   lost, err);
}

/* Whether the consumer has a header of that path, and the provider took it away. */
static int had_header(const char **lost, const struct look *l, const char *path, struct err *err)
{
	struct target was = { NULL, false, false };
	int rc = try(&was, l->h->x.from.snap, l->repo, path, err);

	if (rc >= 0 && was.path && !*lost)
		*lost = was.path;
	return rc;
}

/*
 * What an #include of a tool names: beside it, of a test a header for user space, or what
 * a directory "include" above it has.
 */
static int path_of_tool(const char **lost, const struct look *l, const struct include *inc,
			struct err *err)
{
	size_t dir = (size_t)(cpath_last(l->path) - l->path);
	int rc = 0;

	*lost = NULL;
	if (!inc->angle)
		rc = had_header(lost, l, path_join(l->a, l->path, dir ? dir - 1 : 0, inc->path),
				err);
	else if (is_selftest(l->path))
		rc = had_header(lost, l, arena_cat(l->a, "include/uapi/", inc->path), err);
	if (strncmp(inc->path, "../", 3) == 0)
		return rc;
	while (rc >= 0 && !*lost && dir > strlen("tools/")) {
		const char *above = arena_printf(l->a, "%.*sinclude/%s", (int)dir, l->path,
						 inc->path);

		rc = had_header(lost, l, above, err);
		for (dir--; dir && l->path[dir - 1] != '/'; dir--)
			continue;
	}
	return rc;
}

/* The tools have copies of their own of some headers. */
static int include_of_tool(const struct look *l, const struct include *inc,
			   struct err *err)
{
	struct hunt *h = l->h;
	struct target is = { NULL, false, false };
	file_vec files = VEC_INIT;
	const char *lost;
	int rc = path_of_tool(&lost, l, inc, err);

	if (rc < 0 || !lost || !crossing_changed(&h->x, lost))
		return rc < 0 ? rc : 0;
	rc = try(&is, h->x.to.snap, l->repo, lost, err);
	/* no -I leads past the directory that dots lead to */
	if (rc == 0 && !is.path && strncmp(inc->path, "../", 3) != 0)
		rc = ctree_resolve_include(&files, h->x.to.tree, l->path, inc->path, true, err);
	if (rc == 0 && is.path)
		rc = 1;
	if (rc == 0 && files.n)
		rc = 1;
	VEC_RELEASE(&files);
	if (rc == 0)
		rc = providers_fault(l, inc, err);
	if (rc)
		return rc < 0 ? rc : 0;
	return conclude(l, add(l, inc, CHECK_LIKELY), lost, inc->path, err);
}

static int one_include(const struct look *l, const struct include *inc,
		       struct err *err)
{
	struct hunt *h = l->h;
	struct target was, is, near = { NULL, false, false };
	struct check_finding *f;
	const char *lost;
	bool unknown, other;
	int rc;

	if (is_tool(l->path))
		return include_of_tool(l, inc, err);
	rc = look_up(&was, &h->x.from, l->repo, l->a, l->path, inc, &other, err);
	if (rc >= 0 && !was.path && cpath_is_c(inc->path))
		rc = try_endings(&was, &h->x.from, l->path, inc->path, l->a, err);
	if (rc < 0 || !was.path)
		return rc;
	rc = look_up(&is, &h->x.to, l->repo, l->a, l->path, inc, &unknown, err);
	if (rc < 0 || (is.path && (is.everywhere || !was.everywhere)))
		return rc;
	if (!is.path && cpath_is_c(inc->path))
		rc = try_endings(&near, &h->x.to, l->path, inc->path, l->a, err);
	if (rc < 0 || (near.path && !was.sure))
		return rc;
	rc = taken_away(&lost, l, inc, was.path, err);
	if (rc < 0 || !lost)
		return rc;
	rc = providers_fault(l, inc, err);
	if (rc == 0)
		rc = header_is_made(l->h->x.to.snap, l->repo, lost, err);
	if (rc)
		return rc < 0 ? rc : 0;
	f = add(l, inc, how_sure(l, inc, &was, is.path ? &is : &near, unknown));
	rc = conclude(l, f, lost, inc->path, err);
	if (is.path)
		f->message = arena_printf(l->a, "%s (there is still %s)", f->message,
					  is.path);
	return rc;
}

/* ------------------------------------------------------- other files, by their path */

/* Whether the provider's version of the file refers to the lost one as well. */
static int provider_refers(const struct look *l, const char *lost, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	const struct crossing_tree *with = &l->h->x.with;
	int rc = with->snap ? snapshot_read_fitting(&f, with->snap, l->repo, l->path,
						    CFILE_MAX_BYTES, err) : 1;
	struct file_refs refs;
	const char *name;
	size_t n;

	if (rc)
		return rc < 0 ? rc : 0;
	file_refs_init(&refs, l->path, f.data, f.len);
	while (file_refs_next(&refs, &name, &n)) {
		_cleanup_free_ char *path = file_refs_resolve(l->path, name, n);

		if (path && strcmp(path, lost) == 0)
			return 1;
	}
	return 0;
}

static int one_reference(const struct look *l, const char *lost, const char *name,
			 uint32_t line, struct err *err)
{
	struct hunt *h = l->h;
	struct target was = { NULL, false, false }, is = was;
	struct include inc = { .path = arena_strdup(l->a, name), .line = line };
	int rc = try(&was, h->x.from.snap, l->repo, lost, err);

	if (rc < 0 || !was.path || !crossing_changed(&h->x, lost))
		return rc;
	rc = try(&is, h->x.to.snap, l->repo, lost, err);
	if (rc < 0 || is.path)
		return rc;
	rc = provider_refers(l, lost, err);
	if (rc)
		return rc < 0 ? rc : 0;
	return conclude(l, add(l, &inc, CHECK_LIKELY), lost, lost, err);
}

static int read_references(const struct look *l, const struct snap_file *f, struct err *err)
{
	struct file_refs refs;
	const char *name;
	size_t n;
	int rc = 0;

	file_refs_init(&refs, l->path, f->data, f->len);
	while (rc >= 0 && file_refs_next(&refs, &name, &n)) {
		_cleanup_free_ char *path = file_refs_resolve(l->path, name, n);
		const char *base = path ? cpath_last(path) : "";

		if (path && map_find(&l->h->gone, base, strlen(base)))
			rc = one_reference(l, arena_strdup(l->a, path),
					   arena_strndup(l->a, name, n), refs.line, err);
	}
	return rc;
}

/* ------------------------------------------------------------------- one file */

/* `/include/ "x.dtsi"`, which the lexer of C does not know. */
static void dts_includes(struct lexed *lx, const char *src, size_t len)
{
	const char *p = src, *end = src + len, *counted = src;
	uint32_t line = 1;

	for (;;) {
		const char *at = memmem(p, (size_t)(end - p), "/include/", 9);
		const char *open, *close;

		if (!at)
			return;
		p = at + 9;
		for (open = p; open < end && (*open == ' ' || *open == '\t'); open++)
			continue;
		close = open < end && *open == '"' ?
				memchr(open + 1, '"', (size_t)(end - open - 1)) : NULL;
		if (!close)
			continue;
		for (; counted < at; counted++)
			line += *counted == '\n';
		VEC_PUSH(&lx->includes, (struct include){
			.path = arena_strndup(&lx->arena, open + 1,
					      (size_t)(close - open - 1)),
			.line = line,
		});
	}
}

/* Whether a text may include something of the lost names, before it is read. */
static bool may_include(const struct hunt *h, const char *path, const char *src, size_t len)
{
	for (size_t i = 0; i < h->lost_dirs.n; i++)
		if (strncmp(path, h->lost_dirs.items[i].makefile,
			    h->lost_dirs.items[i].under) == 0)
			return true;
	for (const char *p = src, *end = src + len; p < end;) {
		const char *at = memmem(p, (size_t)(end - p), "include", 7);
		const char *base, *s;

		if (!at)
			return false;
		p = at + 7;
		for (s = p; s < end && (*s == ' ' || *s == '\t' || *s == '/'); s++)
			continue;
		if (s == end || (*s != '<' && *s != '"'))
			continue;
		for (base = ++s; s < end && !strchr(">\"\n", *s); s++)
			if (*s == '/')
				base = s + 1;
		if (map_find(&h->gone, base, (size_t)(s - base)) || h->isystem)
			return true;
	}
	return false;
}

static int read_includes(const struct look *l, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < l->lx->includes.n && rc >= 0; i++) {
		const struct include *inc = &l->lx->includes.items[i];
		const char *base = cpath_last(inc->path);
		const struct cond *c = &l->lx->conds.items[inc->cond];

		if (c->flags & COND_DEAD ||
		    asks_first(lex_guard(l->a, l->lx, inc->cond)))
			continue;
		if (map_find(&l->h->gone, base, strlen(base)))
			rc = one_include(l, inc, err);
		else if (l->h->isystem && inc->angle && of_compiler(inc->path) &&
			 cpath_is_c(l->path))
			rc = lost_isystem(l, inc, err);
		else if (l->h->lost_dirs.n && cpath_is_c(l->path))
			rc = lost_by_dir(l, inc, err);
	}
	return rc;
}

static int run_file(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct hunt *h = payload;
	const char *path = h->x.files.items[i];
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	_cleanup_cworld_loan_ struct cworld_loan loan = { NULL, NULL };
	_cleanup_lexed_ struct lexed lx;
	struct look l = { h, NULL, &h->arena[worker], worker, path, &lx };
	int rc;

	lex(&lx, "", 0, LEX_DECLS);
	rc = ctx_cancelled(h->x.sw->ctx, err);
	if (rc >= 0)
		rc = cworld_lend(&loan, h->x.sw->in->world, err);
	l.repo = loan.repo;
	if (rc >= 0)
		rc = crossing_read(&f, &h->x, l.repo, path, err);
	if (rc == 0 && file_refs_has(path))
		return read_references(&l, &f, err);
	if (rc || !may_include(h, path, f.data, f.len))
		return rc < 0 ? rc : 0;
	lexed_release(&lx);
	lex(&lx, f.data, f.len, LEX_DECLS);
	if (cpath_is_devicetree(path))
		dts_includes(&lx, f.data, f.len);
	return read_includes(&l, err);
}

static void hunt_release(struct hunt *h)
{
	for (size_t i = 0; i < POOL_MAX_WORKERS; i++) {
		VEC_RELEASE(&h->found[i]);
		arena_release(&h->arena[i]);
	}
	header_fate_free(h->fate);
	map_release(&h->gone);
	VEC_RELEASE(&h->lost_dirs);
	crossing_release(&h->x);
	free(h);
}

DEFINE_CLEANUP(struct hunt *, hunt_release)

static int one_direction(struct sweep *sw, enum check_side provider,
			 struct err *err)
{
	_cleanup_(hunt_releasep) struct hunt *h = mem_zalloc(sizeof(*h));
	int rc;

	crossing_open(&h->x, sw, provider);
	rc = find_gone(h, sw->repo, err);
	if (rc < 0 || (!h->gone.n && !h->isystem && !h->lost_dirs.n))
		return rc;
	rc = crossing_list(&h->x, preprocessed, err);
	if (rc < 0)
		return rc;
	h->fate = header_fate_new(&h->x);
	rc = pool_run(sw->ctx->jobs, h->x.files.n, 8, run_file, h, err);
	for (size_t i = 0; i < POOL_MAX_WORKERS && rc >= 0; i++)
		for (size_t k = 0; k < h->found[i].n; k++)
			crossing_report(&h->x, h->found[i].items[k].path,
					&h->found[i].items[k].f);
	return rc;
}

int sweep_header(struct sweep *sw, struct err *err)
{
	int rc = 0;

	for (int s = 0; s < crossing_count(sw) && rc >= 0; s++)
		rc = one_direction(sw, (enum check_side)s, err);
	return rc;
}
