// SPDX-License-Identifier: GPL-2.0-only
/*
 * A .cocci, substitutions, a text for these, a series file and a message, in
 * pieces: none brings a parser down, and what passes keeps its promises.
 */
#include "flow/semantic-internal.h"
#include "fuzz.h"

static void cocci(struct piece in)
{
	_cleanup_(semantic_meta_release) struct semantic_meta m =
		SEMANTIC_META_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;

	if (semantic_no_scripts("x", in.p, in.len, NULL) == 0) {
		INSIST(!memmem(in.p, in.len, "#spatch", 7));
		INSIST(!memmem(in.p, in.len, "@script:", 8));
		INSIST(!memmem(in.p, in.len, "@initialize:", 12));
	}
	if (semantic_meta_parse(&m, &a, "x", in.p, in.len, NULL) < 0)
		return;
	INSIST(m.files_with.n + m.files.n > 0);
	for (size_t i = 0; i < m.gone.n; i++) {
		const char *word = m.gone.items[i];
		size_t len = 0;
		const char *at = semantic_find_words(in.p, in.p + in.len, word,
						     &len);

		/* It stands in its own line. */
		INSIST(at && at + len <= in.p + in.len);
	}
}

static void substitute(struct piece rules, struct piece text)
{
	_cleanup_(semantic_groups_release) struct semantic_groups g = {
		NULL, 0, 0 };
	_cleanup_strbuf_ struct strbuf now = STRBUF_INIT;
	_cleanup_arena_ struct arena a = ARENA_INIT;

	if (semantic_subst_parse(&g, &a, rules.p, rules.len, NULL) < 0)
		return;
	strbuf_add(&now, text.p, text.len);
	for (size_t i = 0; i < g.n; i++) {
		INSIST(g.items[i].n > 0 && g.items[i].n_paths > 0);
		for (size_t k = 0; k < g.items[i].n_paths; k++) {
			const char *path = g.items[i].paths[k];

			INSIST(*path && *path != '/');
			INSIST(strncmp(path, "../", 3) && !strstr(path, "/../"));
		}
		if (now.len < 4096)
			(void)semantic_subst_group(&now, &g.items[i], NULL);
		INSIST(now.len <= SEMANTIC_FILE_CEILING);
	}
}

static void series(struct piece in)
{
	_cleanup_semantic_series_ struct semantic_series s =
		SEMANTIC_SERIES_INIT;

	if (semantic_series_parse(&s, in.p, in.len, NULL) < 0)
		return;
	INSIST(s.n > 0);
	for (size_t i = 0; i < s.n; i++) {
		const char *name = s.items[i].name;

		INSIST(*name && *name != '/' && strcmp(name, ".."));
		INSIST(strncmp(name, "../", 3) && !strstr(name, "/../"));
		INSIST(s.items[i].strip <= 100);
	}
}

static void message(struct piece in)
{
	const char *subject = NULL, *body = NULL;
	_cleanup_arena_ struct arena a = ARENA_INIT;

	if (semantic_message_parse(&subject, &body, &a, in.p, in.len, NULL) < 0)
		return;
	INSIST(*subject && !strchr(subject, '\n') && *body != '\n');
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;
	struct piece patch = next_piece(&p, end);
	struct piece rules = next_piece(&p, end);
	struct piece text = next_piece(&p, end);

	cocci(patch);
	substitute(rules, text);
	series(next_piece(&p, end));
	message(next_piece(&p, end));
	return 0;
}
