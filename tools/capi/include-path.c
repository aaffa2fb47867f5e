// SPDX-License-Identifier: GPL-2.0-only
#include "capi/include-path.h"

#include <stdlib.h>
#include <string.h>

#include "capi/header-fate.h"

/* A step of the search: a file, and the step that led to it. */
struct step {
	uint32_t file;
	size_t from;
};

typedef VEC(struct step) step_vec;

static void backwards(file_vec *out, const step_vec *steps, size_t i)
{
	VEC_PUSH(out, steps->items[i].file);
	while (i) {
		i = steps->items[i].from;
		VEC_PUSH(out, steps->items[i].file);
	}
}

/* Whether a file is one of another architecture than @from. */
static bool other_arch(const char *path, const char *from)
{
	const char *slash;

	if (strncmp(path, "arch/", 5) != 0)
		return false;
	slash = strchr(path + 5, '/');
	return !slash || strncmp(path, from, (size_t)(slash - path) + 1) != 0;
}

static bool same_arch(const char *a, const char *b)
{
	return strncmp(a, "arch/", 5) == 0 && strncmp(b, "arch/", 5) == 0 &&
	       !cpath_other_arch(a, b);
}

/* Through which headers of other architectures than its own a file's way may lead. */
enum ways {
	WAYS_OWN,		/* none */
	WAYS_COMMON,		/* those that most builds are for */
	WAYS_ANY,
};

static bool is_on_way(const char *header, const char *path, enum ways ways)
{
	return ways == WAYS_ANY || !other_arch(header, path) ||
	       (ways == WAYS_COMMON && !cpath_rare_arch(header));
}

/* A shortest way from @path to @header in the consumer's tree, backwards. */
static int way_to(file_vec *out, struct ctree *t, const char *path, uint32_t header,
		  enum ways ways, struct err *err)
{
	struct cworld *w = ctree_world(t);
	_cleanup_map_ struct map seen = MAP_INIT;
	_cleanup_arena_ struct arena keys = ARENA_INIT;
	step_vec steps = VEC_INIT;
	int rc = 0;

	VEC_PUSH(&steps, (struct step){ cworld_file(w, path), 0 });
	for (size_t i = 0; i < steps.n && rc >= 0 && !out->n; i++) {
		file_vec next = VEC_INIT;

		if (steps.items[i].file == header) {
			backwards(out, &steps, i);
			break;
		}
		rc = ctree_included(&next, t, steps.items[i].file, err);
		for (size_t k = 0; k < next.n; k++) {
			uint32_t *key = arena_dup(&keys, &next.items[k], sizeof(*key));
			bool added;

			map_put(&seen, (const char *)key, sizeof(*key), &added);
			if (added && is_on_way(cworld_path(w, *key), path, ways))
				VEC_PUSH(&steps, (struct step){ next.items[k], i });
		}
		VEC_RELEASE(&next);
	}
	VEC_RELEASE(&steps);
	return rc;
}

/* The #include of @in (a path) that means @file; NULL: none. */
static int include_of(const struct fact_include **out, const struct facts **facts,
		      struct ctree *t, const char *in, uint32_t file, struct err *err)
{
	int rc = ctree_facts(facts, t, in, err);

	*out = NULL;
	for (uint32_t i = 0; rc == 0 && i < (*facts)->n_includes && !*out; i++) {
		const struct fact_include *inc = &(*facts)->includes[i];
		file_vec files = VEC_INIT;

		rc = ctree_resolve_include(&files, t, in, facts_str(*facts, inc->path),
					   inc->angle, err);
		for (size_t k = 0; k < files.n; k++)
			if (files.items[k] == file)
				*out = inc;
		VEC_RELEASE(&files);
	}
	return rc < 0 ? rc : 0;
}

/* Whether @in includes something new that is made when the kernel is built. */
static int includes_made(const struct crossing *x, const char *in, struct err *err)
{
	const struct facts *was, *is;
	int rc = ctree_facts(&was, x->from.tree, in, err);
	bool made = false;

	if (rc == 0)
		rc = ctree_facts(&is, x->to.tree, in, err);
	for (uint32_t i = 0; rc == 0 && i < is->n_includes && !made; i++) {
		const char *name = facts_str(is, is->includes[i].path);
		file_vec files = VEC_INIT;

		if (facts_has_include(was, name))
			continue;
		rc = ctree_resolve_include(&files, x->to.tree, in, name,
					   is->includes[i].angle, err);
		made = rc == 0 && !files.n;
		VEC_RELEASE(&files);
	}
	return rc < 0 ? rc : made;
}

/* Whether @in still has the #include in the merged tree, and it leads nowhere. */
static int leads_nowhere(const struct crossing *x, const char *in, const char *name,
			 bool angle, uint32_t to, struct err *err)
{
	const struct facts *facts;
	file_vec files = VEC_INIT;
	bool everywhere;
	int rc = ctree_facts(&facts, x->to.tree, in, err);

	if (rc || !facts_has_include(facts, name))
		return rc < 0 ? rc : 0;
	rc = ctree_facts(&facts, x->to.tree, cworld_path(ctree_world(x->to.tree), to),
			 err);
	if (rc <= 0)
		return rc;
	rc = ctree_resolve_known(&files, &everywhere, x->to.tree, in, name, angle, err);
	if (rc >= 0)
		rc = !files.n || !everywhere;
	VEC_RELEASE(&files);
	return rc;
}

/* The way breaks between two files: the #include that went. */
static int broken_step(struct check_finding *f, const struct crossing *x,
		       struct arena *a, uint32_t file, uint32_t to, struct err *err)
{
	const char *in = cworld_path(ctree_world(x->from.tree), file);
	const struct fact_include *inc;
	const struct facts *facts;
	const char *name;
	int rc = include_of(&inc, &facts, x->from.tree, in, to, err);

	if (rc < 0 || !inc)
		return rc;
	name = arena_strdup(a, facts_str(facts, inc->path));
	rc = leads_nowhere(x, in, name, inc->angle, to, err);
	if (rc == 0)
		rc = includes_made(x, in, err);
	f->before = (struct delta_place){
		.path = in, .line = inc->line,
		.text = arena_printf(a, inc->angle ? "#include <%s>" : "#include \"%s\"",
				     name),
	};
	f->change = name;
	return rc;
}

static enum name_space space_of(const struct check_finding *f)
{
	return strchr(f->symbol, ' ') ? NS_TAG : NS_ORDINARY;
}

/* Where the consumer's tree declares it. */
static int former_place(struct check_finding *f, const struct crossing *x,
			struct arena *a, const char *name, uint32_t header,
			struct err *err)
{
	const char *path = cworld_path(ctree_world(x->from.tree), header);
	const struct facts *facts;
	int rc = ctree_facts(&facts, x->from.tree, path, err);

	for (uint32_t i = 0; rc == 0 && i < facts->n_facts; i++) {
		const struct fact *fact = &facts->facts[i];

		if (strcmp(facts_str(facts, fact->name), name) != 0 ||
		    !fact_in_space(fact, space_of(f)))
			continue;
		f->before = (struct delta_place){
			.path = path, .line = fact->line, .kind = fact->kind,
			.text = delta_text(a, facts, fact),
		};
		break;
	}
	f->change = name;
	return rc < 0 ? rc : 0;
}

static bool reaches(const uint64_t *reach, uint32_t n_files, uint32_t file)
{
	return file < n_files && reach[file >> 6] >> (file & 63) & 1;
}

static int break_of(struct check_finding *f, const struct crossing *x,
		    struct arena *a, const char *path, uint32_t header,
		    const uint64_t *reach, uint32_t n_files, struct err *err)
{
	static const enum check_confidence sure[] = {
		[WAYS_OWN] = CHECK_CERTAIN, [WAYS_COMMON] = CHECK_LIKELY,
		[WAYS_ANY] = CHECK_POSSIBLE,
	};
	/* a header that is still reached has lost the declaration itself */
	bool lost = !reaches(reach, n_files, header);
	file_vec way = VEC_INIT;
	int rc = 0;

	for (enum ways ways = WAYS_OWN; lost && rc >= 0 && !way.n && ways <= WAYS_ANY; ways++) {
		if (f->confidence > sure[ways])
			f->confidence = sure[ways];
		rc = way_to(&way, x->from.tree, path, header, ways, err);
	}
	for (size_t i = way.n; i-- > 1 && rc >= 0;) {
		uint32_t to = way.items[i - 1];

		if (reaches(reach, n_files, to))
			continue;
		rc = broken_step(f, x, a, way.items[i], to, err);
		break;
	}
	VEC_RELEASE(&way);
	return rc;
}

/* How far-fetched a header is for @from; the nearest one is 0. */
static unsigned int distance(const char *path, const char *from)
{
	const char *slash = strrchr(path, '/');
	size_t dir = slash ? (size_t)(slash - path) + 1 : 0;

	if (other_arch(path, from))
		return 16;
	if (strncmp(path, "include/linux/", 14) == 0)
		return 1;
	if (strncmp(path, "include/uapi/", 13) == 0)
		return 3;
	if (strncmp(path, "include/asm-generic/", 20) == 0)
		return 4;
	if (strncmp(path, "include/", 8) == 0)
		return 2;
	return strncmp(path, from, dir) == 0 ? 0 : 8;
}

/* The header to add; *@best: how far-fetched it is. */
static int to_add(struct cref *out, unsigned int *best, const struct crossing *x,
		  const char *path, const char *name, enum name_space ns,
		  uint32_t header, struct err *err)
{
	struct cworld *w = ctree_world(x->to.tree);
	cref_vec refs = VEC_INIT;
	int rc = ctree_find(&refs, x->to.tree, name, err);

	*best = UINT32_MAX;
	for (size_t i = 0; i < refs.n; i++) {
		const char *at = cworld_path(w, refs.items[i].file);
		unsigned int d = 2 * distance(at, path);

		if (!declared_in_reach(&refs.items[i], w, path, ns,
				       x->sw->delta[x->provider]))
			continue;
		d += refs.items[i].file != header;
		if (d < *best || (d == *best &&
				  strcmp(at, cworld_path(w, out->file)) < 0)) {
			*best = d;
			*out = refs.items[i];
		}
	}
	VEC_RELEASE(&refs);
	return rc;
}

/* An #include that went, no declaration. */
static bool is_include(const struct delta_place *p)
{
	return p->text && strncmp(p->text, "#include ", 9) == 0;
}

static const char *parens(const struct cref *r)
{
	return r->fact->kind == FACT_FUNC || r->fact->kind == FACT_MACRO ? "()" : "";
}

int include_path_broke(struct check_finding *f, const struct crossing *x,
		       struct arena *a, const char *path, const char *name,
		       uint32_t header, const uint64_t *reach, uint32_t n_files,
		       struct err *err)
{
	enum name_space ns = space_of(f);
	unsigned int best;
	struct cref now = { .file = 0 };
	int rc = break_of(f, x, a, path, header, reach, n_files, err);

	if (rc == 0 && !f->before.path)
		rc = former_place(f, x, a, name, header, err);
	if (rc)
		return rc;
	rc = to_add(&now, &best, x, path, name, ns, header, err);
	if (rc < 0 || best == UINT32_MAX)
		return rc < 0 ? rc : 1;
	f->after = (struct delta_place){
		.path = cworld_path(ctree_world(x->to.tree), now.file),
		.line = is_include(&f->before) ? 0 : now.fact->line,
	};
	/* headers of architectures are for their own files, and those that had another one */
	if (best >= 32 && !same_arch(f->after.path, cworld_path(ctree_world(x->to.tree), header)))
		f->confidence = CHECK_POSSIBLE;
	else if (best >= 32 && f->confidence > CHECK_LIKELY)
		f->confidence = CHECK_LIKELY;
	f->message = arena_printf(a, "nothing included %s %s%s now; add #include %s",
				  ns == NS_TAG ? "defines" : "declares", f->symbol,
				  parens(&now),
				  include_words(a, f->after.path, path));
	return 0;
}

int include_path_macro(struct check_finding *f, const struct crossing *x,
		       struct arena *a, const char *path, const char *name,
		       const struct delta_change *ch, struct err *err)
{
	struct cref now = { .file = 0 };
	unsigned int best;
	int rc = to_add(&now, &best, x, path, name, NS_ORDINARY, UINT32_MAX, err);

	if (rc < 0 || best == UINT32_MAX)
		return rc < 0 ? rc : 1;
	if (best >= 32)
		f->confidence = CHECK_POSSIBLE;
	f->change = ch->name;
	f->before = ch->before;
	f->before.text = delta_place_text(a, ch, false);
	f->after = ch->after;
	f->after.text = delta_place_text(a, ch, true);
	f->message = arena_printf(a, "%s%s uses %s%s now, which nothing included declares; "
				  "add #include %s", ch->name, parens(&ch->new_refs[0]),
				  name, parens(&now),
				  include_words(a, cworld_path(ctree_world(x->to.tree),
							       now.file), path));
	return 0;
}
