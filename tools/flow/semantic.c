// SPDX-License-Identifier: GPL-2.0-only
#include "flow/semantic.h"

#include <stdarg.h>
#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "base/vec.h"
#include "flow/semantic-internal.h"
#include "repo/blob.h"
#include "repo/git.h"
#include "repo/scratch.h"

void semantic_result_release(struct semantic_result *r)
{
	free(r->files);
	free(r->considered);
	free(r->rules);
	free(r->notes);
	arena_release(&r->arena);
	*r = (struct semantic_result)SEMANTIC_RESULT_INIT;
}

void semantic_note(struct semantic_result *out, enum semantic_note_kind kind,
		   const char *path, unsigned long line, const char *fmt, ...)
{
	_cleanup_free_ char *text = NULL;
	va_list ap;

	va_start(ap, fmt);
	text = mem_vprintf(fmt, ap);
	va_end(ap);
	out->notes = mem_array(out->notes, out->n_notes + 1,
			       sizeof(*out->notes));
	out->notes[out->n_notes++] = (struct semantic_note){
		kind, path, line, arena_strdup(&out->arena, text) };
}

void semantic_works_release(struct semantic_works *w)
{
	for (size_t i = 0; i < w->n; i++) {
		strbuf_release(&w->items[i].was);
		strbuf_release(&w->items[i].now);
	}
	VEC_RELEASE(w);
}

struct semantic_work *semantic_works_find(const struct semantic_works *w,
					  const char *path)
{
	for (size_t i = 0; i < w->n; i++)
		if (!strcmp(w->items[i].path, path))
			return &w->items[i];
	return NULL;
}

int semantic_works_add(struct semantic_works *w, struct arena *a,
		       struct ctx *ctx, const struct snapshot *onto,
		       const char *path, bool spatch, struct err *err)
{
	struct semantic_work *work = semantic_works_find(w, path);
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc;

	if (work) {
		work->spatch |= spatch;
		return 0;
	}
	rc = snapshot_read(&f, onto, ctx->repo, path, SEMANTIC_FILE_CEILING,
			   err);
	if (rc < 0)
		return err_prefix(err, "'%s'", path);
	if (rc)
		return rc;
	if (!mode_is_file(f.mode) || blob_is_binary(f.data, f.len))
		return 1;
	if (w->n == SEMANTIC_FILES_MAX)
		return err_code(err, ERR_TOO_BIG, "more than %d files are "
						  "concerned", SEMANTIC_FILES_MAX);
	work = VEC_ADD(w);
	work->path = arena_strdup(a, path);
	work->mode = f.mode;
	work->spatch = spatch;
	strbuf_init(&work->was);
	strbuf_init(&work->now);
	strbuf_add(&work->was, f.data, f.len);
	strbuf_add(&work->now, f.data, f.len);
	return 0;
}

bool semantic_is_c(const char *path)
{
	size_t n = path ? strlen(path) : 0;

	return n > 2 && path[n - 2] == '.' &&
	       (path[n - 1] == 'c' || path[n - 1] == 'h');
}

/* The longest identifier in it, which is what a search can go by. */
static const char *search_word(struct arena *a, const char *s)
{
	const char *best = s;
	size_t best_len = 0;

	while (*s) {
		size_t len = 0;

		while (char_is_word(s[len]))
			len++;
		if (len > best_len) {
			best = s;
			best_len = len;
		}
		s += len ? len : 1;
	}
	return arena_strndup(a, best, best_len);
}

/*
 * "git grep" for every name at once: what it lists is where something has to be
 * done, and the only places where an old name can be left.
 */
static int search(struct proc_result *res, struct arena *a, struct ctx *ctx,
		  const struct semantic_meta *m, const struct snapshot *onto,
		  struct err *err)
{
	struct scratch *scratch = NULL;
	struct words argv = VEC_INIT;
	char hex[GIT_OID_HEXSZ + 1] = "";
	git_oid tree;
	int rc = ctx_scratch(&scratch, ctx, err);

	if (rc < 0)
		return rc;
	rc = snapshot_write_tree(&tree, onto, scratch, err);
	if (rc < 0)
		return rc;
	git_oid_tostr(hex, sizeof(hex), &tree);
	VEC_PUSH(&argv, "grep");
	for (const char *const *p = (const char *[]){ "-l", "-z", "-I", "-F",
						      "-w", "--no-color",
						      "--full-name", NULL };
	     *p; p++)
		VEC_PUSH(&argv, *p);
	for (size_t i = 0; i < m->files_with.n; i++) {
		VEC_PUSH(&argv, "-e");
		VEC_PUSH(&argv, m->files_with.items[i]);
	}
	for (size_t i = 0; i < m->gone.n; i++) {
		VEC_PUSH(&argv, "-e");
		VEC_PUSH(&argv, search_word(a, m->gone.items[i]));
	}
	VEC_PUSH(&argv, hex);
	VEC_PUSH(&argv, "--");
	VEC_PUSH(&argv, NULL);
	rc = git_run(res, ctx->repo, argv.items, &(struct git_opts){
			.scratch = scratch, .any_status = true }, err);
	VEC_RELEASE(&argv);
	if (rc == 0 && res->status > 1)
		rc = err_set(err, "git grep failed: %.*s",
			     (int)strcspn(res->errout.buf, "\n"),
			     res->errout.buf);
	return rc;
}

static bool mentions(const struct strbuf *text, const struct words *words)
{
	for (size_t i = 0; i < words->n; i++) {
		size_t len;

		if (semantic_find_words(text->buf, text->buf + text->len,
					words->items[i], &len))
			return true;
	}
	return false;
}

static int collect(struct semantic_works *works, struct semantic_result *out,
		   struct ctx *ctx, const struct semantic_meta *m,
		   const struct snapshot *onto, struct err *err)
{
	_cleanup_proc_ struct proc_result res = PROC_RESULT_INIT;
	int rc = 0;

	if (m->files_with.n || m->gone.n)
		rc = search(&res, &out->arena, ctx, m, onto, err);
	if (rc < 0)
		return rc;
	for (const char *p = res.out.buf; p < res.out.buf + res.out.len;
	     p += strlen(p) + 1) {
		const char *path = strchr(p, ':');

		if (!path)
			continue;
		rc = semantic_works_add(works, &out->arena, ctx, onto, path + 1,
					false, err);
		if (rc < 0)
			return rc;
	}
	for (size_t i = 0; i < works->n; i++)
		works->items[i].spatch =
			semantic_is_c(works->items[i].path) &&
			mentions(&works->items[i].was, &m->files_with);
	for (size_t i = 0; i < m->files.n; i++) {
		rc = semantic_works_add(works, &out->arena, ctx, onto,
					m->files.items[i],
					semantic_is_c(m->files.items[i]), err);
		if (rc < 0)
			return rc;
	}
	return 0;
}

static int by_path(const void *a, const void *b)
{
	const struct semantic_work *x = a, *y = b;

	return strcmp(x->path, y->path);
}

static bool has_changed(const struct semantic_work *w)
{
	return w->now.len != w->was.len ||
	       memcmp(w->now.buf, w->was.buf, w->now.len) != 0;
}

/* A name that is left everywhere gives no more notes than this for a file. */
#define LEFT_SHOWN 20

static void report_left(struct semantic_result *out,
			const struct semantic_work *w, const char *what)
{
	const char *end = w->now.buf + w->now.len, *last = w->now.buf;
	unsigned long line = 1;
	size_t len, n = 0;

	for (const char *p = semantic_find_words(last, end, what, &len); p;
	     p = semantic_find_words(p + len, end, what, &len)) {
		if (++n > LEFT_SHOWN)
			continue;
		for (; last < p; last++)
			line += *last == '\n';
		semantic_note(out, SEMANTIC_LEFT, w->path, line,
			      "'%s' is left", what);
	}
	if (n > LEFT_SHOWN)
		semantic_note(out, SEMANTIC_LEFT, w->path, 0,
			      "'%s' is left in %zu more places", what,
			      n - LEFT_SHOWN);
}

/* Is it in a file, or (@changed) in one that changed? */
static bool is_made(const struct semantic_works *works, const char *what,
		    bool changed)
{
	for (size_t i = 0; i < works->n; i++) {
		const struct strbuf *sb = &works->items[i].now;
		size_t len;

		if ((has_changed(&works->items[i]) || !changed) &&
		    semantic_find_words(sb->buf, sb->buf + sb->len, what, &len))
			return true;
	}
	return false;
}

/* Nothing to change, nothing left, and what was to be made is there. */
static bool has_it_already(const struct semantic_result *out,
			   const struct semantic_works *w,
			   const struct semantic_meta *m)
{
	if (out->n_files || out->n_notes || !m->made.n)
		return false;
	for (size_t i = 0; i < m->made.n; i++)
		if (!is_made(w, m->made.items[i], false))
			return false;
	return true;
}

static void judge_changes(struct semantic_result *out,
			  const struct semantic_works *w,
			  const struct semantic_meta *m)
{
	for (size_t i = 0; i < m->changes.n; i++) {
		const char *path = m->changes.items[i];
		const struct semantic_work *f = semantic_works_find(w, path);

		if (!f || !has_changed(f))
			semantic_note(out, SEMANTIC_UNCHANGED,
				      arena_strdup(&out->arena, path), 0,
				      f ? "no rule changed this file" :
				      "there is no such file, or none of the "
				      "names is in it");
	}
	for (size_t i = 0; i < m->made.n; i++)
		if (!is_made(w, m->made.items[i], true))
			semantic_note(out, SEMANTIC_UNCHANGED, NULL, 0,
				      "no file has '%s' afterwards",
				      m->made.items[i]);
}

static void judge(struct semantic_result *out, const struct semantic_works *w,
		  const struct semantic_meta *m)
{
	for (size_t i = 0; i < w->n; i++)
		for (size_t k = 0; k < m->gone.n; k++)
			report_left(out, &w->items[i], m->gone.items[k]);
	if (has_it_already(out, w, m))
		semantic_note(out, SEMANTIC_UNCHANGED, NULL, 0,
			      "there is nothing to change: the tree has it "
			      "already");
	else
		judge_changes(out, w, m);
	if (!out->n_files && !out->n_notes)
		semantic_note(out, SEMANTIC_UNCHANGED, NULL, 0,
			      "there is nothing to change in this tree");
}

static void fill(struct semantic_result *out, struct semantic_works *works)
{
	if (works->n > 1)
		qsort(works->items, works->n, sizeof(*works->items), by_path);
	out->files = mem_array(NULL, works->n + 1, sizeof(*out->files));
	out->considered = mem_array(NULL, works->n + 1,
				    sizeof(*out->considered));
	for (size_t i = 0; i < works->n; i++) {
		struct semantic_work *w = &works->items[i];

		if (w->spatch)
			out->considered[out->n_considered++] = w->path;
		if (!has_changed(w))
			continue;
		out->files[out->n_files++] = (struct semantic_file){
			w->path, strlen(w->path),
			arena_strndup(&out->arena, w->now.buf, w->now.len),
			w->now.len, w->mode };
	}
}

int semantic_apply(struct semantic_result *out, struct ctx *ctx,
		   const struct semantic_patch *patch,
		   const struct snapshot *onto,
		   const struct semantic_opts *opts, struct err *err)
{
	static const struct semantic_opts defaults;
	_cleanup_semantic_result_ struct semantic_result r =
		SEMANTIC_RESULT_INIT;
	_cleanup_(semantic_works_release) struct semantic_works works = VEC_INIT;
	_cleanup_(semantic_meta_release) struct semantic_meta meta =
		SEMANTIC_META_INIT;
	int rc;

	if (!opts)
		opts = &defaults;
	if (patch->kind != SEMANTIC_COCCI)
		return err_set(err, "'%s' is no semantic patch", patch->name);
	if (!opts->allow_scripts) {
		rc = semantic_no_scripts(patch->name, patch->text,
					 patch->text_len, err);
		if (rc < 0)
			return rc;
	}
	rc = semantic_meta_parse(&meta, &r.arena, patch->name, patch->text,
				 patch->text_len, err);
	if (rc < 0)
		return rc;
	rc = collect(&works, &r, ctx, &meta, onto, err);
	if (rc < 0)
		return rc;
	rc = semantic_run(&r, &works, ctx, patch, opts, err);
	if (rc < 0)
		return rc;
	rc = semantic_subst(&r, &works, ctx, patch, onto, err);
	if (rc < 0)
		return rc;
	fill(&r, &works);
	judge(&r, &works, &meta);
	semantic_result_release(out);
	*out = r;
	r = (struct semantic_result)SEMANTIC_RESULT_INIT;
	return out->n_notes ? 1 : 0;
}
