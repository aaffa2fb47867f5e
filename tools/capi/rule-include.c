// SPDX-License-Identifier: GPL-2.0-only
/*
 * Names that a file uses and that nothing it includes declares any more, though
 * the tree still does. Files are compared by what they reach: in the consumer's
 * tree and in the merged one. Only names that some header declared which a file
 * does not reach any more, or which does not declare them any more, are looked
 * for; of those a file has, both trees are asked.
 */
#include <stdlib.h>
#include <string.h>

#include "capi/include-arch.h"
#include "capi/include-tag.h"
#include "capi/include-look.h"
#include "capi/words.h"

/* Of so many changed files at most it is asked what architectures make of them. */
#define ARCH_FILES_MAX 1000

static bool wanted(const char *path)
{
	return cpath_is_c(path) && cpath_in_kernel(path);
}

/* ------------------------------------------------------------ what is not reached */

static void loss_release(struct loss *l)
{
	free(l->was);
	free(l->is);
}

/* 0, 1 the file is not in both trees, <0 failed. */
static int loss_of(struct loss *l, const struct crossing *x, const char *path,
		   struct err *err)
{
	int rc = ctree_reach(&l->was, &l->n_was, x->from.tree, path, err);

	if (rc == 0)
		rc = ctree_reach(&l->is, &l->n_is, x->to.tree, path, err);
	return rc;
}

static uint64_t lost_word(const struct loss *l, size_t i)
{
	return l->was[i] & ~(i < (l->n_is + 63) / 64 ? l->is[i] : 0);
}

/* What is reached in some configurations only counts as lost, too. */
static int weaken(struct loss *l, const struct hunt *h, const char *path,
		  struct err *err)
{
	uint64_t *always;
	int rc = weak_reach(&always, &h->weak, &h->x, path, l->is, l->n_is, err);

	if (rc)
		return rc;
	free(l->is);
	l->is = always;
	return 0;
}

/* Whether the file reaches, or reached, a header that dropped an #include. */
static bool is_unlinked(const struct hunt *h, const struct loss *l)
{
	for (size_t i = 0; i < h->unlinked.n; i++)
		if (has_bit(l->was, l->n_was, h->unlinked.items[i]))
			return true;
	return false;
}

/*
 * The same where headers of the main architectures count alone: what only another
 * one's lead to is lost to most builds. 0, 1 nothing more is lost so, <0. It is a walk
 * through all #includes: for merges of a common size.
 */
static int arch_loss(struct loss *out, const struct hunt *h, const char *path,
		     const struct loss *all, struct err *err)
{
	int rc;

	*out = (struct loss){ NULL, NULL, all->n_was, all->n_is };
	if (cpath_is_header(path) || !is_unlinked(h, all))
		return 1;
	rc = arch_reach(&out->was, h->x.from.tree, path, all->n_was, err);
	if (rc == 0)
		rc = arch_reach(&out->is, h->x.to.tree, path, all->n_is, err);
	for (size_t i = 0; rc == 0 && i < (out->n_was + 63) / 64; i++)
		if (lost_word(out, i) & ~lost_word(all, i))
			return 0;
	return rc < 0 ? rc : 1;
}

static void note_lost(struct hunt *h, const struct loss *l)
{
	pthread_mutex_lock(&h->lock);
	if ((l->n_was + 63) / 64 > h->n_words) {
		size_t n = (l->n_was + 63) / 64;

		h->lost = mem_array(h->lost, n, sizeof(*h->lost));
		memset(h->lost + h->n_words, 0, (n - h->n_words) * sizeof(*h->lost));
		h->n_words = n;
	}
	for (size_t k = 0; k < (l->n_was + 63) / 64; k++)
		h->lost[k] |= lost_word(l, k);
	pthread_mutex_unlock(&h->lock);
}

static int add_loss(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct hunt *h = payload;
	const char *path = h->x.files.items[i];
	_cleanup_(loss_release) struct loss l = { NULL, NULL, 0, 0 };
	_cleanup_(loss_release) struct loss main = { NULL, NULL, 0, 0 };
	int rc = ctx_cancelled(h->x.sw->ctx, err);

	(void)worker;
	if (rc >= 0)
		rc = loss_of(&l, &h->x, path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	rc = arch_loss(&main, h, path, &l, err);
	if (rc == 0)
		note_lost(h, &main);
	if (rc >= 0)
		rc = weaken(&l, h, path, err);
	if (rc >= 0)
		note_lost(h, &l);
	return rc;
}

/* -------------------------------------------------------------------- one file */

static void look_release(struct look *l)
{
	loss_release(&l->loss);
	map_release(&l->names);
	VEC_RELEASE(&l->asked);
	VEC_RELEASE(&l->pr.problems);
	walker_release(&l->pr.w);
	map_release(&l->pr.gone);
}

/* The provider's change of a macro's body. */
static const struct delta_change *changed_macro(const struct look *l, const char *s,
						size_t len)
{
	const struct delta *d = l->pr.delta;
	const struct map_entry *e = map_find(&d->by_name, s, len);
	const struct delta_change *ch = e ? &d->items[e->value - 1] : NULL;

	return ch && look_changed_macro(ch) ? ch : NULL;
}

struct asked *look_ask(struct look *l, const char *name, size_t len, uint32_t header,
		       const struct delta_change *macro)
{
	bool added;
	struct map_entry *e = map_put(&l->names, name, len, &added);

	if (!added)
		return &l->asked.items[e->value - 1];
	/* a name of the walk's does not stay */
	e->key = arena_strndup(l->pr.arena, name, len);
	VEC_PUSH(&l->asked, (struct asked){
		.name = e->key, .header = header, .tag = "struct", .macro = macro,
	});
	e->value = l->asked.n;
	return &l->asked.items[e->value - 1];
}

/* What __free(x) and its like mean by the x at @p, behind the word at @s. */
static void collect_handle(struct look *l, const char *s, const char *p, const char *end)
{
	const char *handle, *stop;
	const char *name;
	uint32_t header;

	if (p == end || *p != '(')
		return;
	handle = ++p;
	while (p < end && lex_is_word(*p))
		p++;
	stop = p;
	name = look_handle(l->pr.arena, s, (size_t)(handle - 1 - s), handle,
			   (size_t)(stop - handle));
	if (name && look_lost_declarer(l, &l->h->names, name, strlen(name), &header))
		look_ask(l, name, strlen(name), header, NULL);
}

/* Words of the text that a lost header declared, and macros that changed. */
static void collect_words(struct look *l, const char *src, size_t len)
{
	const char *p = src, *end = src + len;
	uint32_t hash;

	for (const char *s = word_next(&p, end, &hash); s; s = word_next(&p, end, &hash)) {
		const struct delta_change *ch;
		uint32_t header;

		collect_handle(l, s, p, end);
		if (s > src && (s[-1] == '>' || s[-1] == '.') &&
		    word_filter_has(&l->h->moved, hash) &&
		    look_lost_declarer(l, &l->h->members, s, (size_t)(p - s), &header))
			l->members = true;
		if (!word_filter_has(&l->h->words, hash))
			continue;
		if (look_lost_declarer(l, &l->h->names, s, (size_t)(p - s), &header)) {
			look_ask(l, s, (size_t)(p - s), header, NULL);
			continue;
		}
		ch = l->weak || l->cycle || l->arch ? NULL : changed_macro(l, s, (size_t)(p - s));
		if (ch)
			look_ask(l, s, (size_t)(p - s), 0, ch);
	}
}

static int read_with(struct snap_file *out, const struct look *l, struct err *err)
{
	const struct snapshot *with = l->h->x.with.snap;

	return with ? snapshot_read_fitting(out, with, l->repo, l->pr.path, CFILE_MAX_BYTES,
					    err) : 1;
}

static bool lost_any(const struct loss *loss)
{
	for (size_t i = 0; i < (loss->n_was + 63) / 64; i++)
		if (lost_word(loss, i))
			return true;
	return false;
}

/* `#include <stdio.h>`: a program that runs where the kernel is built. */
static int is_hosted(const struct look *l, struct err *err)
{
	const struct facts *facts;
	bool hosted = false;
	int rc = ctree_facts(&facts, l->pr.tree, l->owner, err);

	for (uint32_t i = 0; rc == 0 && i < facts->n_includes && !hosted; i++) {
		const struct fact_include *inc = &facts->includes[i];
		const char *name = facts_str(facts, inc->path);
		file_vec files = VEC_INIT;

		if (!inc->angle || strchr(name, '/'))
			continue;
		rc = ctree_resolve_include(&files, l->pr.tree, l->owner, name, true, err);
		hosted = rc == 0 && !files.n;
		VEC_RELEASE(&files);
	}
	return rc < 0 ? rc : hosted;
}

/* Whether only a `#` stands in front of @at in its line. */
static bool opens_directive(const char *text, const char *at)
{
	bool hash = false;

	while (at > text && at[-1] != '\n') {
		at--;
		if (*at != ' ' && *at != '\t' && (*at != '#' || hash))
			return false;
		hash |= *at == '#';
	}
	return hash;
}

/* `#include MACRO`: what it reaches is not known. */
static bool includes_by_macro(const char *text, size_t len)
{
	const char *end = text + len;

	for (const char *p = text; p < end; p += 8) {
		p = memmem(p, (size_t)(end - p), "include", 7);
		if (!p)
			return false;
		for (const char *q = p + 7; q < end && (*q == ' ' || *q == '\t'); q++)
			if (q + 1 < end && lex_is_word(q[1]) && opens_directive(text, p))
				return true;
	}
	return false;
}

/* What the text of the look's file uses and its owner has lost. */
static int look_at(struct look *l, const struct snap_file *f, unsigned int worker,
		   struct err *err)
{
	_cleanup_snap_file_ struct snap_file with = SNAP_FILE_INIT;
	_cleanup_lexed_ struct lexed lx = { 0 };
	bool lost = lost_any(&l->loss), implied;
	int rc = 0;

	if (includes_by_macro(f->data, f->len))
		return 0;
	collect_words(l, f->data, f->len);
	/* of one tree all files would have to be walked through */
	implied = l->h->x.with.tree && (lost || l->members);
	if ((l->asked.n || implied) && l->pr.path == l->owner)
		rc = read_with(&with, l, err);
	lex(&lx, with.data ? with.data : "", with.len, LEX_FULL);
	l->with = &lx;
	for (size_t i = 0; i < l->asked.n && rc >= 0; i++)
		rc = look_judge(l, &l->asked.items[i], &l->whole, err);
	if (rc >= 0 && implied && lost && l->pr.path == l->owner)
		rc = look_ask_macros(l, f->data, f->len, err);
	/* few lose anything, and only then it takes the owner's facts */
	if (rc >= 0 && (l->whole || implied))
		rc = is_hosted(l, err);
	if (rc || !(l->whole || implied))
		return rc < 0 ? rc : 0;
	rc = look_uses(l, f->data, f->len, err);
	return rc < 0 ? rc : look_report(l, worker, err);
}

/* A header that leans on what is included before it, and that is lost. */
static int look_at_header(struct look *of, uint32_t file, unsigned int worker,
			  struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	struct look l = { .pr = of->pr, .h = of->h, .repo = of->repo,
			  .owner = of->owner, .i = of->i, .loss = of->loss };
	int rc;

	l.pr.path = cworld_path(ctree_world(of->pr.tree), file);
	l.pr.w = (struct walker){ .tree = NULL };
	l.pr.problems.items = NULL;
	l.pr.problems.n = l.pr.problems.alloc = 0;
	rc = snapshot_read_fitting(&f, of->pr.snap, of->repo, l.pr.path, CFILE_MAX_BYTES, err);
	if (rc == 0)
		rc = look_at(&l, &f, worker, err);
	l.loss = (struct loss){ NULL, NULL, 0, 0 };
	look_release(&l);
	return rc < 0 ? rc : 0;
}

/* The headers that the file includes by itself and the provider's version not. */
static int look_at_headers(struct look *l, unsigned int worker, struct err *err)
{
	const struct crossing *x = &l->h->x;
	struct cworld *w = ctree_world(x->to.tree);
	uint32_t file = cworld_file(w, l->owner);
	file_vec is = VEC_INIT, had = VEC_INIT;
	int rc = 0;

	if (!x->with.tree || !lost_any(&l->loss))
		return 0;
	rc = ctree_included(&is, x->to.tree, file, err);
	if (rc >= 0)
		rc = ctree_included(&had, x->with.tree, file, err);
	for (size_t i = 0; i < is.n && rc >= 0; i++) {
		bool skip = !cpath_in_kernel(cworld_path(w, is.items[i]));

		for (size_t k = 0; k < had.n && !skip; k++)
			skip = had.items[k] == is.items[i];
		if (!skip)
			rc = look_at_header(l, is.items[i], worker, err);
	}
	VEC_RELEASE(&is);
	VEC_RELEASE(&had);
	return rc;
}

/* The same of @of's file, with other #includes; l.loss.was is @was. */
static int look_again(struct look *l, const struct look *of, uint64_t *was,
		      const struct snap_file *f, unsigned int worker, struct err *err)
{
	int rc;

	l->pr = of->pr;
	l->h = of->h;
	l->repo = of->repo;
	l->owner = of->owner;
	l->i = of->i;
	l->loss.was = was;
	l->loss.n_was = of->loss.n_was;
	l->loss.n_is = of->loss.n_is;
	l->pr.w = (struct walker){ .tree = NULL };
	l->pr.problems.items = NULL;
	l->pr.problems.n = l->pr.problems.alloc = 0;
	rc = look_at(l, f, worker, err);
	l->loss.was = NULL;
	look_release(l);
	return rc;
}

/* Where #includes that depend on an option now do not count. */
static int look_weakly(const struct look *of, const struct snap_file *f,
		       unsigned int worker, struct err *err)
{
	struct look l = { .weak = true };
	int rc = weak_reach(&l.loss.is, &of->h->weak, &of->h->x, of->owner, of->loss.is,
			    of->loss.n_is, err);

	if (rc)
		return rc < 0 ? rc : 0;
	return look_again(&l, of, of->loss.was, f, worker, err);
}

/* Where headers of the main architectures count alone. */
static int look_by_arch(const struct look *of, const struct snap_file *f,
			unsigned int worker, struct err *err)
{
	struct look l = { .arch = true };
	struct loss main;
	int rc = arch_loss(&main, of->h, of->owner, &of->loss, err);

	if (rc == 0) {
		l.loss.is = main.is;
		main.is = NULL;
		rc = look_again(&l, of, main.was, f, worker, err);
	}
	loss_release(&main);
	return rc < 0 ? rc : 0;
}

/* Where one comes to the file before the header that it includes. */
static int look_in_circles(const struct look *of, const struct snap_file *f,
			   unsigned int worker, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < of->h->cycles.n && rc >= 0; i++) {
		const struct include_cycle *c = &of->h->cycles.items[i];
		struct look l = { .cycle = c };

		if (strcmp(c->path, of->owner) != 0 || c->target >= of->loss.n_is)
			continue;
		l.loss.is = mem_dup(of->loss.is, (of->loss.n_is + 63) / 64 * 8);
		l.loss.is[c->target >> 6] &= ~((uint64_t)1 << (c->target & 63));
		rc = look_again(&l, of, of->loss.was, f, worker, err);
	}
	return rc;
}

static int run_look(struct look *l, unsigned int worker, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = loss_of(&l->loss, &l->h->x, l->pr.path, err);

	if (rc == 0)
		rc = crossing_read(&f, &l->h->x, l->repo, l->pr.path, err);
	if (rc)
		return rc < 0 ? rc : 0;
	rc = look_at(l, &f, worker, err);
	if (rc >= 0)
		rc = look_at_headers(l, worker, err);
	if (rc >= 0)
		rc = look_weakly(l, &f, worker, err);
	if (rc >= 0)
		rc = look_by_arch(l, &f, worker, err);
	return rc < 0 ? rc : look_in_circles(l, &f, worker, err);
}

static int run_file(void *payload, size_t i, unsigned int worker, struct err *err)
{
	struct hunt *h = payload;
	const struct sweep *sw = h->x.sw;
	_cleanup_cworld_loan_ struct cworld_loan loan = { NULL, NULL };
	_cleanup_(look_release) struct look l = {
		.pr = { .tree = h->x.to.tree, .snap = h->x.to.snap,
			.path = h->x.files.items[i], .kinds = sw->kinds,
			.delta = sw->delta[h->x.provider],
			.own = sw->delta[sw->in->merged ? !h->x.provider : h->x.provider],
			.arena = &h->arena[worker] },
		.h = h, .owner = h->x.files.items[i], .i = i,
	};
	int rc = ctx_cancelled(sw->ctx, err);

	if (rc >= 0)
		rc = cworld_lend(&loan, sw->in->world, err);
	l.pr.repo = l.repo = loan.repo;
	return rc < 0 ? rc : run_look(&l, worker, err);
}

static void hunt_release(struct hunt *h)
{
	for (size_t i = 0; i < POOL_MAX_WORKERS; i++) {
		VEC_RELEASE(&h->found[i]);
		arena_release(&h->arena[i]);
	}
	map_release(&h->names);
	map_release(&h->members);
	map_release(&h->leans);
	word_filter_release(&h->words);
	word_filter_release(&h->moved);
	VEC_RELEASE(&h->declarers);
	free(h->lost);
	VEC_RELEASE(&h->weak);
	VEC_RELEASE(&h->cycles);
	VEC_RELEASE(&h->unlinked);
	crossing_release(&h->x);
	pthread_mutex_destroy(&h->lock);
	free(h);
}

DEFINE_CLEANUP(struct hunt *, hunt_release)

/*
 * Whether the provider may have taken anything from anybody: files changed, or
 * gone, that can be included, a header put where an #include meant another one.
 */
static int may_lose(const struct crossing *x, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; i < x->changes->n && !rc; i++) {
		const struct tree_change *ch = &x->changes->items[i];
		const char *slash = strrchr(ch->path, '/');

		if (!cpath_is_c(ch->path))
			continue;
		if (mode_is_file(ch->old_mode))
			rc = 1;
		else if (cpath_is_header(ch->path))
			rc = ctree_has_base(x->from.tree, slash ? slash + 1 : ch->path,
					    err);
	}
	return rc;
}

static int hand_out(struct hunt *h, struct found *f, struct err *err)
{
	int rc = 0;

	if (f->guard && f->f.confidence > CHECK_POSSIBLE)
		rc = weak_is_implied(&h->x, f->path, f->guard, err);
	if (rc == 1)
		f->f.confidence = CHECK_POSSIBLE;
	if (rc >= 0)
		crossing_report(&h->x, f->path, &f->f);
	return rc;
}

static int by_file(const void *a, const void *b)
{
	const struct found *x = a, *y = b;

	if (x->by != y->by)
		return x->by < y->by ? -1 : 1;
	return x->nth < y->nth ? -1 : x->nth > y->nth;
}

/* In the order of the files, whatever the threads did: two may lead to one header. */
static int report_found(struct hunt *h, struct err *err)
{
	VEC(struct found) all = VEC_INIT;
	int rc = 0;

	for (size_t i = 0; i < POOL_MAX_WORKERS; i++)
		for (size_t k = 0; k < h->found[i].n; k++)
			VEC_PUSH(&all, h->found[i].items[k]);
	VEC_SORT(&all, by_file);
	for (size_t i = 0; rc >= 0 && i < all.n; i++)
		rc = hand_out(h, &all.items[i], err);
	VEC_RELEASE(&all);
	return rc;
}

static int one_direction(struct sweep *sw, enum check_side provider,
			 struct err *err)
{
	_cleanup_(hunt_releasep) struct hunt *h = mem_zalloc(sizeof(*h));
	int rc;

	pthread_mutex_init(&h->lock, NULL);
	crossing_open(&h->x, sw, provider);
	rc = crossing_list(&h->x, wanted, err);
	if (rc >= 0)
		rc = may_lose(&h->x, err);
	if (rc > 0 && h->x.with.tree)
		rc = weak_find(&h->weak, &h->x, err) < 0 ? -1 : 1;
	if (rc > 0 && h->x.with.tree)
		rc = cycles_find(&h->cycles, &h->x, err) < 0 ? -1 : 1;
	if (rc <= 0)
		return rc;
	rc = 0;
	if (h->x.with.tree && h->x.files.n <= ARCH_FILES_MAX)
		rc = unlinked_find(&h->unlinked, &h->x, err);
	if (rc >= 0)
		rc = pool_run(sw->ctx->jobs, h->x.files.n, 8, add_loss, h, err);
	if (rc >= 0)
		rc = hunt_names(h, err);
	if (rc >= 0)
		rc = pool_run(sw->ctx->jobs, h->x.files.n, 8, run_file, h, err);
	if (rc >= 0)
		rc = report_found(h, err);
	return rc;
}

int sweep_include(struct sweep *sw, struct err *err)
{
	int rc = 0;

	for (int s = 0; s < crossing_count(sw) && rc >= 0; s++) {
		rc = one_direction(sw, (enum check_side)s, err);
		if (rc >= 0)
			rc = include_tags(sw, (enum check_side)s, err);
	}
	return rc;
}
