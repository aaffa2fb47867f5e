// SPDX-License-Identifier: GPL-2.0-only
#include "capi/prototype-macro.h"

#include "capi/lex.h"

static bool is_caps(const char *s, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (s[i] >= 'a' && s[i] <= 'z')
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

		if (up && (!n || text[n - 1] == ';' || text[n - 1] == '}' || text[n - 1] == '/'))
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

static bool invokes_with(const struct facts *f, const char *name)
{
	for (uint32_t i = 0; i < f->n_facts; i++) {
		const struct fact *call = &f->facts[i];

		for (uint32_t k = 0; call->kind == FACT_INVOKE && k < call->n_subs; k++) {
			const char *arg = facts_str(f, f->subs[call->first_sub + k].name);

			if (lex_has_word(arg, strlen(arg), name))
				return true;
		}
	}
	return false;
}

/* `HW_DEPENDENT(int f(void))`, in a header that the file includes. */
static int declared_by_macro(bool *yes, struct ctree *t, const char *path, const char *name,
			     struct err *err)
{
	struct cworld *w = ctree_world(t);
	_cleanup_free_ uint64_t *bits = NULL;
	uint32_t n = 0;
	int rc = ctree_reach(&bits, &n, t, path, err);

	*yes = false;
	for (uint32_t i = 0; rc == 0 && i < n && !*yes; i++) {
		const struct facts *f = NULL;

		if (!(bits[i >> 6] >> (i & 63) & 1) || !cpath_is_header(cworld_path(w, i)))
			continue;
		rc = ctree_facts(&f, t, cworld_path(w, i), err);
		*yes = rc == 0 && invokes_with(f, name);
		rc = rc < 0 ? rc : 0;
	}
	return rc < 0 ? rc : 0;
}

int prototype_by_macro(bool *yes, struct ctree *t, const struct fresh *fresh,
		       const char *path, const char *name, uint32_t line, struct err *err)
{
	int rc = static_by_macro(yes, t, fresh, path, line, err);

	return rc < 0 || *yes ? rc : declared_by_macro(yes, t, path, name, err);
}
