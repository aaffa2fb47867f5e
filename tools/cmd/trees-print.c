// SPDX-License-Identifier: GPL-2.0-only
#include "trees-print.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/text.h"
#include "cmd/record.h"
#include "ui/json.h"

#define ABBREV 12

size_t trees_unreadable(const struct trees *t, struct err *err)
{
	size_t n = 0;

	for (size_t i = 0; i < t->n; i++)
		n += t->items[i].error != NULL;
	if (n)
		err_set(err, "%zu of %zu trees cannot be read", n, t->n);
	return n;
}

static void policy_words(struct strbuf *sb, unsigned int policy, char sep)
{
	unsigned int at = 0;

	for (const char *w = tree_policy_next(policy, &at); w;
	     w = tree_policy_next(policy, &at)) {
		if (sb->len)
			strbuf_addch(sb, sep);
		strbuf_addstr(sb, w);
	}
}

/* The columns of one line of text; the last one is not padded. */
enum column { NAME, COMMIT, OWNED, UPSTREAM, POLICY, REF, N_COLUMNS };

struct line {
	struct strbuf cell[N_COLUMNS];
};

static void line_release(struct line *l)
{
	for (size_t c = 0; c < N_COLUMNS; c++)
		strbuf_release(&l->cell[c]);
}

static void escape(struct strbuf *sb, const char *s)
{
	if (!s)
		s = "-";
	text_escape(sb, s, strlen(s), 0);
}

static void fill_line(struct line *l, const struct tree *t)
{
	char hex[GIT_OID_HEXSZ + 1];

	for (size_t c = 0; c < N_COLUMNS; c++)
		strbuf_init(&l->cell[c]);
	escape(&l->cell[NAME], t->name);
	git_oid_tostr(hex, sizeof(hex), &t->commit);
	strbuf_addf(&l->cell[COMMIT], "%.*s", ABBREV, t->error ? "-" : hex);
	if (t->owned < 0)
		strbuf_addch(&l->cell[OWNED], '-');
	else
		strbuf_addf(&l->cell[OWNED], "%lld", (long long)t->owned);
	escape(&l->cell[UPSTREAM], t->upstream);
	policy_words(&l->cell[POLICY], t->policy, ',');
	if (!l->cell[POLICY].len)
		strbuf_addch(&l->cell[POLICY], '-');
	escape(&l->cell[REF], t->ref);
}

static size_t cell_width(const struct strbuf *cell)
{
	return text_width(cell->buf, cell->len);
}

static void pad(struct out *out, size_t n)
{
	while (n--)
		out_addstr(out, " ");
}

/* Numbers are flush right. */
static void show_line(struct out *out, const struct line *l,
		      const size_t width[N_COLUMNS])
{
	for (size_t c = 0; c < N_COLUMNS; c++) {
		size_t fill = width[c] - cell_width(&l->cell[c]);

		if (c == OWNED)
			pad(out, fill);
		out_add(out, l->cell[c].buf, l->cell[c].len);
		if (c == N_COLUMNS - 1)
			break;
		pad(out, (c == OWNED ? 0 : fill) + 2);
	}
	out_addstr(out, "\n");
}

static void show_note(struct out *out, enum out_color color, const char *word,
		      const char *text)
{
	if (!text)
		return;
	out_addstr(out, "  ");
	out_colored(out, color, word);
	out_addstr(out, ": ");
	out_text(out, text);
	out_addstr(out, "\n");
}

static void heading(struct line *l)
{
	static const char *const titles[N_COLUMNS] = {
		"tree", "commit", "own", "upstream", "policy", "ref",
	};

	for (size_t c = 0; c < N_COLUMNS; c++) {
		strbuf_init(&l->cell[c]);
		strbuf_addstr(&l->cell[c], titles[c]);
	}
}

void trees_print_text(struct out *out, const struct trees *t)
{
	struct line *lines = mem_zalloc((t->n + 1) * sizeof(*lines));
	size_t width[N_COLUMNS] = { 0 };

	heading(&lines[0]);
	for (size_t i = 0; i < t->n; i++)
		fill_line(&lines[i + 1], &t->items[i]);
	for (size_t i = 0; i <= t->n; i++)
		for (size_t c = 0; c < N_COLUMNS; c++)
			if (cell_width(&lines[i].cell[c]) > width[c])
				width[c] = cell_width(&lines[i].cell[c]);
	out_sgr(out, OUT_DIM);
	show_line(out, &lines[0], width);
	out_sgr(out, OUT_PLAIN);
	for (size_t i = 0; i < t->n; i++) {
		show_line(out, &lines[i + 1], width);
		show_note(out, OUT_RED, "error", t->items[i].error);
		show_note(out, OUT_YELLOW, "stale", t->items[i].stale);
	}
	for (size_t i = 0; i <= t->n; i++)
		line_release(&lines[i]);
	free(lines);
}

static void porcelain_row(struct record *rec, const struct tree *t)
{
	_cleanup_strbuf_ struct strbuf policy = STRBUF_INIT;
	char text[GIT_OID_HEXSZ + 1];

	record_start(rec, "tree");
	record_text(rec, t->name);
	git_oid_tostr(text, sizeof(text), &t->commit);
	record_word(rec, t->error ? "-" : text);
	snprintf(text, sizeof(text), "%lld", (long long)t->owned);
	record_word(rec, t->owned < 0 ? "-" : text);
	record_text(rec, t->upstream ? t->upstream : "-");
	policy_words(&policy, t->policy, ',');
	record_word(rec, policy.len ? policy.buf : "-");
	record_text(rec, t->ref ? t->ref : "-");
	if (t->error)
		record_text(rec, t->error);
	record_end(rec);
}

void trees_print_porcelain(struct out *out, const struct trees *t, bool nul)
{
	_cleanup_(record_release) struct record rec = RECORD_INIT(out, nul);

	record_start(&rec, "# crosstree.trees 1");
	record_end(&rec);
	for (size_t i = 0; i < t->n; i++)
		porcelain_row(&rec, &t->items[i]);
}

static json_t *words_of(unsigned int policy)
{
	json_t *words = json_array();
	unsigned int at = 0;

	for (const char *w = tree_policy_next(policy, &at); w;
	     w = tree_policy_next(policy, &at))
		json_push(words, json_text(w));
	return words;
}

json_t *trees_json_row(const struct tree *t)
{
	json_t *o = json_object(), *topics = json_array();
	char hex[GIT_OID_HEXSZ + 1];

	git_oid_tostr(hex, sizeof(hex), &t->commit);
	json_set_text(o, "name", t->name);
	json_set_text(o, "ref", t->ref);
	json_set_text(o, "commit", t->error ? NULL : hex);
	json_set_text(o, "upstream", t->upstream);
	json_set(o, "owned", t->owned < 0 ? json_null() : json_integer(t->owned));
	json_set(o, "policy", words_of(t->policy));
	for (size_t i = 0; i < t->n_topics; i++)
		json_push(topics, json_text(t->topics[i]));
	json_set(o, "topic", topics);
	json_set_text(o, "maintainers", t->maintainers);
	json_set_text(o, "fixes_of", t->fixes_of);
	json_set_text(o, "contact", t->contact);
	json_set_text(o, "list", t->list);
	json_set_text(o, "cutoff", t->cutoff);
	json_set_text(o, "url", t->url);
	json_set_text(o, "error", t->error);
	json_set_text(o, "stale", t->stale);
	return o;
}

void trees_print_json(struct out *out, const struct trees *t)
{
	_cleanup_json_ json_t *doc = json_object();
	_cleanup_strbuf_ struct strbuf sb = STRBUF_INIT;
	json_t *rows = json_array();

	json_set(doc, "schema", json_text("crosstree.trees/1"));
	json_set_text(doc, "source", t->source);
	for (size_t i = 0; i < t->n; i++)
		json_push(rows, trees_json_row(&t->items[i]));
	json_set(doc, "trees", rows);
	json_print(&sb, doc);
	out_add(out, sb.buf, sb.len);
}
