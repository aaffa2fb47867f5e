// SPDX-License-Identifier: GPL-2.0-only
/* What the provider's commits, and its tree, say of a symbol. */
#include <string.h>

#include "base/mem.h"
#include "capi/lex.h"
#include "capi/word-filter.h"
#include "flow/suggest-internal.h"
#include "repo/history.h"

#define MAX_FILES 200u		/* with the symbol's name, for one lesson */
#define MAX_COMMITS 6u
#define FEW_FILES 2000u		/* changes of which all are looked into for callbacks */

/* Somebody who is to learn one thing: conversions, or how a callback was adapted. */
struct pupil {
	struct suggest_lesson *to;
	struct adapt *adapt;		/* NULL: conversions */
	const struct suggest_case *c;	/* the first that asks */
	const char *word;		/* in files that teach something */
	const char *successor;
	size_t n_files;
	bool wants;			/* to be taught by what is at hand */
	bool whole;			/* a commit was all that the side did */
};

typedef VEC(struct pupil) pupil_vec;

struct class {
	struct suggest *g;
	pupil_vec pupils;
	struct map words;		/* word -> 1 + the first pupil of that word that wants */
	struct word_filter filter;	/* the same */
	bool few;			/* files at hand */
};

/* ------------------------------------------------------------------ the symbol */

static const char *after_dot(const char *s)
{
	const char *dot = strrchr(s, '.');

	return dot ? dot + 1 : NULL;
}

static bool is_callable(const struct delta_place *p)
{
	return p->path && (p->kind == FACT_FUNC || p->kind == FACT_MACRO);
}

bool suggest_symbol(struct convert_symbol *out, struct arena *a, const struct check_finding *f)
{
	static const char *const tags[] = { "struct ", "union ", "enum " };
	const char *member = after_dot(f->symbol);

	*out = (struct convert_symbol){ CONVERT_NAME, f->symbol };
	switch (f->kind) {
	case CHECK_SIGNATURE:
	case CHECK_SYMBOL_GONE:
		break;
	case CHECK_FIELD:
		*out = (struct convert_symbol){ CONVERT_MEMBER, member };
		return member != NULL;
	default:
		return false;
	}
	for (size_t i = 0; i < 3; i++)
		if (strncmp(f->symbol, tags[i], strlen(tags[i])) == 0 && !member)
			*out = (struct convert_symbol){
				CONVERT_TAG, arena_strdup(a, f->symbol + strlen(tags[i])) };
	if (out->form == CONVERT_NAME && (is_callable(&f->before) || is_callable(&f->after)))
		out->form = CONVERT_CALL;
	return !member;
}

/* ------------------------------------------------------------------- callbacks */

/* "f() takes 2 parameters, the callback now has 3" is about f. */
static const char *function_of(struct arena *a, const struct check_finding *f)
{
	size_t n = 0;

	while (lex_is_word(f->message[n]))
		n++;
	return n && strncmp(f->message + n, "() ", 3) == 0 ? arena_strndup(a, f->message, n) : NULL;
}

/* The name by which functions can be looked for in files: what they are given to. */
static struct convert_symbol callback_symbol(const struct suggest_case *c)
{
	const char *member = after_dot(c->s->f.symbol);
	enum convert_form form = !member ? CONVERT_NAME : c->function ? CONVERT_MEMBER :
							CONVERT_METHOD;

	return (struct convert_symbol){ form, member ? member : c->s->f.symbol };
}

/* --------------------------------------------------------------------- reading */

static int teach(struct pupil *p, const struct tree_change *c, const struct blob *old,
		 const struct blob *new, struct convert_pair *pair, struct err *err)
{
	const char *decl = p->c->s->f.before.path;
	int rc;

	if (p->n_files++ >= MAX_FILES)
		return 0;
	if (p->adapt)
		return adapt_learn(p->adapt, c->path, old->data, old->len, new->data, new->len,
				   err);
	rc = convert_learn_in(&p->to->convert, pair, err);
	if (rc == 0 && decl && !p->successor && strcmp(decl, c->path) == 0)
		rc = convert_successor(&p->successor, &p->to->convert, old->data, old->len,
				       new->data, new->len, err);
	if (rc == 0 && p->successor &&
	    !suggest_same_value(p->to->convert.symbol.name, old, p->successor, new))
		p->successor = NULL;
	return rc;
}

/* Who is called by a word of the text; all bits are cleared before. */
static bool find_words(bool *called, struct class *k, const char *s, size_t len)
{
	const char *at = s, *end = s + len, *word;
	bool any = false;
	uint32_t hash;

	for (word = word_next(&at, end, &hash); word; word = word_next(&at, end, &hash)) {
		size_t n = (size_t)(at - word);
		struct map_entry *e = word_filter_has(&k->filter, hash) ?
				      map_find(&k->words, word, n) : NULL;

		for (size_t p = e ? e->value : 0; p && p <= k->pupils.n; p++)
			if (k->pupils.items[p - 1].wants &&
			    strlen(k->pupils.items[p - 1].word) == n &&
			    memcmp(k->pupils.items[p - 1].word, word, n) == 0)
				any = called[p - 1] = true;
	}
	/* what is adapted to a callback need not name it: where there are few, all are asked */
	for (size_t p = 0; k->few && p < k->pupils.n; p++)
		if (k->pupils.items[p].wants && k->pupils.items[p].adapt)
			any = called[p] = true;
	return any;
}

/* A file on both sides of a change, for all whom it may teach something. */
static int teach_file(struct class *k, const struct tree_change *c, struct err *err)
{
	_cleanup_blob_ struct blob old = BLOB_INIT, new = BLOB_INIT;
	_cleanup_free_ bool *called = NULL;
	struct convert_pair *pair;
	int rc;

	if (!mode_is_file(c->old_mode) || !mode_is_file(c->new_mode) || !cpath_is_c(c->path))
		return 0;
	rc = blob_read(&old, k->g->r, &c->old_oid, CFILE_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	called = mem_zalloc(k->pupils.n + 1);
	if (!find_words(called, k, old.data, old.len))
		return 0;
	rc = blob_read(&new, k->g->r, &c->new_oid, CFILE_MAX_BYTES, err);
	if (rc)
		return rc < 0 ? rc : 0;
	pair = convert_pair_open(c->path, old.data, old.len, new.data, new.len);
	for (size_t i = 0; rc == 0 && i < k->pupils.n; i++)
		if (called[i])
			rc = teach(&k->pupils.items[i], c, &old, &new, pair, err);
	convert_pair_free(pair);
	return rc < 0 ? rc : 0;
}

static void call_words(struct class *k)
{
	map_release(&k->words);
	word_filter_release(&k->filter);
	word_filter_init(&k->filter, k->pupils.n);
	for (size_t i = 0; i < k->pupils.n; i++) {
		const struct pupil *p = &k->pupils.items[i];
		struct map_entry *e;

		if (!p->wants)
			continue;
		e = map_put(&k->words, p->word, strlen(p->word), NULL);
		e->value = e->value ? e->value : i + 1;
		word_filter_add(&k->filter, p->word, strlen(p->word));
	}
}

/* Those who want are taught by the changes. */
static int teach_changes(struct class *k, const struct tree_changes *changes, struct err *err)
{
	int rc = 0;

	call_words(k);
	k->few = changes->n <= FEW_FILES;
	for (size_t i = 0; rc >= 0 && i < changes->n && k->words.n; i++) {
		ctx_progress(k->g->ctx, "learning", i, changes->n);
		rc = ctx_cancelled(k->g->ctx, err);
		if (rc >= 0)
			rc = teach_file(k, &changes->items[i], err);
	}
	return rc < 0 ? rc : 0;
}

static int teach_commit(struct class *k, const char *id, struct err *err)
{
	_cleanup_changes_ struct tree_changes changes = TREE_CHANGES_INIT;
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	git_oid oid;
	int rc;

	if (git_oid_fromstr(&oid, id) < 0)
		return err_set(err, "'%s' is no commit id", id);
	rc = history_commit_info(&l, k->g->r, &oid, err);
	if (rc < 0 || l.items[0].n_parents != 1)
		return rc < 0 ? rc : 0;
	rc = history_commit_info(&l, k->g->r, &l.items[0].parents[0], err);
	if (rc >= 0)
		rc = tree_diff(&changes, k->g->r, &l.items[1].tree, &l.items[0].tree, err);
	for (size_t p = 0; rc >= 0 && p < k->pupils.n; p++) {
		struct pupil *one = &k->pupils.items[p];

		one->whole |= one->wants &&
			      git_oid_equal(&l.items[1].tree, &k->g->in.base_trees[0]) &&
			      git_oid_equal(&l.items[0].tree,
					    &k->g->sides[one->c->s->f.provider]->tree);
	}
	return rc < 0 ? rc : teach_changes(k, &changes, err);
}

static const struct flow_commits *commits_of(const struct pupil *p)
{
	return &p->c->s->commits[p->c->s->f.provider];
}

static bool has_commit(const struct pupil *p, const char *id)
{
	const struct flow_commits *c = commits_of(p);

	for (size_t i = 0; i < c->n && i < MAX_COMMITS; i++)
		if (strcmp(c->items[i].id, id) == 0)
			return true;
	return false;
}

static bool has_learnt(const struct pupil *p)
{
	return p->adapt ? p->adapt->n_seen > 0 : p->to->convert.rules.n > 0;
}

/* The commits that made the changes, each read once. */
static int teach_commits(struct class *k, struct err *err)
{
	struct map done = MAP_INIT;
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < k->pupils.n; i++) {
		const struct flow_commits *c = commits_of(&k->pupils.items[i]);

		for (size_t n = 0; rc >= 0 && n < c->n && n < MAX_COMMITS; n++) {
			const char *id = c->items[n].id;
			bool added;

			(void)map_put(&done, id, strlen(id), &added);
			if (!added)
				continue;
			for (size_t p = 0; p < k->pupils.n; p++)
				k->pupils.items[p].wants = has_commit(&k->pupils.items[p], id);
			rc = teach_commit(k, id, err);
		}
	}
	map_release(&done);
	return rc < 0 ? rc : 0;
}

/* Where they teach nothing, all that the side did. */
static int teach_sides(struct class *k, struct err *err)
{
	int rc = 0;

	for (int s = 0; rc >= 0 && s < 2; s++) {
		for (size_t p = 0; p < k->pupils.n; p++) {
			struct pupil *one = &k->pupils.items[p];

			one->wants = (int)one->c->s->f.provider == s && !has_learnt(one) &&
				     !one->whole;
			if (one->wants)
				one->to->source = SUGGEST_SIDE;
		}
		rc = teach_changes(k, &k->g->changes[s], err);
	}
	return rc < 0 ? rc : 0;
}

static int teach_all(struct class *k, struct err *err)
{
	int rc = teach_commits(k, err);

	return rc < 0 ? rc : teach_sides(k, err);
}

static void class_release(struct class *k)
{
	VEC_RELEASE(&k->pupils);
	map_release(&k->words);
	word_filter_release(&k->filter);
}

/* The member of that name in the merged tree: "int (*)(struct a *) name", or NULL. */
static int member_text(const char **out, struct suggest *g, const struct check_finding *f,
		       const char *member, struct err *err)
{
	const char *space = strchr(f->symbol, ' '), *dot = strrchr(f->symbol, '.');
	cref_vec refs = VEC_INIT;
	int rc = 0;

	*out = NULL;
	if (space && dot > space)
		rc = ctree_find(&refs, g->tree, arena_strndup(&g->arena, space + 1,
							      (size_t)(dot - space - 1)), err);
	for (size_t i = 0; rc >= 0 && i < refs.n && !*out; i++) {
		const struct cref *r = &refs.items[i];

		for (uint32_t k = 0; r->fact->kind == FACT_STRUCT && k < r->fact->n_subs; k++) {
			const struct fact_sub *sub = &r->facts->subs[r->fact->first_sub + k];

			if (strcmp(cref_str(r, sub->name), member) == 0)
				*out = arena_printf(&g->arena, "%s %s", cref_str(r, sub->type),
						    member);
		}
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* A callback that has another name, and another prototype: what is stored there changes, too. */
static int add_value(struct class *out, struct suggest *g, const struct pupil *p, struct err *err)
{
	const struct check_finding *f = &p->c->s->f;
	struct pupil value = { .to = p->to, .c = p->c, .word = p->word };
	const char *member = NULL, *after = NULL;
	int rc;

	for (size_t i = 0; i < p->to->convert.rules.n && !member; i++)
		member = p->to->convert.rules.items[i].renamed;
	if (f->kind != CHECK_FIELD || !member || !f->before.text || !strstr(f->before.text, "(*"))
		return 0;
	rc = member_text(&after, g, f, member, err);
	value.adapt = rc >= 0 && after ? suggest_new_adapt(&g->arena, f->before.text, after) : NULL;
	if (!value.adapt)
		return rc;
	p->to->value = value.adapt;
	VEC_PUSH(&out->pupils, value);
	return 0;
}

static int learn_values(struct class *k, struct err *err)
{
	_cleanup_(class_release) struct class more = { .g = k->g, .words = MAP_INIT,
						      .filter = WORD_FILTER_INIT };
	int rc = 0;

	for (size_t i = 0; rc >= 0 && i < k->pupils.n; i++)
		if (!k->pupils.items[i].adapt)
			rc = add_value(&more, k->g, &k->pupils.items[i], err);
	if (rc >= 0 && more.pupils.n) {
		enum suggest_source *from = mem_zalloc(more.pupils.n * sizeof(*from));

		for (size_t i = 0; i < more.pupils.n; i++)
			from[i] = more.pupils.items[i].to->source;
		rc = teach_all(&more, err);
		for (size_t i = 0; i < more.pupils.n; i++) {
			more.pupils.items[i].to->source = from[i];
			adapt_rank(more.pupils.items[i].adapt);
		}
		free(from);
	}
	return rc;
}

/* ------------------------------------------------------------------------- lessons */

static void adapt_free(struct adapt *d)
{
	if (d)
		adapt_release(d);
	free(d);
}

void suggest_lesson_free(struct suggest_lesson *l)
{
	convert_release(&l->convert);
	adapt_free(l->adapt);
	adapt_free(l->value);
	free(l);
}

/* What the case is to learn; false: nothing is. */
static bool enrol_new(struct class *k, struct suggest_case *c, const struct convert_symbol *symbol)
{
	const struct check_finding *f = &c->s->f;
	struct pupil p = { .c = c, .word = symbol->name };
	struct suggest_lesson *l;

	if (c->function)
		p.adapt = suggest_new_adapt(&k->g->arena, f->before.text, f->after.text);
	if (c->function && !p.adapt)
		return false;
	p.to = l = mem_zalloc(sizeof(*l));
	if (!p.adapt)
		p.adapt = suggest_param_adapt(&l->argument, &k->g->arena, f);
	l->convert = (struct convert)CONVERT_INIT;
	l->convert.symbol = *symbol;
	l->convert.changed = &k->g->changed;
	map_put(&k->g->changed, symbol->name, strlen(symbol->name), NULL);
	l->adapt = p.adapt;
	VEC_PUSH(&k->g->all, l);
	VEC_PUSH(&k->pupils, p);
	c->lesson = l;
	return true;
}

/* Each symbol once: a side has one way, or several, for all of its uses. */
static void enrol(struct class *k, struct suggest_case *c)
{
	const struct check_finding *f = &c->s->f;
	struct suggest *g = k->g;
	struct convert_symbol symbol;
	struct map_entry *e;
	const char *key;
	bool added;

	if (f->kind == CHECK_CALLBACK) {
		c->function = function_of(&g->arena, f);
		symbol = callback_symbol(c);
		if (!c->function && symbol.form != CONVERT_METHOD)
			return;
	} else if (!suggest_symbol(&symbol, &g->arena, f)) {
		return;
	}
	key = arena_printf(&g->arena, "%d %d %s %s", (int)f->provider, (int)symbol.form, f->symbol,
			   c->s->commits[f->provider].n ? c->s->commits[f->provider].items[0].id :
							  "");
	e = map_put(&g->lessons, key, strlen(key), &added);
	if (added)
		e->value = enrol_new(k, c, &symbol) ? (uintptr_t)c->lesson : 0;
	c->lesson = (struct suggest_lesson *)(uintptr_t)e->value;
}

int suggest_learn(struct suggest *g, struct err *err)
{
	_cleanup_(class_release) struct class k = { .g = g, .words = MAP_INIT,
						   .filter = WORD_FILTER_INIT };
	int rc;

	for (size_t i = 0; i < g->n_cases; i++)
		enrol(&k, &g->cases[i]);
	rc = teach_all(&k, err);
	for (size_t i = 0; rc >= 0 && i < k.pupils.n; i++) {
		struct pupil *p = &k.pupils.items[i];

		if (!p->adapt) {
			rc = suggest_learn_declared(g, p->to, &p->c->s->f, p->successor, err);
			continue;
		}
		adapt_rank(p->adapt);
		if (!p->adapt->n_seen)
			p->to->source = SUGGEST_DECLARED;
	}
	return rc < 0 ? rc : learn_values(&k, err);
}
