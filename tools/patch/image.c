// SPDX-License-Identifier: GPL-2.0-only
/* Where a hunk goes: at the line it names, else at the nearest one it fits. */
#include <string.h>

#include "base/bytes.h"
#include "base/vec.h"
#include "patch/internal.h"

void image_split(struct image *img, const char *data, size_t len)
{
	const char *end = data + len;

	while (data < end) {
		size_t n = line_length(data, end);

		VEC_PUSH(img, (struct image_line){ data, (uint32_t)n, false });
		data += n;
	}
}

void image_join(struct strbuf *out, const struct image *img)
{
	size_t total = 0;

	for (size_t i = 0; i < img->n; i++)
		total += img->items[i].len;
	strbuf_grow(out, total);
	for (size_t i = 0; i < img->n; i++)
		strbuf_add(out, img->items[i].at, img->items[i].len);
}

void image_release(struct image *img)
{
	VEC_RELEASE(img);
}

/* Both sides of a hunk as lines. */
struct sides {
	struct image old, new;
};

static void sides_release(struct sides *s)
{
	image_release(&s->old);
	image_release(&s->new);
}

static void take(struct sides *s, const char *at, size_t len, bool reversed)
{
	char sign = *at == '\n' ? ' ' : *at;
	struct image_line l = { at + 1, (uint32_t)len - 1, true };

	/* An empty line of context may have lost its blank. */
	if (*at == '\n')
		l = (struct image_line){ at, (uint32_t)len, true };
	if (reversed && sign != ' ')
		sign = sign == '+' ? '-' : '+';
	if (sign != '+')
		VEC_PUSH(&s->old, l);
	if (sign != '-')
		VEC_PUSH(&s->new, l);
}

static void read_sides(struct sides *s, const struct patch_hunk *h, bool reversed)
{
	const char *at = h->text + h->head, *end = h->text + h->len;

	while (at < end) {
		size_t len = line_length(at, end), used = len;

		/* "\ No newline at end of file" is about the line before it. */
		if (at + len < end && at[len] == '\\')
			used--;
		if (*at != '\\' && used)
			take(s, at, used, reversed);
		at += len;
	}
}

struct fit {
	bool at_start, at_end;	/* it has to begin, or end, with the file */
};

/*
 * The last line of what is searched may lack a newline that the file has, when
 * more than this follows: git compares bytes, not lines.
 */
static bool last_fits(const struct image_line *want, const struct image_line *l,
		      bool whole)
{
	if (want->len > l->len || memcmp(want->at, l->at, want->len) != 0)
		return false;
	return want->len == l->len ||
	       (!whole && bytes_blank(l->at + want->len, l->len - want->len));
}

static bool fits_at(const struct image *img, const struct image *old, size_t at,
		    const struct fit *fit)
{
	if (old->n > img->n - at || (fit->at_start && at) ||
	    (fit->at_end && at + old->n != img->n))
		return false;
	for (size_t i = 0; i < old->n; i++) {
		const struct image_line *want = &old->items[i];
		const struct image_line *l = &img->items[at + i];

		if (l->patched)
			return false;
		if (i + 1 == old->n)
			return last_fits(want, l, fit->at_end);
		if (want->len != l->len || memcmp(want->at, l->at, want->len) != 0)
			return false;
	}
	return true;
}

/* Outwards from @start: one line on, one back, and so forth. */
static int search(size_t *out, const struct image *img, const struct image *old,
		  size_t start, const struct fit *fit)
{
	size_t back = start, on = start, at = start;
	bool forward = true;

	for (;;) {
		if (fits_at(img, old, at, fit)) {
			*out = at;
			return 0;
		}
		if (fit->at_start || fit->at_end || (!back && on == img->n))
			return 1;
		if (forward ? on == img->n : !back)
			forward = !forward;
		at = forward ? ++on : --back;
		forward = !forward;
	}
}

static void splice(struct image *img, size_t at, size_t gone,
		   const struct image *new)
{
	size_t rest = img->n - at - gone;

	VEC_RESERVE(img, img->n - gone + new->n);
	if (gone != new->n && rest)
		memmove(img->items + at + new->n, img->items + at + gone,
			rest * sizeof(*img->items));
	if (new->n)
		memcpy(img->items + at, new->items, new->n * sizeof(*new->items));
	img->n = at + new->n + rest;
}

int image_apply(size_t *at, struct image *img, const struct patch_hunk *h,
		bool reversed)
{
	_cleanup_(sides_release) struct sides s = { { NULL, 0, 0 }, { NULL, 0, 0 } };
	/* Without context at an end the hunk belongs to that end of the file. */
	struct fit fit = { .at_start = h->old_pos <= 1, .at_end = !h->trailing };
	size_t start = h->new_pos ? h->new_pos - 1 : 0;
	int rc;

	read_sides(&s, h, reversed);
	if (fit.at_start)
		start = 0;
	else if (fit.at_end)
		start = img->n >= s.old.n ? img->n - s.old.n : img->n;
	if (start > img->n)
		start = img->n;
	rc = search(at, img, &s.old, start, &fit);
	if (rc)
		return rc;
	splice(img, *at, s.old.n, &s.new);
	return 0;
}
