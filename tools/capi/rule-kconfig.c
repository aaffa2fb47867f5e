// SPDX-License-Identifier: GPL-2.0-only
/*
 * Kconfig symbols that one side removed or renamed and that new lines of the
 * other one still go by: in Kconfig files, in Makefiles and in C.
 */
#include <string.h>

#include "base/char.h"
#include "capi/kconfig.h"
#include "capi/rule-kconfig.h"

/* A symbol that the provider's Kconfig files do not define any more. */
struct lost {
	const char *name;
	const char *path;	/* where the base had it */
	uint32_t line;
	const char *to;		/* what it may be called now, NULL: gone */
};

/* A dependency that a symbol got. */
struct gained {
	const char *name, *on;
	const char *path;
	uint32_t line;
	uint32_t now_line;	/* in the provider's version */
	const char **had;	/* those that it had before, ends with NULL */
};

struct hunt {
	struct sweep *sw;
	enum check_side provider;
	struct config_tree *merged;
	VEC(struct lost) lost;
	VEC(struct gained) gained;
	struct map by_name;	/* index into lost + 1 */
	struct map kept;	/* names that the provider's changed files define */
	struct arena arena;
};

static void hunt_release(struct hunt *h)
{
	VEC_RELEASE(&h->lost);
	VEC_RELEASE(&h->gained);
	map_release(&h->by_name);
	map_release(&h->kept);
	arena_release(&h->arena);
}

static int read_text(struct snap_file *out, const struct sweep *sw,
		     const struct snapshot *snap, const char *path, struct err *err)
{
	return snapshot_read_fitting(out, snap, sw->repo, path, CONFIG_MAX_BYTES, err);
}

int sweep_kconfig_file(struct kconfig *out, const struct sweep *sw,
		       const struct snapshot *snap, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = read_text(&f, sw, snap, path, err);

	*out = (struct kconfig)KCONFIG_INIT;
	if (rc == 0)
		kconfig_scan(out, f.data, f.len);
	return rc < 0 ? rc : 0;
}

int sweep_kbuild_file(struct kbuild *out, const struct sweep *sw,
		      const struct snapshot *snap, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = read_text(&f, sw, snap, path, err);

	*out = (struct kbuild)KBUILD_INIT;
	if (rc == 0)
		kbuild_scan(out, f.data, f.len);
	return rc < 0 ? rc : 0;
}

/* ----------------------------------------------------- what the provider did */

/* Characters that two names have in common at either end. */
static size_t common_ends(const char *a, const char *b)
{
	size_t la = strlen(a), lb = strlen(b), i = 0, k = 0;

	while (i < la && i < lb && a[i] == b[i])
		i++;
	while (k < la - i && k < lb - i && a[la - 1 - k] == b[lb - 1 - k])
		k++;
	return i + k;
}

/* The last entry before @i that the other version has, too; "" none. */
static const char *neighbour(const struct kconfig *k, size_t i,
			     const struct kconfig *other)
{
	while (i-- > 0)
		if (kconfig_find(other, k->entries.items[i].name))
			return k->entries.items[i].name;
	return "";
}

/* What a file got that has the prompt, the place or nearly the name of a lost one. */
static const char *new_name(const struct kconfig *old, const struct kconfig *new,
			    size_t lost)
{
	const struct kconfig_entry *e = &old->entries.items[lost];
	const char *best = NULL, *where = neighbour(old, lost, new);
	size_t most = 0;

	for (size_t i = 0; i < new->entries.n; i++) {
		const struct kconfig_entry *n = &new->entries.items[i];
		size_t common, longer = strlen(n->name);

		if (kconfig_find(old, n->name) || n->type != e->type)
			continue;
		if (e->prompt && n->prompt && strcmp(e->prompt, n->prompt) == 0)
			return n->name;
		common = common_ends(n->name, e->name);
		if (longer < strlen(e->name))
			longer = strlen(e->name);
		if (common <= most || common * 4 <= longer ||
		    (common * 4 < longer * 3 &&
		     strcmp(where, neighbour(new, i, old)) != 0))
			continue;
		most = common;
		best = n->name;
	}
	return best;
}

static void note_lost(struct hunt *h, const char *path, const struct kconfig *old,
		      const struct kconfig *new)
{
	for (size_t i = 0; i < old->entries.n; i++) {
		const struct kconfig_entry *e = &old->entries.items[i];
		const char *to;

		if (kconfig_find(new, e->name) ||
		    map_find(&h->by_name, e->name, strlen(e->name)))
			continue;
		to = new_name(old, new, i);
		VEC_PUSH(&h->lost, (struct lost){
			.name = arena_strdup(&h->arena, e->name), .path = path,
			.line = e->line,
			.to = to ? arena_strdup(&h->arena, to) : NULL,
		});
		map_put(&h->by_name, h->lost.items[h->lost.n - 1].name,
			strlen(e->name), NULL)->value = h->lost.n;
	}
}

static void note_kept(struct hunt *h, const struct kconfig *new)
{
	for (size_t i = 0; i < new->entries.n; i++) {
		const char *name = arena_strdup(&h->arena, new->entries.items[i].name);

		map_put(&h->kept, name, strlen(name), NULL);
	}
}

static bool is_plain(const struct kconfig_ref *r)
{
	return r->role == KCONFIG_DEPENDS && r->entry != KCONFIG_NONE && !r->negated &&
	       !r->alternative;
}

static const char **plain_of(struct hunt *h, const struct kconfig *k, uint32_t entry)
{
	const char **all = arena_alloc(&h->arena, (k->refs.n + 1) * sizeof(*all));
	size_t n = 0;

	for (size_t i = 0; i < k->refs.n; i++)
		if (is_plain(&k->refs.items[i]) && k->refs.items[i].entry == entry)
			all[n++] = arena_strdup(&h->arena, k->refs.items[i].name);
	return all;
}

/* Plain dependencies, "A" or "A && B", that an entry has and had not. */
static void note_gained(struct hunt *h, const char *path, const struct kconfig *old,
			const struct kconfig *new)
{
	for (size_t i = 0; i < new->refs.n; i++) {
		const struct kconfig_ref *r = &new->refs.items[i];
		const struct kconfig_entry *e, *was;

		if (!is_plain(r))
			continue;
		e = &new->entries.items[r->entry];
		was = kconfig_find(old, e->name);
		if (!was || kconfig_depends(old, (uint32_t)(was - old->entries.items),
					    r->name))
			continue;
		VEC_PUSH(&h->gained, (struct gained){
			.name = arena_strdup(&h->arena, e->name),
			.on = arena_strdup(&h->arena, r->name), .path = path,
			.line = was->line, .now_line = r->line,
			.had = plain_of(h, old, (uint32_t)(was - old->entries.items)),
		});
	}
}

static int one_file(struct hunt *h, const char *path, struct err *err)
{
	const struct check_input *in = h->sw->in;
	_cleanup_kconfig_ struct kconfig old = KCONFIG_INIT, new = KCONFIG_INIT;
	int rc = sweep_kconfig_file(&old, h->sw, &in->bases[0], path, err);

	if (rc >= 0)
		rc = sweep_kconfig_file(&new, h->sw, in->side[h->provider], path, err);
	if (rc < 0)
		return rc;
	note_lost(h, path, &old, &new);
	note_kept(h, &new);
	note_gained(h, path, &old, &new);
	return 0;
}

static int collect(struct hunt *h, struct err *err)
{
	const struct tree_changes *changes = h->sw->in->changes[h->provider][0];
	size_t n = 0;

	for (size_t i = 0; i < changes->n; i++) {
		const char *path = changes->items[i].path;
		int rc;

		if (!kconfig_is_path(path) || !cpath_in_kernel(path) ||
		    !sweep_changed(h->sw, h->provider, path, false))
			continue;
		rc = one_file(h, path, err);
		if (rc < 0)
			return rc;
	}
	/* moved to another file is not lost */
	map_release(&h->by_name);
	for (size_t i = 0; i < h->lost.n; i++) {
		struct lost *l = &h->lost.items[i];

		if (map_find(&h->kept, l->name, strlen(l->name)))
			continue;
		h->lost.items[n++] = *l;
		map_put(&h->by_name, l->name, strlen(l->name), NULL)->value = n;
	}
	h->lost.n = n;
	return 0;
}

/* ------------------------------------------------------------- who goes by it */

/* A place where the consumer names a lost symbol. */
struct place {
	const char *path;
	uint32_t line;
	const char *does;	/* "depends on", "tests", … */
	const char *who;	/* entry around it, "" none */
	bool doubtful;		/* negated, or one of several */
	bool conflict;
};

/* @name as a whole word, or with CONFIG_ before and _MODULE behind it. */
static bool names(const char *text, size_t n, const char *name)
{
	const char *end = text + n, *p = text;
	size_t len = strlen(name);

	while ((p = memmem(p, (size_t)(end - p), name, len))) {
		const char *stop = p + len;
		bool begins = p == text || !char_is_word(p[-1]) ||
			      (p - text >= 7 && memcmp(p - 7, "CONFIG_", 7) == 0);

		if (end - stop >= 7 && memcmp(stop, "_MODULE", 7) == 0)
			stop += 7;
		if (begins && (stop == end || !char_is_word(*stop)))
			return true;
		p++;
	}
	return false;
}

/* The consumer still has what the provider lost. */
static int consumer_has(bool *has, struct hunt *h, const struct lost *l,
			struct err *err)
{
	enum check_side consumer = !h->provider;
	_cleanup_kconfig_ struct kconfig k = KCONFIG_INIT;
	int rc = 0;

	*has = true;
	if (sweep_changed(h->sw, consumer, l->path, false)) {
		rc = sweep_kconfig_file(&k, h->sw, h->sw->in->side[consumer], l->path,
					err);
		*has = rc >= 0 && kconfig_find(&k, l->name);
	}
	return rc;
}

static void report(struct hunt *h, const struct lost *l, const struct place *at)
{
	struct sweep *sw = h->sw;
	struct check_finding *f = sweep_report(
		sw, CHECK_KCONFIG,
		at->doubtful || at->conflict ? CHECK_POSSIBLE : CHECK_LIKELY,
		h->provider, at->path, at->line, l->name);

	f->decl = arena_strdup(&sw->arena, at->who);
	f->change = f->symbol;
	f->before = (struct delta_place){
		.path = arena_strdup(&sw->arena, l->path), .line = l->line,
		.text = arena_printf(&sw->arena, "config %s", l->name),
	};
	f->message = arena_printf(&sw->arena, "%s%s%s %s, which %s%s", at->who,
				  *at->who ? " " : "", at->does, l->name,
				  l->to ? "is gone, " CHECK_RENAMED : "is gone",
				  l->to ? l->to : "");
}

static int lost_at(struct hunt *h, struct fresh *fresh, const char *name,
		   struct place at, struct err *err)
{
	const struct map_entry *e = map_find(&h->by_name, name, strlen(name));
	const struct lost *l = e ? &h->lost.items[e->value - 1] : NULL;
	const struct config_def *def;
	const char *text;
	bool has;
	size_t n;
	int rc;

	if (!l || !fresh_line(fresh, at.line))
		return 0;
	rc = config_tree_find(&def, h->merged, name, err);
	if (rc < 0 || def)
		return rc;
	rc = consumer_has(&has, h, l, err);
	if (rc < 0 || !has)
		return rc;
	text = fresh_text(fresh, at.line, &n);
	/* a line that knows both names gets along with either */
	if (l->to && names(text, n, l->to))
		return 0;
	at.path = fresh->path;
	report(h, l, &at);
	return 0;
}

/* A selector that lacked a dependency before is no worse off with another one. */
static bool lacked(const struct gained *g, const struct kconfig *k, uint32_t entry)
{
	for (const char **had = g->had; *had; had++)
		if (!kconfig_depends(k, entry, *had))
			return true;
	return false;
}

static void gained_at(struct hunt *h, struct fresh *fresh, const struct kconfig *k,
		     const struct kconfig_ref *r)
{
	struct sweep *sw = h->sw;

	for (size_t i = 0; r->entry != KCONFIG_NONE && i < h->gained.n; i++) {
		const struct gained *g = &h->gained.items[i];
		const struct kconfig_entry *e = &k->entries.items[r->entry];
		struct check_finding *f;

		if (strcmp(g->name, r->name) != 0 || strcmp(g->on, e->name) == 0 ||
		    !fresh_line(fresh, r->line) ||
		    kconfig_depends(k, r->entry, g->on) || lacked(g, k, r->entry))
			continue;
		f = sweep_report(sw, CHECK_KCONFIG, CHECK_POSSIBLE, h->provider,
				 fresh->path, r->line, g->name);
		f->decl = arena_strdup(&sw->arena, e->name);
		f->change = f->symbol;
		f->before = (struct delta_place){
			.path = arena_strdup(&sw->arena, g->path), .line = g->line,
			.text = arena_printf(&sw->arena, "config %s", g->name),
		};
		f->after = (struct delta_place){
			.path = f->before.path, .line = g->now_line,
			.text = arena_printf(&sw->arena, "depends on %s", g->on),
		};
		f->message = arena_printf(&sw->arena,
			"%s selects %s, which depends on %s now; %s does not", e->name,
			g->name, g->on, e->name);
		break;
	}
}

static int in_kconfig(struct hunt *h, struct fresh *fresh, struct err *err)
{
	_cleanup_kconfig_ struct kconfig k;
	int rc = 0;

	kconfig_scan(&k, fresh->merged.data, fresh->merged.len);
	for (size_t i = 0; rc >= 0 && i < k.refs.n; i++) {
		const struct kconfig_ref *r = &k.refs.items[i];
		struct place at = {
			.line = r->line, .does = kconfig_role_name(r->role),
			.who = r->entry == KCONFIG_NONE ? "" :
			       k.entries.items[r->entry].name,
			.doubtful = r->negated || r->alternative,
			.conflict = r->conflict,
		};

		if (r->entry == KCONFIG_NONE)
			at.does = "a block goes by";
		rc = lost_at(h, fresh, r->name, at, err);
		if (rc >= 0 && r->role == KCONFIG_SELECT)
			gained_at(h, fresh, &k, r);
	}
	return rc;
}

static int in_makefile(struct hunt *h, struct fresh *fresh, struct err *err)
{
	_cleanup_kbuild_ struct kbuild k;
	int rc = 0;

	kbuild_scan(&k, fresh->merged.data, fresh->merged.len);
	for (size_t i = 0; rc >= 0 && i < k.refs.n; i++) {
		const struct kbuild_ref *r = &k.refs.items[i];
		struct place at = {
			.line = r->line, .who = "", .doubtful = r->negated,
			.does = r->tested ? "the Makefile tests" :
					    "the Makefile goes by",
			.conflict = r->conflict,
		};

		rc = lost_at(h, fresh, r->name, at, err);
	}
	return rc;
}

/* Past a comment, a string or a character constant; @p itself when it is none. */
static const char *over(const char *p, const char *end, uint32_t *line)
{
	const char *q = p;
	char quote = *p;

	if (p + 1 < end && p[0] == '/' && p[1] == '/') {
		while (q < end && *q != '\n')
			q++;
	} else if (p + 1 < end && p[0] == '/' && p[1] == '*') {
		for (q += 2; q < end && !(q[-1] == '*' && *q == '/' && q > p + 2); q++)
			*line += *q == '\n';
		q += q < end;
	} else if (quote == '"' || quote == '\'') {
		for (q++; q < end && *q != quote && *q != '\n'; q++)
			q += *q == '\\' && q + 1 < end && q[1] != '\n';
		q += q < end && *q == quote;
	}
	return q;
}

/* Whether "…||…" asks for nothing else: CONFIG_X || CONFIG_X_MODULE. */
static bool one_by_any_name(const char *line, size_t n, const char *name)
{
	_cleanup_free_ char *word = mem_printf("CONFIG_%s", name);
	const char *end = line + n;
	size_t len = strlen(word);

	if (memchr(line, '!', n))
		return false;
	while (line < end) {
		const char *or = memmem(line, (size_t)(end - line), "||", 2);
		const char *stop = or ? or : end;
		const char *at = memmem(line, (size_t)(stop - line), word, len);

		if (!at || at + len >= end)
			return false;
		at += len;
		if (stop - at >= 7 && memcmp(at, "_MODULE", 7) == 0)
			at += 7;
		if (at < end && char_is_word(*at))
			return false;
		line = or ? or + 2 : end;
	}
	return true;
}

/* Whether a line asks for the absence of what it names, or for another one, too. */
static bool asks_otherwise(const char *line, size_t n, const char *at, const char *name)
{
	const char *stop = line + n;

	if (memmem(line, n, "#ifndef", 7) ||
	    (memmem(line, n, "||", 2) && !one_by_any_name(line, n, name)))
		return true;
	for (const char *p = line; p < at && p < stop; p++)
		if (*p == '!' && p[1] != '=')
			return true;
	return false;
}

static int word_in_c(struct hunt *h, struct fresh *fresh, const char *at,
		     size_t n, uint32_t line, struct err *err)
{
	struct place place = { .line = line, .who = "", .does = "this tests" };
	_cleanup_free_ char *name = NULL, *macro = NULL;
	cref_vec refs = VEC_INIT;
	bool defined;
	const char *text;
	size_t len;
	int rc;

	if (n > 7 && memcmp(at + n - 7, "_MODULE", 7) == 0 &&
	    !map_find(&h->by_name, at, n))
		n -= 7;
	if (!map_find(&h->by_name, at, n))
		return 0;
	name = mem_strndup(at, n);
	macro = mem_printf("CONFIG_%s", name);
	/* some headers make such a name themselves */
	rc = ctree_find(&refs, h->sw->merged, macro, err);
	defined = refs.n > 0;
	VEC_RELEASE(&refs);
	if (rc < 0 || defined)
		return rc;
	text = fresh_text(fresh, line, &len);
	place.doubtful = asks_otherwise(text, len, at, name);
	return lost_at(h, fresh, name, place, err);
}

static int in_c(struct hunt *h, struct fresh *fresh, struct err *err)
{
	const char *start = fresh->merged.data, *p = start;
	const char *end = p + fresh->merged.len;
	uint32_t line = 1;

	while (p < end) {
		const char *next = over(p, end, &line), *word = p;
		int rc;

		if (next > p) {
			p = next;
			continue;
		}
		line += *p == '\n';
		if (!char_is_word(*p)) {
			p++;
			continue;
		}
		while (p < end && char_is_word(*p))
			p++;
		if (p - word < 8 || memcmp(word, "CONFIG_", 7) != 0)
			continue;
		rc = word_in_c(h, fresh, word + 7, (size_t)(p - word - 7), line, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static bool is_cpp(const char *path)
{
	size_t n = strlen(path);

	return cpath_is_c(path) || (n > 2 && strcmp(path + n - 2, ".S") == 0);
}

static int consumer_file(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_fresh_ struct fresh fresh = FRESH_INIT;
	int rc;

	if (!kconfig_is_path(path) && !kbuild_is_path(path) && !is_cpp(path))
		return 0;
	if (!h->lost.n && !kconfig_is_path(path))
		return 0;
	rc = fresh_open(&fresh, h->sw, h->provider, path, "", err);
	if (rc)
		return rc < 0 ? rc : 0;
	if (kconfig_is_path(path))
		return in_kconfig(h, &fresh, err);
	return kbuild_is_path(path) ? in_makefile(h, &fresh, err) :
				      in_c(h, &fresh, err);
}

static int one_direction(struct sweep *sw, enum check_side provider,
			 struct config_tree *merged, struct err *err)
{
	_cleanup_(hunt_release) struct hunt h = { .sw = sw, .provider = provider,
						  .merged = merged };
	const struct tree_changes *theirs = sw->in->changes[!provider][0];
	int rc = collect(&h, err);

	if (rc < 0 || (!h.lost.n && !h.gained.n))
		return rc;
	for (size_t i = 0; i < theirs->n; i++) {
		const struct tree_change *ch = &theirs->items[i];

		if (!mode_is_file(ch->new_mode) || !cpath_in_kernel(ch->path) ||
		    !sweep_changed(sw, !provider, ch->path, true))
			continue;
		rc = consumer_file(&h, ch->path, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

int sweep_kconfig(struct sweep *sw, struct err *err)
{
	_cleanup_config_tree_ struct config_tree merged = {
		.snap = sw->in->merged, .repo = sw->repo,
	};
	int rc = 0;

	/* a tree by itself has no other side to go by an old name */
	if (!sw->in->merged)
		return 0;
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = one_direction(sw, s, &merged, err);
	return rc < 0 ? rc : sweep_kbuild(sw, err);
}
