// SPDX-License-Identifier: GPL-2.0-only
/* Silent fixups that join the others of a store, as text and in memory. */
#include <string.h>

#include "base/char.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/text.h"
#include "merge/fixup-silent.h"

#define SLUG_MAX 64

/* ----------------------------------------------------------------- writing */

static void header(struct strbuf *out, const char *key, const char *value)
{
	if (!value || !*value)
		return;
	strbuf_addf(out, "%s: ", key);
	text_one_line(out, value, ' ');
	strbuf_rtrim(out);
	strbuf_addch(out, '\n');
}

static void headers(struct strbuf *out, const char *key, const char *const *values, size_t n)
{
	for (size_t i = 0; i < n; i++)
		header(out, key, values[i]);
}

/* A line of text that would be taken for the end of it gets a blank in front. */
static void write_why(struct strbuf *out, const char *why)
{
	while (*why) {
		size_t n = strcspn(why, "\n");

		if (strncmp(why, "---", 3) == 0 || strncmp(why, "diff --git ", 11) == 0)
			strbuf_addch(out, ' ');
		strbuf_add(out, why, n);
		strbuf_addch(out, '\n');
		why += n + (why[n] == '\n');
	}
}

void fixup_silent_write(struct strbuf *out, const struct fixup_silent *f)
{
	_cleanup_free_ char *subject = mem_printf("[PATCH] %s", f->subject);

	header(out, "From", f->by);
	header(out, "Date", f->date);
	header(out, "Subject", subject);
	header(out, "Merge-of", f->merge_of);
	headers(out, "Caused-by", f->causes, f->n_causes);
	headers(out, "Applies-when", f->when, f->n_when);
	headers(out, "Rule", f->rules, f->n_rules);
	headers(out, "Link", f->links, f->n_links);
	strbuf_addch(out, '\n');
	write_why(out, f->why ? f->why : "");
	strbuf_addstr(out, "---\n");
	strbuf_add(out, f->diff, f->diff_len);
	if (f->diff_len && f->diff[f->diff_len - 1] != '\n')
		strbuf_addch(out, '\n');
}

/* ------------------------------------------------------------- the same one */

/* What a diff changes, wherever it stands and whatever is around it. */
static uint64_t change_hash(const struct fixup_silent *f)
{
	const char *p = f->diff, *end = f->diff + f->diff_len;
	uint64_t h = 0;

	while (p < end) {
		const char *nl = memchr(p, '\n', (size_t)(end - p));
		size_t n = (size_t)((nl ? nl : end) - p);

		if (n && *p != ' ' && *p != '@' && (n < 6 || strncmp(p, "index ", 6) != 0))
			h = hash_bytes(p, n, h);
		p += n + (nl != NULL);
	}
	return h;
}

static bool same_causes(const struct fixup_silent *a, const struct fixup_silent *b)
{
	if (a->n_causes != b->n_causes)
		return false;
	for (size_t i = 0; i < a->n_causes; i++) {
		struct fixup_cause x, y;

		fixup_cause_read(&x, a->causes[i]);
		fixup_cause_read(&y, b->causes[i]);
		if (strcmp(x.key, y.key) != 0)
			return false;
	}
	return true;
}

static bool same_claims(const struct fixup_silent *a, const struct fixup_silent *b)
{
	if (a->n_when != b->n_when)
		return false;
	for (size_t i = 0; i < a->n_when; i++)
		if (strcmp(a->when[i], b->when[i]) != 0)
			return false;
	return true;
}

/* Whether both are for the same: claims, if there are any, are what counts. */
static bool same_purpose(const struct fixup_silent *a, const struct fixup_silent *b)
{
	return same_claims(a, b) && (a->n_when || same_causes(a, b));
}

/*
 * Whether one that is there, with the change of @f, does for it. Claims tell by themselves when
 * it is needed; one that is known by its causes alone is of no use where others met, such as
 * the same series when it was sent again.
 */
static bool is_for(const struct fixup_silent *there, const struct fixup_silent *f)
{
	return there->n_when || same_causes(there, f);
}

const struct fixup_silent *fixup_silent_find(const struct fixup_silents *s,
					     const char *slug)
{
	for (size_t i = 0; i < s->items.n; i++)
		if (strcmp(s->items.items[i].slug, slug) == 0)
			return &s->items.items[i];
	return NULL;
}

/* ------------------------------------------------------------------- adding */

/* A name of a file: small letters, digits and single dashes. */
static char *clean_slug(const char *wish)
{
	_cleanup_strbuf_ struct strbuf b = STRBUF_INIT;

	for (; *wish && b.len < SLUG_MAX; wish++) {
		char c = char_to_lower(*wish);

		if (char_is_lower(c) || char_is_digit(c))
			strbuf_addch(&b, c);
		else if (b.len && b.buf[b.len - 1] != '-')
			strbuf_addch(&b, '-');
	}
	while (b.len && b.buf[b.len - 1] == '-')
		strbuf_setlen(&b, b.len - 1);
	return b.len ? strbuf_detach(&b, NULL) : mem_strdup("fixup");
}

/* One that no other has. */
static char *free_slug(const struct fixup_silents *all, const char *wish)
{
	_cleanup_free_ char *base = clean_slug(wish);
	char *name = mem_strdup(base);

	for (unsigned int n = 2; fixup_silent_find(all, name); n++) {
		free(name);
		name = mem_printf("%s-%u", base, n);
	}
	return name;
}

static void drop(struct fixup_silents *all, const char *slug)
{
	for (size_t i = 0; i < all->items.n; i++) {
		if (strcmp(all->items.items[i].slug, slug) != 0)
			continue;
		memmove(&all->items.items[i], &all->items.items[i + 1],
			(all->items.n - i - 1) * sizeof(all->items.items[0]));
		all->items.n--;
		return;
	}
}

static int put(struct fixup_silents *all, struct fixup_store *s, struct scratch *scratch,
	       const struct fixup_silent *f, const char *slug, struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	struct fixup_loose file = { .path = arena_printf(&s->arena, "silent/%s.patch", slug) };
	int rc;

	fixup_silent_write(&text, f);
	/* What cannot be read again is not written. */
	rc = fixup_silent_parse(all, slug, text.buf, text.len, err);
	if (rc >= 0)
		rc = scratch_write(&file.oid, scratch, text.buf, text.len,
				   GIT_OBJECT_BLOB, err);
	if (rc < 0)
		return rc;
	VEC_PUSH(&s->loose, file);
	return 0;
}

int fixup_silent_add(enum fixup_added *what, const char **slug, struct fixup_silents *all,
		     struct fixup_store *s, struct scratch *scratch,
		     const struct fixup_silent *f, bool replace, struct err *err)
{
	_cleanup_free_ char *name = NULL;
	const struct fixup_silent *like = NULL;
	uint64_t h = change_hash(f);
	int rc;

	for (size_t i = 0; i < all->items.n; i++) {
		const struct fixup_silent *other = &all->items.items[i];

		if (same_purpose(other, f))
			like = other;
		if (change_hash(other) != h || !is_for(other, f))
			continue;
		*what = FIXUP_KNOWN;
		*slug = other->slug;
		return 0;
	}
	if (like && replace) {
		name = mem_strdup(like->slug);
		drop(all, name);
	} else {
		name = free_slug(all, f->slug);
	}
	rc = put(all, s, scratch, f, name, err);
	if (rc < 0)
		return rc;
	*what = !like ? FIXUP_NEW : replace ? FIXUP_REPLACED : FIXUP_OTHERWISE;
	*slug = all->items.items[all->items.n - 1].slug;
	return 0;
}

void fixup_silent_forget(struct fixup_silents *all, struct fixup_store *s,
			 const char *slug)
{
	struct fixup_loose file = {
		.path = arena_printf(&s->arena, "silent/%s.patch", slug), .gone = true,
	};

	drop(all, slug);
	VEC_PUSH(&s->loose, file);
}
