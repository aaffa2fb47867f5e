// SPDX-License-Identifier: GPL-2.0-only
#include "capi/check.h"

#include "base/pool.h"
#include "capi/rule.h"

static const struct check_rule rules[CHECK_N_KINDS] = {
	{ "header-gone", CHECK_HEADER_GONE, 0, NULL, NULL },
	{ "include", CHECK_INCLUDE, 0, NULL, NULL },
	{ "symbol-gone", CHECK_SYMBOL_GONE, NEEDS_NAMES, rule_gone,
	  "a name that the other side removed, renamed or made static" },
	{ "signature", CHECK_SIGNATURE, NEEDS_NAMES | NEEDS_TYPES, rule_uses,
	  "a call that the changed parameters or result do not fit" },
	{ "callback", CHECK_CALLBACK, NEEDS_NAMES | NEEDS_TYPES, rule_uses,
	  "a function given as a callback whose prototype changed" },
	{ "field", CHECK_FIELD, NEEDS_NAMES | NEEDS_TYPES, rule_uses,
	  "a member that is gone or has another type" },
	{ "duplicate", CHECK_DUPLICATE, NEEDS_NAMES | NEEDS_BOTH, rule_duplicate,
	  "a definition that both sides added" },
	{ "mismerge-scope", CHECK_MISMERGE_SCOPE, 0, NULL, NULL },
	{ "export", CHECK_EXPORT, 0, NULL, NULL },
	{ "kconfig", CHECK_KCONFIG, 0, NULL, NULL },
	{ "name-clash", CHECK_NAME_CLASH, 0, NULL, NULL },
	{ "new-check", CHECK_NEW_CHECK, 0, NULL, NULL },
	{ "lost-change", CHECK_LOST_CHANGE, 0, NULL, NULL },
};

const struct check_rule *check_rules(void)
{
	return rules;
}

const char *check_kind_name(enum check_kind kind)
{
	return rules[kind].name;
}

const char *check_confidence_name(enum check_confidence c)
{
	static const char *const names[] = { "possible", "likely", "certain" };

	return names[c];
}

/* ------------------------------------------------- names that matter, fast */

#define BLOOM_BITS (1u << 18)

struct bloom {
	uint64_t bits[BLOOM_BITS / 64];
};

static void bloom_names(struct bloom *b, const struct map *names)
{
	for (uint32_t i = 0; i < names->n; i++) {
		uint32_t h = lex_hash(names->entries[i].key,
				      names->entries[i].len) % BLOOM_BITS;

		b->bits[h / 64] |= 1ull << (h % 64);
	}
}

static bool ident_start(unsigned char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

/* The word is among the names for sure. */
static bool is_changed(const struct delta *d, const char *word, size_t len,
		       bool added)
{
	const struct map_entry *e = map_find(&d->by_name, word, len);

	if (map_find(&d->by_member, word, len) || (e && added))
		return true;
	for (size_t i = e ? e->value - 1 : d->n;
	     i < d->n && strlen(d->items[i].name) == len &&
	     !memcmp(d->items[i].name, word, len); i++)
		if (d->items[i].what != DELTA_ADDED)
			return true;
	return false;
}

/*
 * Whether any word of the text is a name that the provider changed; with @added
 * also one that it added.
 */
static bool bloom_hit(const struct bloom *b, const struct delta *d, bool added,
		      const char *p, size_t len)
{
	const char *end = p + len;

	while (p < end) {
		const char *word = p;
		uint32_t h = 2166136261u;

		if (!ident_start((unsigned char)*p)) {
			p++;
			continue;
		}
		for (; p < end && (ident_start((unsigned char)*p) ||
				   (*p >= '0' && *p <= '9') || *p == '$' ||
				   (unsigned char)*p >= 128);
		     p++)
			h = (h ^ (unsigned char)*p) * 16777619u;
		h %= BLOOM_BITS;
		if (b->bits[h / 64] & (1ull << (h % 64)) &&
		    is_changed(d, word, (size_t)(p - word), added))
			return true;
	}
	return false;
}

/* ---------------------------------------------------------------- a probe */

/* One direction: what the provider changed, and who may have missed it. */
struct direction {
	enum check_side provider;
	const struct delta *delta, *own;
	struct bloom *bloom;
	bool fn_typedefs, typedefs;
};

/* One consumer file in one direction, and what came of it. */
struct job {
	const char *path;
	const struct direction *dir;
	const char *skipped;	/* why nobody looked, or NULL */
	bool elsewhere;		/* the provider did not touch it: no use of new names */
	problem_vec found;
	struct arena arena;
};

struct engine {
	struct ctx *ctx;
	const struct check_input *in;
	struct ctree *side[2], *merged;
	struct ctree **base;
	uint32_t kinds;
	VEC(struct job) jobs;
	VEC(const char *) files;	/* of all jobs */
};

/* The walk comes first: it says what the others take for locals. */
static int run_rules(const struct engine *g, struct probe *pr, struct err *err)
{
	int first = rule_uses(pr, err);

	if (first >= 0)
		first = rule_prototype(pr, err);
	if (first < 0)
		return first;
	for (size_t i = 0; i < CHECK_N_KINDS; i++) {
		bool done = rules[i].run == rule_uses;
		int rc;

		if (!rules[i].run || !(g->kinds & (1u << rules[i].kind)))
			continue;
		for (size_t k = 0; k < i; k++)
			if (rules[k].run == rules[i].run &&
			    g->kinds & (1u << rules[k].kind))
				done = true;
		if (done)
			continue;
		rc = rules[i].run(pr, err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

struct where {
	struct ctree *tree;
	const struct snapshot *snap;
	struct repo *repo;
};

static int probe_text(const struct engine *g, const struct job *job,
		      const struct where *at, const char *src, size_t len,
		      struct arena *arena, problem_vec *out, struct err *err)
{
	_cleanup_(cfile_release) struct cfile cf;
	struct probe pr = {
		.tree = at->tree, .snap = at->snap, .repo = at->repo,
		.path = job->path, .cf = &cf,
		.files = g->files.items, .n_files = g->files.n,
		.delta = job->dir->delta, .own = job->dir->own, .kinds = g->kinds,
		.fn_typedefs = job->dir->fn_typedefs,
		.typedefs = job->dir->typedefs, .arena = arena,
	};
	int rc;

	cfile_parse(&cf, src, len, LEX_FULL);
	pr.w = (struct walker){ .tree = at->tree, .path = job->path, .cf = &cf,
				.payload = &pr };
	rc = run_rules(g, &pr, err);
	walker_release(&pr.w);
	map_release(&pr.gone);
	*out = pr.problems;
	return rc;
}

/* The same in the version of one tree. A file that is not there has none. */
static int probe_side(const struct engine *g, const struct job *job,
		      const struct where *at, problem_vec *out,
		      struct arena *arena, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read(&f, at->snap, at->repo, job->path, CFILE_MAX_BYTES,
			       err);

	if (rc)
		return rc < 0 ? rc : 0;
	return probe_text(g, job, at, f.data, f.len, arena, out, err);
}

static bool same_problem(const struct problem *a, const struct problem *b)
{
	return a->kind == b->kind && strcmp(a->symbol, b->symbol) == 0 &&
	       strcmp(a->decl, b->decl) == 0;
}

static void subtract(problem_vec *from, const problem_vec *what)
{
	size_t n = 0;

	for (size_t i = 0; i < from->n; i++) {
		bool same = false;

		for (size_t k = 0; k < what->n; k++)
			same |= same_problem(&from->items[i], &what->items[k]);
		if (!same)
			from->items[n++] = from->items[i];
	}
	from->n = n;
}

static int subtract_side(const struct engine *g, struct job *job,
			 struct repo *repo, struct ctree *tree,
			 const struct snapshot *snap, struct err *err)
{
	const struct where at = { tree, snap, repo };
	_cleanup_arena_ struct arena arena = ARENA_INIT;
	problem_vec own = VEC_INIT;
	int rc;

	if (!job->found.n)
		return 0;
	rc = probe_side(g, job, &at, &own, &arena, err);
	subtract(&job->found, &own);
	VEC_RELEASE(&own);
	return rc;
}

/* Whether what the merge has of a file is the provider's, to the byte. */
static int untouched(const struct engine *g, const struct job *job,
		     struct repo *repo, const struct snap_file *f, bool *same,
		     struct err *err)
{
	struct snap_entry e;
	int rc;

	*same = false;
	if (!f->has_oid || !g->in->merged)
		return 0;
	rc = snapshot_find(&e, g->in->side[job->dir->provider], repo, job->path,
			   err);
	if (rc == 0 && e.has_oid)
		*same = git_oid_equal(&e.oid, &f->oid);
	return rc < 0 ? rc : 0;
}

static int run_job(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct engine *g = payload;
	struct job *job = &g->jobs.items[i];
	const struct snapshot *merged = g->in->merged ? g->in->merged :
							g->in->side[SIDE_OURS];
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct repo *repo;
	bool same;
	int rc;

	rc = ctx_cancelled(g->ctx, err);
	if (rc >= 0)
		rc = ctx_worker_repo(&repo, g->ctx, worker, err);
	if (rc < 0)
		return rc;
	rc = snapshot_read(&f, merged, repo, job->path, CFILE_MAX_BYTES, err);
	if (rc < 0 && err->code == ERR_TOO_BIG) {
		err_release(err);
		job->skipped = "too large";
		return 0;
	}
	if (rc)
		return rc < 0 ? rc : 0;
	rc = untouched(g, job, repo, &f, &same, err);
	if (rc < 0 || same ||
	    (!job->dir->fn_typedefs && !job->dir->typedefs &&
	     !bloom_hit(job->dir->bloom, job->dir->delta, !job->elsewhere, f.data,
			f.len)))
		return rc;
	if (memchr(f.data, '\0', f.len)) {
		job->skipped = "binary";
		return 0;
	}
	rc = probe_text(g, job, &(struct where){ g->merged, merged, repo }, f.data,
			f.len, &job->arena, &job->found, err);
	if (g->in->merged) {
		for (int s = 0; rc >= 0 && s < 2; s++)
			rc = subtract_side(g, job, repo, g->side[s],
					   g->in->side[s], err);
	} else if (rc >= 0) {
		rc = subtract_side(g, job, repo, g->base[0], &g->in->bases[0], err);
	}
	return rc;
}

/* --------------------------------------------------------------- the result */

/* A function that does not fit its callback breaks inside as a consequence. */
static bool consequence(const struct job *job, const struct problem *p)
{
	if (p->kind != CHECK_SYMBOL_GONE || strncmp(p->symbol, "struct ", 7) != 0)
		return false;
	for (size_t i = 0; i < job->found.n; i++) {
		const struct problem *q = &job->found.items[i];

		if (q->kind == CHECK_CALLBACK && q->function &&
		    strcmp(q->function, p->decl) == 0)
			return true;
	}
	return false;
}

static const char *copy(struct arena *a, const char *s)
{
	return s ? arena_strdup(a, s) : NULL;
}

static void copy_place(struct arena *a, struct delta_place *to,
		       const struct delta_place *from)
{
	*to = *from;
	to->path = copy(a, from->path);
	to->text = copy(a, from->text);
}

/* Of a member the places are those of the member. */
static void member_places(struct arena *a, struct check_finding *f,
			  const struct delta_change *ch)
{
	for (size_t i = 0; f->member && i < ch->n_members; i++) {
		const struct delta_member *m = &ch->members[i];

		if (strcmp(m->name, f->member) != 0)
			continue;
		if (m->before) {
			f->before.line = m->before_line;
			f->before.text = arena_printf(a, "%s %s", m->before, m->name);
		}
		if (m->after) {
			f->after.line = m->after_line;
			f->after.text = arena_printf(a, "%s %s", m->after, m->name);
		} else {
			f->after.text = NULL;
			f->after.line = 0;
		}
		return;
	}
}

static void add_finding(struct check_result *out, const struct job *job,
			const struct problem *p, struct check_finding *f)
{
	struct arena *a = &out->arena;

	*f = (struct check_finding){
		.kind = p->kind, .confidence = p->confidence, .line = p->line,
		.symbol = copy(a, p->symbol), .path = copy(a, job->path),
		.message = copy(a, p->message), .decl = copy(a, p->decl),
		.guard = copy(a, p->guard), .provider = job->dir->provider,
		.member = copy(a, p->member),
	};
	if (p->change) {
		f->change = copy(a, p->change->name);
		copy_place(a, &f->before, &p->change->before);
		copy_place(a, &f->after, &p->change->after);
		member_places(a, f, p->change);
	}
	if (p->other_path) {
		f->before = (struct delta_place){ .path = NULL };
		f->after.path = copy(a, p->other_path);
		f->after.line = p->other_line;
	}
}

static int by_place(const void *a, const void *b)
{
	const struct check_finding *x = a, *y = b;
	int c = strcmp(x->path, y->path);

	if (!c)
		c = x->line < y->line ? -1 : x->line > y->line;
	if (!c)
		c = strcmp(x->symbol, y->symbol);
	return c ? c : (int)x->kind - (int)y->kind;
}

static void collect(struct engine *g, struct check_result *out)
{
	size_t n = 0, kept = 0;

	for (size_t i = 0; i < g->jobs.n; i++)
		n += g->jobs.items[i].found.n;
	out->items = mem_zalloc((n + 1) * sizeof(*out->items));
	for (size_t i = 0; i < g->jobs.n; i++) {
		const struct job *job = &g->jobs.items[i];

		for (size_t k = 0; k < job->found.n; k++) {
			const struct problem *p = &job->found.items[k];

			if (g->kinds & (1u << p->kind) && !consequence(job, p))
				add_finding(out, job, p, &out->items[out->n++]);
		}
	}
	if (out->n)
		qsort(out->items, out->n, sizeof(*out->items), by_place);
	/* one use is one finding, of the kind that comes first */
	for (size_t i = 0; i < out->n; i++) {
		const struct check_finding *f = &out->items[i];
		const struct check_finding *last = kept ? &out->items[kept - 1] : NULL;

		if (last && strcmp(last->path, f->path) == 0 &&
		    last->line == f->line && strcmp(last->symbol, f->symbol) == 0)
			continue;
		out->items[kept++] = *f;
	}
	out->n = kept;
}

/* ----------------------------------------------------------- what is looked at */

static const char *language(const char *path)
{
	static const struct {
		const char *suffix, *why;
	} rows[] = {
		{ ".rs", "rust" },	 { ".dts", "devicetree" },
		{ ".dtsi", "devicetree" }, { ".dtso", "devicetree" },
		{ ".S", "assembly" },	 { "Kconfig", "kconfig" },
		{ "Makefile", "makefile" }, { "Kbuild", "makefile" },
	};
	size_t n = strlen(path);

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		size_t k = strlen(rows[i].suffix);

		if (n >= k && strcmp(path + n - k, rows[i].suffix) == 0)
			return rows[i].why;
	}
	return NULL;
}

static void skip(struct check_result *out, size_t *alloc, const char *path,
		 const char *why)
{
	for (size_t i = 0; i < out->n_skipped; i++)
		if (strcmp(out->skipped[i].path, path) == 0)
			return;
	if (out->n_skipped == *alloc) {
		*alloc = *alloc ? *alloc * 2 : 16;
		out->skipped = mem_array(out->skipped, *alloc, sizeof(*out->skipped));
	}
	out->skipped[out->n_skipped++] = (struct check_skipped){
		.path = arena_strdup(&out->arena, path), .why = why,
	};
}

/* Whether a path is changed against every base. */
static bool changed_in_all(const struct check_input *in, enum check_side s,
			   const struct tree_change *ch)
{
	for (size_t i = 1; i < in->n_bases; i++)
		if (!tree_changes_find(in->changes[s][i], ch->path, ch->len))
			return false;
	return true;
}

static void add_job(struct engine *g, const char *path,
		    const struct direction *dir, bool elsewhere)
{
	struct job *job = VEC_ADD(&g->jobs);

	job->path = path;
	job->dir = dir;
	job->elsewhere = elsewhere;
	VEC_PUSH(&g->files, path);
}

static void add_jobs(struct engine *g, const struct direction *dir,
		     struct check_result *out, size_t *alloc)
{
	enum check_side consumer = dir->provider == SIDE_OURS ? SIDE_THEIRS :
								SIDE_OURS;
	const struct tree_changes *changes = g->in->changes[consumer][0];

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];

		if (!ch->new_mode || !changed_in_all(g->in, consumer, ch))
			continue;
		if (cpath_is_c(ch->path)) {
			if (cpath_in_kernel(ch->path) && mode_is_file(ch->new_mode))
				add_job(g, ch->path, dir, false);
		} else if (language(ch->path)) {
			skip(out, alloc, ch->path, language(ch->path));
		}
	}
}

/* Whether a typedef changed that is (not) one of a function. */
static bool typedefs(const struct delta *d, bool functions)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct delta_change *c = &d->items[i];

		if (c->before.kind == FACT_TYPEDEF && c->what == DELTA_SIGNATURE &&
		    c->before.text && functions == !!strchr(c->before.text, '('))
			return true;
	}
	return false;
}

static void direction_init(struct direction *dir, enum check_side provider,
			   const struct delta *delta, const struct delta *own)
{
	*dir = (struct direction){
		.provider = provider, .delta = delta, .own = own,
		.bloom = mem_zalloc(sizeof(struct bloom)),
		.fn_typedefs = typedefs(delta, true),
		.typedefs = typedefs(delta, false),
	};
	bloom_names(dir->bloom, &delta->by_name);
	bloom_names(dir->bloom, &delta->by_member);
}

static int side_delta(struct engine *g, enum check_side s, struct delta *out,
		      struct err *err)
{
	int rc = delta_make(out, g->ctx, g->base[0], g->side[s],
			    g->in->changes[s][0], err);

	for (size_t i = 1; rc >= 0 && i < g->in->n_bases; i++) {
		_cleanup_delta_ struct delta other = DELTA_INIT;

		rc = delta_make(&other, g->ctx, g->base[i], g->side[s],
				g->in->changes[s][i], err);
		if (rc >= 0)
			delta_intersect(out, &other);
	}
	return rc;
}

static int open_trees(struct engine *g, struct err *err)
{
	const struct check_input *in = g->in;
	int rc = 0;

	g->base = mem_zalloc((in->n_bases + 1) * sizeof(struct ctree *));
	for (size_t i = 0; rc >= 0 && i < in->n_bases; i++)
		rc = ctree_open(&g->base[i], in->world, &in->bases[i], err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		if (in->side[s])
			rc = ctree_open(&g->side[s], in->world, in->side[s], err);
	if (rc >= 0 && in->merged)
		rc = ctree_open(&g->merged, in->world, in->merged, err);
	else if (rc >= 0)
		g->merged = g->side[SIDE_OURS];
	return rc;
}

static void engine_release(struct engine *g)
{
	for (size_t i = 0; i < g->jobs.n; i++) {
		VEC_RELEASE(&g->jobs.items[i].found);
		arena_release(&g->jobs.items[i].arena);
	}
	VEC_RELEASE(&g->jobs);
	VEC_RELEASE(&g->files);
	if (g->merged != g->side[SIDE_OURS])
		ctree_free(g->merged);
	ctree_free(g->side[0]);
	ctree_free(g->side[1]);
	for (size_t i = 0; g->base && i < g->in->n_bases; i++)
		ctree_free(g->base[i]);
	free(g->base);
}

static void directions_release(struct direction (*dirs)[2])
{
	free((*dirs)[0].bloom);
	free((*dirs)[1].bloom);
}

static int finish(struct engine *g, struct check_result *res, size_t *alloc,
		  struct check_result *out, struct err *err)
{
	int rc = pool_run(g->ctx->jobs, g->jobs.n, 1, run_job, g, err);

	if (rc < 0)
		return rc;
	for (size_t i = 0; i < g->jobs.n; i++)
		if (g->jobs.items[i].skipped)
			skip(res, alloc, g->jobs.items[i].path,
			     g->jobs.items[i].skipped);
	collect(g, res);
	check_result_release(out);
	*out = *res;
	*res = (struct check_result)CHECK_RESULT_INIT;
	return out->n > 0;
}

int check_run(struct check_result *out, struct ctx *ctx,
	      const struct check_input *in, struct err *err)
{
	_cleanup_(engine_release) struct engine g = {
		.ctx = ctx, .in = in, .kinds = in->kinds ? in->kinds : UINT32_MAX,
	};
	_cleanup_(directions_release) struct direction dirs[2] = { { 0 }, { 0 } };
	_cleanup_check_result_ struct check_result res = CHECK_RESULT_INIT;
	size_t alloc = 0;
	int rc;

	rc = open_trees(&g, err);
	for (int s = 0; rc >= 0 && s < 2; s++)
		rc = side_delta(&g, s, &res.delta[s], err);
	if (rc < 0)
		return rc;
	for (int s = 0; s < 2; s++) {
		direction_init(&dirs[s], s, &res.delta[s], &res.delta[!s]);
		add_jobs(&g, &dirs[s], &res, &alloc);
	}
	return finish(&g, &res, &alloc, out, err);
}

struct lister {
	struct engine *g;
	const struct direction *dir;
	struct arena *paths;
};

static int list_file(void *payload, const char *path, size_t len,
		     const struct snap_entry *e, struct err *err)
{
	struct lister *l = payload;
	bool changed = tree_changes_find(l->g->in->changes[SIDE_OURS][0], path, len);

	(void)err;
	if (!changed && mode_is_file(e->mode) && cpath_is_c(path) && cpath_in_kernel(path))
		add_job(l->g, arena_strndup(l->paths, path, len), l->dir, true);
	return 0;
}

/* Whether files that did not change can break: not by what was only added. */
static bool reaches_out(const struct direction *dir)
{
	if (dir->fn_typedefs || dir->typedefs || dir->delta->by_member.n)
		return true;
	for (size_t i = 0; i < dir->delta->n; i++)
		if (dir->delta->items[i].what != DELTA_ADDED)
			return true;
	return false;
}

static void add_changed(struct engine *g, const struct direction *dir)
{
	const struct tree_changes *changes = g->in->changes[SIDE_OURS][0];

	for (size_t i = 0; i < changes->n; i++) {
		const struct tree_change *ch = &changes->items[i];

		if (mode_is_file(ch->new_mode) && cpath_is_c(ch->path) &&
		    cpath_in_kernel(ch->path))
			add_job(g, ch->path, dir, false);
	}
}

int check_run_self(struct check_result *out, struct ctx *ctx,
		   const struct check_input *in, struct err *err)
{
	_cleanup_(engine_release) struct engine g = {
		.ctx = ctx, .in = in, .kinds = in->kinds ? in->kinds : UINT32_MAX,
	};
	_cleanup_(directions_release) struct direction dirs[2] = { { 0 }, { 0 } };
	_cleanup_check_result_ struct check_result res = CHECK_RESULT_INIT;
	_cleanup_arena_ struct arena paths = ARENA_INIT;
	struct lister l = { &g, &dirs[0], &paths };
	size_t alloc = 0;
	int rc;

	rc = open_trees(&g, err);
	if (rc >= 0)
		rc = side_delta(&g, SIDE_OURS, &res.delta[0], err);
	if (rc < 0)
		return rc;
	direction_init(&dirs[0], SIDE_OURS, &res.delta[0], &res.delta[0]);
	g.kinds &= ~(1u << CHECK_DUPLICATE);
	add_changed(&g, &dirs[0]);
	if (reaches_out(&dirs[0]))
		rc = snapshot_each(in->side[SIDE_OURS], ctx->repo, list_file, &l, err);
	if (rc < 0)
		return rc;
	return finish(&g, &res, &alloc, out, err);
}

void check_result_release(struct check_result *r)
{
	free(r->items);
	free(r->skipped);
	delta_release(&r->delta[0]);
	delta_release(&r->delta[1]);
	arena_release(&r->arena);
	*r = (struct check_result)CHECK_RESULT_INIT;
}
