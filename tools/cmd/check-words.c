// SPDX-License-Identifier: GPL-2.0-only
#include "cmd/check-words.h"

#include <string.h>

#include "base/map.h"
#include "base/text.h"
#include "base/vec.h"
#include "repo/rev.h"

bool check_is_called(const struct check_finding *f)
{
	const struct delta_place *p = f->before.path ? &f->before : &f->after;

	if (strpbrk(f->symbol, " ./") || f->member)
		return false;
	return p->path && (p->kind == FACT_FUNC || p->kind == FACT_MACRO);
}

const struct delta_place *check_change_place(const struct check_finding *f)
{
	bool here = f->after.path && (f->after.line || !f->before.line);

	return here ? &f->after : &f->before;
}

size_t check_name_len(const char *name)
{
	if (!name)
		return 0;
	return rev_is_id(name) ? 8 : strlen(name);
}

void check_add_word(struct strbuf *out, const char *word)
{
	static const char plain[] = "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
				    "0123456789_./@^:+,%=-";
	size_t n = strlen(word);

	if (n && strspn(word, plain) == n) {
		strbuf_add(out, word, n);
		return;
	}
	strbuf_addch(out, '\'');
	for (const char *p = word; *p;) {
		size_t len = strcspn(p, "'");

		text_escape(out, p, len, 0);
		p += len;
		if (*p)
			strbuf_addstr(out, "'\\''");
		p += *p != '\0';
	}
	strbuf_addch(out, '\'');
}

void check_add_same(struct strbuf *out, const struct flow_same *same)
{
	strbuf_addf(out, "both trees carry %s: %.8s and %.8s",
		    same->commit[SIDE_OURS]->subject,
		    same->commit[SIDE_OURS]->id, same->commit[SIDE_THEIRS]->id);
}

void check_add_message(struct strbuf *out, const struct flow_silent *s)
{
	if (s->same) {
		check_add_same(out, s->same);
		strbuf_addstr(out, "; ");
	}
	strbuf_addstr(out, s->f.message);
}

struct count {
	const char *why;
	size_t n;
};

/* The reasons there are, the most frequent first. */
static int most_first(const void *a, const void *b)
{
	const struct count *x = a, *y = b;

	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return strcmp(x->why, y->why);
}

static void add_count(struct strbuf *out, const struct count *c)
{
	static const struct {
		const char *why, *one, *more;
	} rows[] = {
		{ "rust", "Rust file", "Rust files" },
		{ "devicetree", "devicetree", "devicetrees" },
		{ "assembly", "assembly file", "assembly files" },
		{ "kconfig", "Kconfig file", "Kconfig files" },
		{ "makefile", "Makefile", "Makefiles" },
		{ "too large", "file that is too large",
		  "files that are too large" },
		{ "binary", "binary", "binaries" },
	};

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
		if (!strcmp(c->why, rows[i].why)) {
			strbuf_addf(out, "%zu %s", c->n,
				    c->n == 1 ? rows[i].one : rows[i].more);
			return;
		}
	strbuf_addf(out, "%zu %s (", c->n, c->n == 1 ? "file" : "files");
	text_escape(out, c->why, strlen(c->why), 0);
	strbuf_addch(out, ')');
}

void check_unchecked_words(struct strbuf *out, const struct check_skipped *s,
			   size_t n)
{
	_cleanup_map_ struct map whys = MAP_INIT;
	VEC(struct count) counts = VEC_INIT;

	for (size_t i = 0; i < n; i++) {
		const char *why = s[i].why ? s[i].why : "no reason given";
		struct map_entry *e = map_put(&whys, why, strlen(why), NULL);

		if (!e->value) {
			VEC_PUSH(&counts, (struct count){ why, 0 });
			e->value = counts.n;
		}
		counts.items[e->value - 1].n++;
	}
	VEC_SORT(&counts, most_first);
	for (size_t i = 0; i < counts.n; i++) {
		strbuf_addstr(out, i ? ", " : " Not looked at: ");
		add_count(out, &counts.items[i]);
	}
	if (counts.n)
		strbuf_addch(out, '.');
	VEC_RELEASE(&counts);
}

void check_hidden_words(struct strbuf *out, size_t n)
{
	if (n)
		strbuf_addf(out, " %zu hidden; --min-confidence=possible shows %s.",
			    n, n == 1 ? "it" : "them");
}
