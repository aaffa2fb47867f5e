// SPDX-License-Identifier: GPL-2.0-only
#include "flow/apply-closest.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "base/hash.h"
#include "base/vec.h"

/* Cells of the table that lines two texts up, and lines around that it may see. */
#define MAX_CELLS ((size_t)4 << 20)
#define SLACK 40
/* Lines of a hunk that vote. */
#define MAX_VOTERS 1000

void closest_split(struct closest_lines *out, const char *data, size_t len)
{
	const char *end = data + len;

	while (data < end) {
		const char *nl = memchr(data, '\n', (size_t)(end - data));
		size_t n = (size_t)((nl ? nl + 1 : end) - data);

		VEC_PUSH(out, (struct closest_line){ data, n });
		data += n;
	}
}

void closest_lines_release(struct closest_lines *l)
{
	VEC_RELEASE(l);
}

void closest_hunk_release(struct closest_hunk *h)
{
	closest_lines_release(&h->old);
	closest_lines_release(&h->new);
}

void closest_read_hunk(struct closest_hunk *out, const struct patch_hunk *h,
		       bool reversed)
{
	_cleanup_closest_lines_ struct closest_lines all = VEC_INIT;

	closest_split(&all, h->text + h->head, h->len - h->head);
	for (size_t i = 0; i < all.n; i++) {
		struct closest_line l = all.items[i];
		char sign = *l.at;

		if (sign == '\\')
			continue;
		if (sign != '\n') {
			l.at++;
			l.len--;
		}
		if (reversed && (sign == '+' || sign == '-'))
			sign = sign == '+' ? '-' : '+';
		if (sign != '+')
			VEC_PUSH(&out->old, l);
		if (sign != '-')
			VEC_PUSH(&out->new, l);
	}
}

/* The newline at the end of a file may be missing on one side. */
static size_t text_len(const struct closest_line *l)
{
	return l->len && l->at[l->len - 1] == '\n' ? l->len - 1 : l->len;
}

static bool same(const struct closest_line *a, const struct closest_line *b)
{
	size_t n = text_len(a);

	return n == text_len(b) && !memcmp(a->at, b->at, n);
}

/* Blank lines and lone braces stand everywhere. */
static size_t weight(const struct closest_line *l)
{
	size_t letters = 0;

	for (size_t i = 0; i < l->len && letters < 3; i++)
		letters += isalnum((unsigned char)l->at[i]) != 0;
	return letters < 3 ? 1 : 8;
}

/* ------------------------------------------------------------------- where */

static uint64_t hash_line(const struct closest_line *l)
{
	return hash_bytes(l->at, text_len(l), 0);
}

/*
 * Votes: each line of the file that is one of the hunk says where the hunk would
 * begin. Votes of neighbours count together, since lines may have gone or come.
 */
static size_t *count_votes(const struct closest_lines *file,
			   const struct closest_lines *old)
{
	size_t *votes = mem_zalloc((file->n + old->n + 1) * sizeof(*votes));
	size_t n = old->n < MAX_VOTERS ? old->n : MAX_VOTERS;
	uint64_t hashes[MAX_VOTERS];

	for (size_t k = 0; k < n; k++)
		hashes[k] = hash_line(&old->items[k]);
	for (size_t i = 0; i < file->n; i++) {
		uint64_t h = hash_line(&file->items[i]);

		for (size_t k = 0; k < n; k++)
			if (hashes[k] == h)
				votes[i + old->n - k] += weight(&old->items[k]);
	}
	return votes;
}

static size_t distance(size_t a, size_t b)
{
	return a > b ? a - b : b - a;
}

/* A place to begin: more is better, and near to where the hunk says. */
struct start {
	size_t sum, exact, away;
};

static bool better(const struct start *a, const struct start *b)
{
	if (a->sum != b->sum)
		return a->sum > b->sum;
	if (a->exact != b->exact)
		return a->exact > b->exact;
	return a->away < b->away;
}

/* Index of votes: the line it would begin at, plus old->n. */
static bool best_start(size_t *out, const struct closest_lines *file,
		       const struct closest_lines *old, size_t pos)
{
	_cleanup_free_ size_t *votes = count_votes(file, old);
	struct start best = { 0, 0, SIZE_MAX };
	size_t sum = 0, n = file->n + old->n + 1;
	const size_t around = 3;

	for (size_t i = 0; i < n + around; i++) {
		size_t at = i - around;
		struct start here;

		sum += i < n ? votes[i] : 0;
		if (i > 2 * around)
			sum -= votes[i - 2 * around - 1];
		if (i < around || !sum)
			continue;
		here = (struct start){ sum, votes[at], distance(at, pos + old->n) };
		if (better(&here, &best)) {
			best = here;
			*out = at;
		}
	}
	return best.sum > 0;
}

/* -------------------------------------------------------------- lined up */

/* pairs[k]: the line of the file that line k of the hunk is, + 1; 0: none. */
struct pairs {
	size_t *items;
	size_t n;
};

/* Of two ways that are as good, the one where @diagonal lines are in front. */
static void longest(uint32_t *t, const struct closest_lines *old,
		    const struct closest_line *file, size_t n, size_t diagonal)
{
	size_t w = n + 1;

	for (size_t k = old->n; k-- > 0;)
		for (size_t i = n; i-- > 0;) {
			uint32_t skip_old = t[(k + 1) * w + i];
			uint32_t skip_file = t[k * w + i + 1];
			uint32_t both = 0;

			if (same(&old->items[k], &file[i]))
				both = t[(k + 1) * w + i + 1] + (i == k + diagonal) +
				       2 * (uint32_t)weight(&old->items[k]);
			t[k * w + i] = both > skip_old && both > skip_file ? both :
				       skip_old > skip_file ? skip_old : skip_file;
		}
}

static void trace(struct pairs *out, const uint32_t *t,
		  const struct closest_lines *old, const struct closest_line *file,
		  size_t n, size_t first)
{
	size_t w = n + 1, k = 0, i = 0;

	while (k < old->n && i < n) {
		if (t[k * w + i] == t[(k + 1) * w + i]) {
			k++;
		} else if (t[k * w + i] == t[k * w + i + 1]) {
			i++;
		} else {
			if (same(&old->items[k], &file[i]))
				out->items[k] = first + i + 1;
			k++;
			i++;
		}
	}
}

static void line_up(struct pairs *out, const struct closest_lines *file,
		    const struct closest_lines *old, size_t start)
{
	size_t first = start > old->n + SLACK ? start - old->n - SLACK : 0;
	size_t end = start + SLACK > file->n ? file->n : start + SLACK;
	_cleanup_free_ uint32_t *t = NULL;
	size_t n = end > first ? end - first : 0;

	out->items = mem_zalloc((old->n + 1) * sizeof(*out->items));
	out->n = old->n;
	if ((old->n + 1) * (n + 1) > MAX_CELLS)
		return;
	t = mem_zalloc((old->n + 1) * (n + 1) * sizeof(*t));
	longest(t, old, file->items + first, n, start - old->n - first);
	trace(out, t, old, file->items + first, n, first);
}

/* From the first line in common to the last, and what is missing at the ends. */
static void set_region(struct closest *out, const struct pairs *p, size_t n_file)
{
	size_t first = 0, last = p->n, begin, end;

	while (first < p->n && !p->items[first])
		first++;
	while (last && !p->items[last - 1])
		last--;
	if (first == p->n)
		return;
	begin = p->items[first] - 1;
	begin = begin > first ? begin - first : 0;
	end = p->items[last - 1] + (p->n - last);
	out->line = begin;
	out->n = (end > n_file ? n_file : end) - begin;
	out->found = true;
}

static size_t agree_leading(const struct closest *c, const struct closest_lines *file,
			    const struct closest_hunk *h)
{
	size_t k = 0;

	while (k < c->n && k < h->old.n && k < h->new.n &&
	       same(&file->items[c->line + k], &h->old.items[k]) &&
	       same(&h->old.items[k], &h->new.items[k]))
		k++;
	return k;
}

static size_t agree_trailing(const struct closest *c, const struct closest_lines *file,
			     const struct closest_hunk *h)
{
	size_t most = c->n < h->old.n ? c->n : h->old.n, k = 0;

	most = most < h->new.n ? most : h->new.n;
	most -= c->leading;
	while (k < most &&
	       same(&file->items[c->line + c->n - 1 - k],
		    &h->old.items[h->old.n - 1 - k]) &&
	       same(&h->old.items[h->old.n - 1 - k],
		    &h->new.items[h->new.n - 1 - k]))
		k++;
	return k;
}

void closest_find(struct closest *out, const struct closest_lines *file,
		  const struct closest_hunk *h, size_t pos)
{
	_cleanup_free_ size_t *items = NULL;
	struct pairs pairs = { NULL, 0 };
	size_t start = 0;

	*out = (struct closest){ .line = pos < file->n ? pos : file->n };
	if (!h->old.n || !best_start(&start, file, &h->old, pos))
		return;
	line_up(&pairs, file, &h->old, start);
	items = pairs.items;
	set_region(out, &pairs, file->n);
	if (!out->found)
		return;
	out->leading = agree_leading(out, file, h);
	out->trailing = agree_trailing(out, file, h);
}
