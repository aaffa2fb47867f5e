// SPDX-License-Identifier: GPL-2.0-only
#include "flow/matrix-details.h"

#include <string.h>

#include "base/mem.h"
#include "merge/marked.h"
#include "repo/blob.h"

#define CONTEXT 3	/* lines on either side */
#define MAX_LINES 60	/* of one cause */
#define MAX_USES 8
#define MAX_WIDTH 200	/* bytes of one line */
#define MAX_FILE ((size_t)8 << 20)

struct maker {
	struct ctx *ctx;
	const struct matrix_result *r;
	/* the pair that was merged last */
	size_t pair;
	struct merge_input in;
	struct merge_result m;
	struct strbuf text;
	size_t lines;
};

static void maker_release(struct maker *k)
{
	merge_input_release(&k->in);
	merge_result_release(&k->m);
	strbuf_release(&k->text);
}

void matrix_details_release(struct matrix_details *d)
{
	arena_release(&d->arena);
	*d = (struct matrix_details)MATRIX_DETAILS_INIT;
}

static int merge_pair(struct maker *k, size_t pair, struct err *err)
{
	const struct matrix_pair *p = &k->r->pairs[pair];
	const struct matrix_row *a = &k->r->rows[p->ours], *b = &k->r->rows[p->theirs];
	_cleanup_rev_ struct rev ours = REV_INIT, theirs = REV_INIT;
	struct repo *r = k->ctx->repo;
	int rc;

	if (k->pair == pair)
		return 0;
	k->pair = SIZE_MAX;
	merge_input_release(&k->in);
	merge_result_release(&k->m);
	k->in = (struct merge_input){ .n_bases = 0 };
	k->m = (struct merge_result)MERGE_RESULT_INIT;
	rc = rev_of_commit(&ours, r, &a->commit, a->name, err);
	if (rc >= 0)
		rc = rev_of_commit(&theirs, r, &b->commit, b->name, err);
	if (rc >= 0)
		rc = merge_input_fill(&k->in, k->ctx, r, &ours, &theirs, err);
	if (rc >= 0)
		rc = merge_textual(&k->m, k->ctx, &k->in, NULL, err);
	if (rc < 0)
		return rc;
	k->pair = pair;
	return 0;
}

/* One line; whether there is room for more. */
static bool add_line(struct maker *k, char what, const char *line, size_t len)
{
	if (k->lines >= MAX_LINES)
		return false;
	if (++k->lines == MAX_LINES) {
		strbuf_addstr(&k->text, ".\n");
		return false;
	}
	strbuf_addch(&k->text, what);
	strbuf_add(&k->text, line, len < MAX_WIDTH ? len : MAX_WIDTH);
	strbuf_addch(&k->text, '\n');
	return true;
}

static bool add_place(struct maker *k, const char *path, uint32_t line)
{
	_cleanup_free_ char *place = mem_printf("%s:%u", path, line);

	return add_line(k, '@', place, strlen(place));
}

/* ------------------------------------------------------------------- the hunks */

typedef VEC(struct marked_line) line_vec;

/* Lines without the markers, each with the side that it is of; whether there are any markers. */
static bool split(line_vec *out, const char *data, size_t len)
{
	struct marked m = marked_open(data, len);
	struct marked_line line;
	bool any = false;

	while (marked_next(&line, &m)) {
		any |= line.marker;
		if (!line.marker)
			VEC_PUSH(out, line);
	}
	return any;
}

static bool is_near(const line_vec *l, size_t at)
{
	size_t from = at > CONTEXT ? at - CONTEXT : 0;

	for (size_t i = from; i < l->n && i <= at + CONTEXT; i++)
		if (l->items[i].side != ' ')
			return true;
	return false;
}

static void add_hunks(struct maker *k, const char *path, const char *data, size_t len)
{
	line_vec l = VEC_INIT;
	bool was = false;

	if (!blob_is_binary(data, len) && split(&l, data, len))
		for (size_t i = 0; i < l.n; i++) {
			bool now = is_near(&l, i);

			if (now && !was && !add_place(k, path, l.items[i].number))
				break;
			if (now && !add_line(k, l.items[i].side, l.items[i].p, l.items[i].len))
				break;
			was = now;
		}
	VEC_RELEASE(&l);
}

/* -------------------------------------------------------------------- the uses */

static void add_use(struct maker *k, const struct matrix_use *u, const char *data, size_t len)
{
	const char *end = data + len;
	uint32_t n = 1;

	if (!u->line || !add_place(k, u->path, u->line))
		return;
	for (const char *p = data; p < end; n++) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));

		if (n + CONTEXT >= u->line && n <= u->line + CONTEXT &&
		    !add_line(k, n == u->line ? '!' : ' ', p, (size_t)((nl ? nl : end) - p)))
			return;
		p = nl ? nl + 1 : end;
	}
}

/* A file of the merge, if there is such a thing. */
static int read_merged(struct snap_file *f, struct maker *k, const char *path, struct err *err)
{
	_cleanup_err_ struct err why = ERR_INIT;
	int rc = snapshot_read(f, &k->m.merged, k->ctx->repo, path, MAX_FILE, &why);

	if (rc >= 0)
		return rc;
	if (why.code == ERR_TOO_BIG)
		return 1;
	err_move(err, &why);
	return -1;
}

static int describe(struct maker *k, const struct matrix_cause *c, struct err *err)
{
	size_t n = c->textual ? c->path != NULL : c->n_uses;
	int rc = n ? merge_pair(k, c->pairs[0], err) : 0;

	for (size_t i = 0; rc >= 0 && i < n && i < MAX_USES; i++) {
		_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
		const char *path = c->textual ? c->path : c->uses[i].path;

		rc = read_merged(&f, k, path, err);
		if (rc)
			continue;
		if (c->textual)
			add_hunks(k, path, f.data, f.len);
		else
			add_use(k, &c->uses[i], f.data, f.len);
	}
	return rc < 0 ? rc : 0;
}

int matrix_details_make(struct matrix_details *out, struct ctx *ctx,
			const struct matrix_result *r, struct err *err)
{
	_cleanup_matrix_details_ struct matrix_details d = MATRIX_DETAILS_INIT;
	_cleanup_(maker_release) struct maker k = {
		.ctx = ctx, .r = r, .pair = SIZE_MAX,
		.m = MERGE_RESULT_INIT, .text = STRBUF_INIT,
	};
	int rc = 0;

	d.text = arena_alloc(&d.arena, (r->n_causes + 1) * sizeof(*d.text));
	for (size_t i = 0; rc >= 0 && i < r->n_causes; i++) {
		strbuf_reset(&k.text);
		k.lines = 0;
		rc = ctx_cancelled(ctx, err);
		if (rc >= 0)
			rc = describe(&k, &r->causes[i], err);
		d.text[i] = arena_strndup(&d.arena, k.text.buf, k.text.len);
	}
	if (rc < 0)
		return rc;
	matrix_details_release(out);
	*out = d;
	d = (struct matrix_details)MATRIX_DETAILS_INIT;
	return 0;
}
