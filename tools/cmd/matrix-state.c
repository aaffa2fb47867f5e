// SPDX-License-Identifier: GPL-2.0-only
/* The json of an earlier matrix, read for --since. */
#include <string.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "matrix-print.h"

#define STATE_CEILING ((size_t)512 << 20)

const char matrix_schema[] = "crosstree.matrix/1";

void matrix_state_release(struct matrix_state *s)
{
	json_decref(s->doc);
	arena_release(&s->arena);
	*s = (struct matrix_state)MATRIX_STATE_INIT;
}

static int bad_state(struct err *err, const char *path, const char *what)
{
	return err_set(err, "cannot use '%s' for --since: %s", path, what);
}

static int read_pairs(struct matrix_known *k, struct arena *a, const json_t *list)
{
	size_t n = json_array_size(list);
	const char *(*pairs)[2] = arena_alloc(a, (n + 1) * sizeof(*pairs));

	for (size_t i = 0; i < n; i++) {
		const json_t *pair = json_array_get(list, i);

		for (size_t m = 0; m < 2; m++) {
			pairs[i][m] = json_string_value(json_array_get(pair, m));
			if (!pairs[i][m])
				return -1;
		}
	}
	k->pairs = (const char *const (*)[2])pairs;
	k->n_pairs = n;
	return 0;
}

/* A text as it was before it was made one of json; NULL: that is not known. */
static const char *text_at(const json_t *o, const char *key)
{
	const char *s = json_string_value(json_object_get(o, key));

	return s && !strstr(s, "\xef\xbf\xbd") ? s : NULL;
}

static bool read_uses(struct matrix_known *k, struct arena *a, const json_t *list)
{
	k->n_uses = json_array_size(list);
	k->uses = arena_alloc(a, (k->n_uses + 1) * sizeof(*k->uses));
	for (size_t i = 0; i < k->n_uses; i++) {
		const json_t *o = json_array_get(list, i);
		struct matrix_known_use *u = &k->uses[i];

		u->path = text_at(o, "path");
		u->decl = text_at(o, "decl");
		u->message = text_at(o, "message");
		if (!u->path || !u->decl || !u->message)
			return false;
	}
	return true;
}

/* What it was; that is not known of one that was not told whole. */
static void read_what(struct matrix_known *k, struct arena *a, const json_t *o)
{
	const json_t *provider = json_object_get(o, "provider");

	if (json_is_integer(json_object_get(o, "hunks"))) {
		k->hunks = (size_t)json_integer_value(json_object_get(o, "hunks"));
		k->compared = true;
		return;
	}
	k->before = text_at(provider, "before");
	k->after = text_at(provider, "after");
	k->compared = read_uses(k, a, json_object_get(o, "uses")) &&
		      (k->before || json_is_null(json_object_get(provider, "before"))) &&
		      (k->after || json_is_null(json_object_get(provider, "after")));
}

static int read_entries(struct matrix_state *s, const char *key)
{
	const json_t *list = json_object_get(s->doc, key);

	for (size_t i = 0; i < json_array_size(list); i++) {
		json_t *o = json_array_get(list, i);
		struct matrix_known *k = &s->known[s->n];

		*k = (struct matrix_known){ .id = NULL };
		k->id = json_string_value(json_object_get(o, "id"));
		k->first_seen = json_string_value(json_object_get(o, "first_seen"));
		k->uncounted = json_is_object(json_object_get(o, "suppressed")) ||
			       json_is_string(json_object_get(o, "fixup"));
		if (!k->id || read_pairs(k, &s->arena, json_object_get(o, "pairs")))
			return -1;
		read_what(k, &s->arena, o);
		s->entries[s->n++] = o;
	}
	return 0;
}

static const char *const entry_keys[] = { "textual", "silent", "unjudged" };

#define N_KEYS (sizeof(entry_keys) / sizeof(entry_keys[0]))

int matrix_state_read(struct matrix_state *s, const char *path, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	const char *is;
	json_error_t why;
	size_t n = 0;
	int rc = file_read(&text, path, STATE_CEILING, 0, err);

	if (rc < 0)
		return rc;
	s->doc = json_loadb(text.buf, text.len, JSON_REJECT_DUPLICATES, &why);
	if (!s->doc)
		return err_set(err, "cannot use '%s' for --since: line %d: %s", path,
			       why.line, why.text);
	is = json_string_value(json_object_get(s->doc, "schema"));
	if (!is || strcmp(is, matrix_schema) != 0)
		return bad_state(err, path, "it is no json result of check --all or --matrix");
	for (size_t i = 0; i < N_KEYS; i++)
		n += json_array_size(json_object_get(s->doc, entry_keys[i]));
	s->known = arena_alloc(&s->arena, (n + 1) * sizeof(*s->known));
	s->entries = arena_alloc(&s->arena, (n + 1) * sizeof(json_t *));
	for (size_t i = 0; i < N_KEYS; i++)
		if (read_entries(s, entry_keys[i]) < 0)
			return bad_state(err, path, "an entry lacks its id or its pairs");
	return 0;
}
