// SPDX-License-Identifier: GPL-2.0-only
#include "capi/prototype-macro.h"

#include <string.h>

#include "base/char.h"
#include "capi/cfile.h"
#include "capi/lex.h"

static bool is_caps(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (char_is_lower(s[i]))
			return false;
	return n > 1 && (s[0] < '0' || s[0] > '9');
}

/* Whether a word in capitals is a macro that makes what follows static. */
static int makes_static(bool *yes, struct ctree *t, const char *path, const char *word,
			struct err *err)
{
	cref_vec refs = VEC_INIT;
	int rc = ctree_visible(&refs, t, path, word, err);

	for (size_t i = 0; i < refs.n && !*yes; i++) {
		const char *body = cref_str(&refs.items[i], refs.items[i].fact->type);

		*yes = refs.items[i].fact->kind == FACT_CONST &&
		       lex_has_word(body, strlen(body), "static");
	}
	VEC_RELEASE(&refs);
	return rc < 0 ? rc : 0;
}

/* `STATIC int f(void)`, on the line of the name and what stands right above it. */
static int static_by_macro(bool *yes, struct ctree *t, const struct fresh *fresh,
			   const char *path, uint32_t line, struct err *err)
{
	int rc = 0;

	*yes = false;
	for (uint32_t up = 0; rc >= 0 && up < 3 && up < line && !*yes; up++) {
		size_t n, k;
		const char *text = fresh_text(fresh, line - up, &n);

		/* what is above a declaration ends, or is a comment */
		if (up && (!n || text[n - 1] == ';' || text[n - 1] == '}' || *text == '/' ||
			   strncmp(text, " *", 2) == 0))
			break;
		for (size_t i = 0; rc >= 0 && i < n && text[i] != '(' && !*yes; i += k + !k) {
			for (k = 0; i + k < n && lex_is_word(text[i + k]); k++)
				;
			if (is_caps(text + i, k)) {
				_cleanup_free_ char *word = mem_strndup(text + i, k);

				rc = makes_static(yes, t, path, word, err);
			}
		}
	}
	return rc;
}

static bool invokes_macros(const struct facts *f)
{
	for (uint32_t i = 0; i < f->n_facts; i++)
		if (f->facts[i].kind == FACT_INVOKE)
			return true;
	return false;
}

/* Whether the text has `name(`, comments and strings left out. */
static bool has_call(const struct snap_file *f, const char *name)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	bool found = false;

	if (!lex_has_word(f->data, f->len, name))
		return false;
	lex(&lx, f->data, f->len, LEX_FULL);
	for (size_t i = 0; i + 1 < lx.toks.n && !found; i++)
		found = tok_is(&lx, &lx.toks.items[i], name) &&
			lx.toks.items[i + 1].kind == TOK_PUNCT &&
			lx.toks.items[i + 1].op == '(';
	return found;
}

/*
 * `HW_DEPENDENT(int f(void))`, in a header that the file includes: facts have no more
 * of it than that there is a macro.
 */
static int declared_by_macro(bool *yes, struct ctree *t, const struct snapshot *snap,
			     struct repo *repo, const char *path, const char *name,
			     struct err *err)
{
	struct cworld *w = ctree_world(t);
	_cleanup_free_ uint64_t *bits = NULL;
	uint32_t n = 0;
	int rc = ctree_reach(&bits, &n, t, path, err);

	*yes = false;
	for (uint32_t i = 0; rc == 0 && i < n && !*yes; i++) {
		_cleanup_snap_file_ struct snap_file text = SNAP_FILE_INIT;
		const char *at = cworld_path(w, i);
		const struct facts *f = NULL;

		if (!(bits[i >> 6] >> (i & 63) & 1) || !cpath_is_header(at))
			continue;
		rc = ctree_facts(&f, t, at, err);
		if (rc == 0 && invokes_macros(f))
			rc = snapshot_read_fitting(&text, snap, repo, at, CFILE_MAX_BYTES, err);
		*yes = rc == 0 && text.data && has_call(&text, name);
		rc = rc < 0 ? rc : 0;
	}
	return rc < 0 ? rc : 0;
}

int prototype_by_macro(bool *yes, const struct sweep *sw, const struct fresh *fresh,
		       const char *path, const char *name, uint32_t line, struct err *err)
{
	const struct snapshot *snap = sw->in->merged ? sw->in->merged : sw->in->side[SIDE_OURS];
	int rc = static_by_macro(yes, sw->merged, fresh, path, line, err);

	if (rc < 0 || *yes)
		return rc;
	return declared_by_macro(yes, sw->merged, snap, sw->repo, path, name, err);
}
