// SPDX-License-Identifier: GPL-2.0-only
/*
 * Findings of many pairs, grouped by what the commits of both sides do. A commit
 * is known by author, date and subject, so that a tree which was rebased (or
 * carries the same patch as another) brings no second entry.
 */
#include <string.h>

#include "base/strbuf.h"
#include "flow/matrix-internal.h"
#include "repo/blob.h"
#include "repo/history.h"

void causes_release(struct causes *cs)
{
	for (size_t i = 0; i < cs->items.n; i++) {
		struct cause *c = &cs->items.items[i];

		VEC_RELEASE(&c->pairs);
		VEC_RELEASE(&c->counted);
		VEC_RELEASE(&c->uses);
		for (int k = 0; k < 2; k++) {
			VEC_RELEASE(&c->carriers[k]);
			VEC_RELEASE(&c->commits[k]);
		}
	}
	VEC_RELEASE(&cs->items);
	map_release(&cs->by_key);
	map_release(&cs->identities);
}

static const char *hash_text(struct causes *cs, const struct strbuf *text)
{
	char hex[GIT_OID_HEXSZ + 1];
	git_oid oid;

	/* Hashing bytes at hand does not fail. */
	if (blob_hash(&oid, text->buf, text->len, NULL) < 0)
		memset(&oid, 0, sizeof(oid));
	git_oid_tostr(hex, sizeof(hex), &oid);
	return arena_strdup(cs->arena, hex);
}

/* What a commit does, by its hex id. */
static int identity(const char **out, struct causes *cs, const char *id,
		    struct err *err)
{
	_cleanup_commits_ struct commit_list l = COMMIT_LIST_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const struct commit_info *c;
	git_oid oid;
	int rc;

	*out = map_get_ptr(&cs->identities, id);
	if (*out)
		return 0;
	if (git_oid_fromstr(&oid, id) < 0)
		return err_set(err, "'%s' is no commit id", id);
	rc = history_commit_info(&l, cs->ctx->repo, &oid, err);
	if (rc < 0)
		return rc;
	c = &l.items[0];
	strbuf_addf(&text, "%s\n%s\n%lld\n%s\n", c->author, c->email,
		    (long long)c->author_time, c->subject);
	*out = hash_text(cs, &text);
	map_set_ptr(&cs->identities, arena_strdup(cs->arena, id),
		    (void *)(uintptr_t)*out);
	return 0;
}

static int compare_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* The identities of all commits of a side in one word; @else where none is known. */
static int side_change(const char **out, struct causes *cs,
		       const struct flow_commits *commits, const char *otherwise,
		       struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char **ids = arena_alloc(cs->arena, (commits->n + 1) * sizeof(*ids));

	for (size_t i = 0; i < commits->n; i++) {
		int rc = identity(&ids[i], cs, commits->items[i].id, err);

		if (rc < 0)
			return rc;
	}
	qsort(ids, commits->n, sizeof(*ids), compare_text);
	for (size_t i = 0; i < commits->n; i++)
		strbuf_addf(&text, "%s\n", ids[i]);
	if (!commits->n)
		strbuf_addf(&text, "at %s", otherwise ? otherwise : "");
	*out = hash_text(cs, &text);
	return 0;
}

static const char *keep(struct causes *cs, const char *s)
{
	return s ? arena_strdup(cs->arena, s) : NULL;
}

static struct delta_place keep_place(struct causes *cs,
				     const struct delta_place *p)
{
	struct delta_place out = *p;

	out.path = keep(cs, p->path);
	out.text = keep(cs, p->text);
	return out;
}

static struct flow_commits keep_commits(struct causes *cs,
					const struct flow_commits *from)
{
	struct flow_commits to = { .n = from->n };

	to.items = arena_alloc(cs->arena, (from->n + 1) * sizeof(*to.items));
	for (size_t i = 0; i < from->n; i++)
		to.items[i] = (struct flow_commit){
			.id = keep(cs, from->items[i].id),
			.subject = keep(cs, from->items[i].subject),
			.author = keep(cs, from->items[i].author),
		};
	return to;
}

static const struct flow_same *keep_same(struct causes *cs,
					 const struct flow_same *from)
{
	struct flow_same *to;

	if (!from)
		return NULL;
	to = arena_dup(cs->arena, from, sizeof(*from));
	for (int k = 0; k < 2; k++) {
		struct flow_commits one = {
			(struct flow_commit *)(uintptr_t)from->commit[k], 1 };

		to->commit[k] = keep_commits(cs, &one).items;
	}
	return to;
}

/* A new or known cause. The pointer is valid until the next call. */
static struct cause *get_cause(struct causes *cs, const struct strbuf *key,
			       bool *added)
{
	const char *id = hash_text(cs, key);
	struct map_entry *e = map_put(&cs->by_key, id, strlen(id), added);
	struct cause *c;

	if (*added) {
		c = VEC_ADD(&cs->items);
		c->c.id = id;
		c->c.is_new = true;
		e->value = cs->items.n;
	}
	return &cs->items.items[e->value - 1];
}

#define PUSH_ONCE(v, x)                                                        \
	do {                                                                   \
		size_t at_ = 0;                                                \
									       \
		while (at_ < (v)->n && (v)->items[at_] != (x))                 \
			at_++;                                                 \
		if (at_ == (v)->n)                                             \
			VEC_PUSH(v, x);                                        \
	} while (0)

/* @row has the change of side @k of the cause, as these commits. */
static void carry(struct causes *cs, struct cause *c, int k, size_t row,
		  const struct flow_commits *commits)
{
	PUSH_ONCE(&c->carriers[k], row);
	for (size_t i = 0; i < commits->n; i++) {
		const char *id = commits->items[i].id;
		size_t at = 0;

		while (at < c->commits[k].n &&
		       strcmp(c->commits[k].items[at], id) != 0)
			at++;
		if (at == c->commits[k].n)
			VEC_PUSH(&c->commits[k], keep(cs, id));
	}
}

static size_t row_of(const struct matrix_pair *p, int side)
{
	return side == SIDE_OURS ? p->ours : p->theirs;
}

static bool counts(const struct flow_silent *s)
{
	return !s->suppressed && !s->fixup;
}

/*
 * The same use shows up in every pair, on lines that differ. Two uses of one
 * function within a pair are two.
 */
static void add_use(struct causes *cs, struct cause *c, size_t pair,
		    const struct flow_silent *s)
{
	const struct check_finding *f = &s->f;
	bool first = c->pairs.n == 1 && c->pairs.items[0] == pair;

	for (size_t i = 0; i < c->uses.n; i++) {
		struct matrix_use *u = &c->uses.items[i];

		if (strcmp(u->path, f->path) != 0)
			continue;
		if (first ? u->line == f->line :
			    !strcmp(u->decl, f->decl) &&
				    !strcmp(u->message, f->message)) {
			if (counts(s)) {
				u->suppressed = NULL;
				u->fixup = NULL;
			}
			return;
		}
	}
	VEC_PUSH(&c->uses, (struct matrix_use){
		.path = keep(cs, f->path), .line = f->line,
		.message = keep(cs, f->message), .decl = keep(cs, f->decl),
		.guard = keep(cs, f->guard), .confidence = f->confidence,
		.suppressed = s->suppressed, .fixup = keep(cs, s->fixup) });
	if (f->confidence > c->c.confidence)
		c->c.confidence = f->confidence;
}

/* Both did the same: which one a pair calls the provider is a matter of order. */
static bool has_no_roles(enum check_kind kind)
{
	return kind == CHECK_DUPLICATE || kind == CHECK_NAME_CLASH;
}

static int add_silent(struct causes *cs, const struct matrix_result *r,
		      size_t pair, const struct flow_silent *s, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	const struct check_finding *f = &s->f;
	const int side[2] = { f->provider, !f->provider };
	const char *where = f->after.path ? f->after.path : f->before.path;
	const char *change[2], *what;
	struct cause *c;
	bool added, swap;

	for (int k = 0; k < 2; k++) {
		int rc = side_change(&change[k], cs, &s->commits[side[k]],
				     k ? f->path : where, err);

		if (rc < 0)
			return rc;
	}
	swap = has_no_roles(f->kind) && strcmp(change[0], change[1]) > 0;
	what = arena_printf(cs->arena, "%s\n%s\n%s", check_kind_name(f->kind),
			    f->change ? f->change : f->symbol,
			    f->change && f->member ? f->member : "");
	strbuf_addf(&key, "silent\n%s\n%s\n%s\n", what, change[swap],
		    change[!swap]);
	c = get_cause(cs, &key, &added);
	if (added) {
		c->what = what;
		c->c.kind = check_kind_name(f->kind);
		c->c.symbol = keep(cs, f->symbol);
		c->c.member = keep(cs, f->member);
		c->c.before = keep_place(cs, &f->before);
		c->c.after = keep_place(cs, &f->after);
		c->c.same = keep_same(cs, s->same);
		for (int k = 0; k < 2; k++) {
			c->change[k] = change[k];
			c->c.part[k].commits =
				keep_commits(cs, &s->commits[side[k]]);
		}
	}
	PUSH_ONCE(&c->pairs, pair);
	if (counts(s))
		PUSH_ONCE(&c->counted, pair);
	swap = strcmp(c->change[0], change[0]) != 0;
	for (int k = 0; k < 2; k++)
		carry(cs, c, k ^ swap, row_of(&r->pairs[pair], side[k]),
		      &s->commits[side[k]]);
	add_use(cs, c, pair, s);
	return 0;
}

/* The sides of a textual conflict have no roles: either order is one cause. */
static int add_textual(struct causes *cs, const struct matrix_result *r,
		       size_t pair, const struct flow_textual *t, struct err *err)
{
	_cleanup_strbuf_ struct strbuf key = STRBUF_INIT;
	const char *change[2];
	struct cause *c;
	bool added, swap;
	int rc;

	for (int k = 0; k < 2; k++) {
		rc = side_change(&change[k], cs, &t->commits[k],
				 r->rows[row_of(&r->pairs[pair], k)].name, err);
		if (rc < 0)
			return rc;
	}
	swap = strcmp(change[0], change[1]) > 0;
	strbuf_addf(&key, "textual\n%s\n%s\n%s\n%s\n", t->kind,
		    t->path ? t->path : t->message, change[swap], change[!swap]);
	c = get_cause(cs, &key, &added);
	if (added) {
		c->c.textual = true;
		c->c.kind = t->kind;
		c->c.path = keep(cs, t->path);
		c->c.message = keep(cs, t->message);
		c->c.hunks = t->hunks;
		c->c.fixup = keep(cs, t->fixup);
		for (int k = 0; k < 2; k++) {
			c->change[k] = change[k];
			c->c.part[k].commits = keep_commits(cs, &t->commits[k]);
		}
	}
	PUSH_ONCE(&c->pairs, pair);
	if (!t->fixup)
		PUSH_ONCE(&c->counted, pair);
	swap = strcmp(c->change[0], change[0]) != 0;
	for (int k = 0; k < 2; k++)
		carry(cs, c, k ^ swap, row_of(&r->pairs[pair], k),
		      &t->commits[k]);
	return 0;
}

int causes_add(struct causes *cs, const struct matrix_result *r, size_t pair,
	       const struct flow_check_result *found, struct err *err)
{
	int rc = 0;

	for (size_t i = 0; rc == 0 && i < found->n_silent; i++)
		rc = add_silent(cs, r, pair, &found->silent[i], err);
	for (size_t i = 0; rc == 0 && i < found->n_textual; i++)
		rc = add_textual(cs, r, pair, &found->textual[i], err);
	return rc;
}

int matrix_use_cmp(const void *a, const void *b)
{
	const struct matrix_use *x = a, *y = b;
	int d = (int)y->confidence - (int)x->confidence;

	if (!d)
		d = strcmp(x->path, y->path);
	return d ? d : (x->line > y->line) - (x->line < y->line);
}

/* A cause with the surest use of its group, to sort by. */
struct ranked {
	struct matrix_cause *c;
	enum check_confidence best;
};

/*
 * Silent ones first; the surest group first; then by name, so that runs can be
 * compared.
 */
static int compare_causes(const void *a, const void *b)
{
	const struct ranked *rx = a, *ry = b;
	const struct matrix_cause *x = rx->c, *y = ry->c;
	int d = (int)x->textual - (int)y->textual;

	if (!d)
		d = (int)ry->best - (int)rx->best;
	if (!d && x->path && y->path)
		d = strcmp(x->path, y->path);
	if (!d && x->symbol && y->symbol)
		d = strcmp(x->symbol, y->symbol);
	if (!d)
		d = strcmp(x->kind, y->kind);
	if (!d)
		d = strcmp(x->group, y->group);
	if (!d && x->n_uses && y->n_uses)
		d = matrix_use_cmp(x->uses, y->uses);
	return d ? d : strcmp(x->id, y->id);
}

static void sort_causes(struct matrix_result *r)
{
	_cleanup_map_ struct map best = MAP_INIT;
	struct ranked *order = mem_array(NULL, r->n_causes + 1, sizeof(*order));
	struct matrix_cause *sorted =
		arena_alloc(&r->arena, (r->n_causes + 1) * sizeof(*sorted));

	for (size_t i = 0; i < r->n_causes; i++) {
		const struct matrix_cause *c = &r->causes[i];
		struct map_entry *e = map_put(&best, c->group, strlen(c->group),
					      NULL);

		if (e->value < c->confidence)
			e->value = c->confidence;
	}
	for (size_t i = 0; i < r->n_causes; i++) {
		struct matrix_cause *c = &r->causes[i];

		order[i].c = c;
		order[i].best = (enum check_confidence)map_find(
			&best, c->group, strlen(c->group))->value;
	}
	qsort(order, r->n_causes, sizeof(*order), compare_causes);
	for (size_t i = 0; i < r->n_causes; i++)
		sorted[i] = *order[i].c;
	r->causes = sorted;
	free(order);
}

static bool same_group(const struct matrix_result *r, size_t i)
{
	return i && !strcmp(r->causes[i].group, r->causes[i - 1].group);
}

void matrix_count_new(struct matrix_result *r)
{
	bool counted = false;

	r->n_new[0] = r->n_new[1] = 0;
	for (size_t i = 0; i < r->n_causes; i++) {
		const struct matrix_cause *c = &r->causes[i];

		counted = counted && same_group(r, i);
		if (c->is_new && c->n_counted && !counted) {
			r->n_new[c->textual]++;
			counted = true;
		}
	}
}

/* How many groups show up in each pair, and count there. */
static void count_pairs(struct matrix_result *r)
{
	size_t *last = mem_zalloc((r->n_pairs + 1) * sizeof(*last));
	size_t group = 0;

	for (size_t i = 0; i < r->n_causes; i++) {
		const struct matrix_cause *c = &r->causes[i];

		group += !same_group(r, i);
		for (size_t k = 0; k < c->n_counted; k++) {
			struct matrix_pair *p = &r->pairs[c->counted[k]];

			if (last[c->counted[k]] == group)
				continue;
			last[c->counted[k]] = group;
			p->textual += c->textual;
			p->silent += !c->textual;
			p->status = !p->textual ? MATRIX_SILENT :
				    p->silent	? MATRIX_BOTH :
						  MATRIX_TEXTUAL;
		}
	}
	free(last);
}

static const char *group_of(struct causes *cs, const struct cause *c)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;

	if (c->c.textual)
		return c->c.id;
	strbuf_addf(&text, "group\n%s\n%s\n%s\n%s\n", c->what, c->change[0],
		    c->c.part[0].tree, c->c.part[1].tree);
	return hash_text(cs, &text);
}

/* Why it does not count, of one that does not. */
static void note_why(struct matrix_cause *c)
{
	if (c->n_counted)
		c->fixup = NULL;
	for (size_t i = 0; !c->n_counted && i < c->n_uses; i++) {
		const struct matrix_use *u = &c->uses[i];

		if (!c->suppressed)
			c->suppressed = u->suppressed;
		if (!c->fixup)
			c->fixup = u->fixup;
	}
}

void causes_finish(struct causes *cs, struct matrix_result *r)
{
	r->n_causes = cs->items.n;
	r->causes = arena_alloc(&r->arena, (r->n_causes + 1) * sizeof(*r->causes));
	for (size_t i = 0; i < cs->items.n; i++) {
		struct cause *from = &cs->items.items[i];
		struct matrix_cause *to = &r->causes[i];

		*to = from->c;
		to->group = group_of(cs, from);
		VEC_SORT(&from->uses, matrix_use_cmp);
		to->n_uses = from->uses.n;
		to->uses = arena_dup(&r->arena, from->uses.items,
				     from->uses.n * sizeof(*to->uses));
		to->n_pairs = from->pairs.n;
		to->pairs = arena_dup(&r->arena, from->pairs.items,
				      from->pairs.n * sizeof(*to->pairs));
		to->n_counted = from->counted.n;
		to->counted = arena_dup(&r->arena, from->counted.items,
					from->counted.n * sizeof(*to->counted));
		note_why(to);
	}
	sort_causes(r);
	count_pairs(r);
	matrix_count_new(r);
}
