// SPDX-License-Identifier: GPL-2.0-only
/* What became of a line, word by word; arguments are told apart, their words are not. */
#include <ctype.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "capi/edits-internal.h"
#include "capi/lex.h"

#define MAX_WORDS 120u	/* of a line that is looked into */

struct word_at {
	size_t at, end;
	uint64_t hash;
	bool name;		/* or a number: not punctuation */
	bool divides;		/* what is on either side of it changes by itself */
};

struct words {
	struct word_at items[MAX_WORDS];
	size_t n;
	bool cut, comment;
};

static bool two_chars(const char *p)
{
	static const char ops[][3] = { "->", "==", "!=", "<=", ">=", "&&", "||", "++", "--",
				       "<<", ">>", "+=", "-=", "*=", "/=", "|=", "&=", "^=",
				       "##", "::" };

	for (size_t i = 0; i < sizeof(ops) / sizeof(ops[0]); i++)
		if (memcmp(p, ops[i], 2) == 0)
			return true;
	return false;
}

static size_t end_of_word(const struct edit_text *t, size_t i, size_t end)
{
	size_t k = i;

	if (t->kind[i] == EDIT_STRING) {
		while (k < end && t->kind[k] == EDIT_STRING)
			k++;
		return k;
	}
	while (k < end && lex_is_word(t->s[k]))
		k++;
	if (k > i)
		return k;
	return i + 1 < end && two_chars(t->s + i) ? i + 2 : i + 1;
}

static bool is_divider(const char *p, size_t len)
{
	if (len == 2)
		return memcmp(p, "&&", 2) == 0 || memcmp(p, "||", 2) == 0;
	return len == 1 && strchr(",();{}=?:", *p);
}

static void split(struct words *w, const struct edit_text *t, uint32_t line)
{
	size_t end = t->start[line + 1];

	for (size_t i = t->start[line]; i < end;) {
		struct word_at *one = &w->items[w->n];
		size_t stop;

		if (isspace((unsigned char)t->s[i])) {
			i++;
			continue;
		}
		w->comment |= t->kind[i] == EDIT_COMMENT;
		w->cut = w->n == MAX_WORDS;
		if (w->cut)
			return;
		stop = end_of_word(t, i, end);
		*one = (struct word_at){
			.at = i, .end = stop, .hash = hash_bytes(t->s + i, stop - i, 0),
			.name = lex_is_word(t->s[i]) || t->kind[i] == EDIT_STRING,
			.divides = t->kind[i] == EDIT_CODE && is_divider(t->s + i, stop - i),
		};
		w->n++;
		i = stop;
	}
}

/* The longest common subsequence: to[i] is the word that word i became, or MAX_WORDS. */
static size_t align(uint32_t *to, const struct words *a, const struct words *b)
{
	_cleanup_free_ uint16_t *best = mem_zalloc((a->n + 1) * (b->n + 1) * sizeof(*best));
	size_t w = b->n + 1, i, k, names = 0;

	for (i = a->n; i-- > 0;)
		for (k = b->n; k-- > 0;) {
			uint16_t down = best[(i + 1) * w + k], right = best[i * w + k + 1];

			best[i * w + k] = down > right ? down : right;
			if (a->items[i].hash == b->items[k].hash)
				best[i * w + k] = best[(i + 1) * w + k + 1] + 1;
		}
	for (i = 0; i < a->n; i++)
		to[i] = MAX_WORDS;
	for (i = k = 0; i < a->n && k < b->n;) {
		if (a->items[i].hash == b->items[k].hash) {
			names += a->items[i].name;
			to[i++] = (uint32_t)k++;
		} else if (best[(i + 1) * w + k] >= best[i * w + k + 1]) {
			i++;
		} else {
			k++;
		}
	}
	return names;
}

int edit_likeness(struct editing *g, uint32_t old, uint32_t new)
{
	struct words a = { .n = 0 }, b = { .n = 0 };
	uint32_t to[MAX_WORDS];
	size_t names, same = 0;

	split(&a, &g->old, old);
	split(&b, &g->new, new);
	if (!a.n || !b.n || a.cut || b.cut)
		return 0;
	names = align(to, &a, &b);
	for (size_t i = 0; i < a.n; i++)
		same += to[i] < MAX_WORDS;
	if (!names && same < a.n)
		return 0;
	return (int)(200 * same / (a.n + b.n));
}

void edit_words(struct editing *g, uint32_t old, uint32_t new)
{
	struct words a = { .n = 0 }, b = { .n = 0 };
	uint32_t to[MAX_WORDS];
	size_t from = g->old.start[old], new_from = g->new.start[new], first = g->out->n;
	bool apart = true;	/* the edit at hand and the one before */

	split(&a, &g->old, old);
	split(&b, &g->new, new);
	if (a.cut || b.cut || a.comment || b.comment) {
		edit_add(g, from, g->old.start[old + 1], new_from, g->new.start[new + 1]);
		return;
	}
	(void)align(to, &a, &b);
	for (size_t i = 0; i <= a.n; i++) {
		size_t n = g->out->n, end, new_end;

		if (i < a.n && to[i] == MAX_WORDS)
			continue;
		end = i < a.n ? a.items[i].at : g->old.start[old + 1];
		new_end = i < a.n ? b.items[to[i]].at : g->new.start[new + 1];
		edit_add(g, from, end, new_from, new_end);
		if (g->out->n > n && n > first && !apart) {
			struct edit *e = &g->out->items[n - 1], *last = &g->out->items[n];

			e->len = last->at + last->len - e->at;
			e->text_len = (size_t)(last->text + last->text_len - e->text);
			g->out->n--;
		}
		if (i == a.n)
			break;
		if (g->out->n > n)
			apart = false;
		apart |= a.items[i].divides;
		from = a.items[i].end;
		new_from = b.items[to[i]].end;
	}
	for (size_t i = first; i < g->out->n; i++) {
		g->out->items[i].part = g->out->n - first > 1;
		g->out->items[i].line = old + 1;
		g->out->items[i].n_lines = 1;
	}
}
