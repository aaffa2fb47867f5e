// SPDX-License-Identifier: GPL-2.0-only
#include "merge/rerere.h"

#include <openssl/evp.h>
#include <string.h>

#include "base/char.h"
#include "base/mem.h"

/* git reads no larger markers out of an attribute without trouble, either. */
#define MARKER_SIZE_MAX 1000

enum part { PART_ONE, PART_TWO, PART_BASE };

/* A conflict that is being read. */
struct frame {
	struct strbuf one, two;
	enum part part;
	size_t start;		/* of the block in the text */
};

struct parser {
	struct rerere_image *out;
	const char *text;
	size_t len, at;		/* at: behind the line being looked at */
	size_t line;
	unsigned int size;	/* of markers */
	bool bare;		/* a preimage: markers have no labels */
	const EVP_MD *md;
	EVP_MD_CTX *whole;
	struct frame frames[RERERE_DEPTH_MAX];
	size_t depth;
};

size_t rerere_hex_len(enum rerere_hash hash)
{
	return hash == RERERE_SHA1 ? 40 : 64;
}

void rerere_image_release(struct rerere_image *image)
{
	strbuf_release(&image->preimage);
	VEC_RELEASE(&image->hunks);
	*image = (struct rerere_image)RERERE_IMAGE_INIT;
}

static void frame_release(struct frame *f)
{
	strbuf_release(&f->one);
	strbuf_release(&f->two);
}

static void parser_release(struct parser *p)
{
	while (p->depth)
		frame_release(&p->frames[--p->depth]);
	EVP_MD_CTX_free(p->whole);
}

/* ---------------------------------------------------------------- markers */

/* The character of which a line is a marker, or 0. */
static char marker_of(const struct parser *p, const char *line, size_t len)
{
	char c = len > p->size ? line[0] : 0;

	if (c != '<' && c != '|' && c != '=' && c != '>')
		return 0;
	for (size_t i = 1; i < p->size; i++)
		if (line[i] != c)
			return 0;
	if (p->bare)
		return line[p->size] == '\n' ? c : 0;
	/* The outer two always have a label. */
	if ((c == '<' || c == '>') && line[p->size] != ' ')
		return 0;
	return char_is_space(line[p->size]) ? c : 0;
}

static void add_marker(struct strbuf *out, char c, unsigned int size)
{
	strbuf_addchars(out, c, size);
	strbuf_addch(out, '\n');
}

/* ------------------------------------------------------------------ hashes */

static int hash_failed(struct err *err)
{
	return err_set(err, "cannot compute the id of a conflict");
}

/* A side and a NUL, which no side ends with. */
static bool add_side(EVP_MD_CTX *ctx, const char *side, size_t len)
{
	return EVP_DigestUpdate(ctx, side, len) && EVP_DigestUpdate(ctx, "", 1);
}

static int finish_id(char *id, EVP_MD_CTX *ctx, struct err *err)
{
	static const char digits[] = "0123456789abcdef";
	unsigned char md[EVP_MAX_MD_SIZE];
	unsigned int n = 0;

	if (!EVP_DigestFinal_ex(ctx, md, &n) || n * 2 > RERERE_HEX_MAX)
		return hash_failed(err);
	for (unsigned int i = 0; i < n; i++) {
		id[2 * i] = digits[md[i] >> 4];
		id[2 * i + 1] = digits[md[i] & 15];
	}
	id[2 * n] = '\0';
	return 0;
}

static void ctx_freep(EVP_MD_CTX **ctx)
{
	EVP_MD_CTX_free(*ctx);
}

/* Both sides into the id of the file and into one of their own. */
static int hash_hunk(struct parser *p, struct rerere_hunk *h, struct err *err)
{
	_cleanup_(ctx_freep) EVP_MD_CTX *own = EVP_MD_CTX_new();
	const char *pre = p->out->preimage.buf;

	if (!own || !EVP_DigestInit_ex(own, p->md, NULL) ||
	    !add_side(own, pre + h->one, h->one_len) ||
	    !add_side(own, pre + h->two, h->two_len) ||
	    !add_side(p->whole, pre + h->one, h->one_len) ||
	    !add_side(p->whole, pre + h->two, h->two_len))
		return hash_failed(err);
	return finish_id(h->id, own, err);
}

/* ----------------------------------------------------------------- reading */

static int misplaced(const struct parser *p, const char *what, struct err *err)
{
	return err_set(err, "line %zu: %s", p->line, what);
}

static int open_conflict(struct parser *p, size_t start, struct err *err)
{
	if (p->depth == RERERE_DEPTH_MAX)
		return misplaced(p, "conflicts within conflicts, too deep", err);
	p->frames[p->depth++] = (struct frame){ .one = STRBUF_INIT,
						.two = STRBUF_INIT,
						.start = start };
	return 0;
}

static int compare_sides(const struct strbuf *a, const struct strbuf *b)
{
	size_t n = a->len < b->len ? a->len : b->len;
	int c = memcmp(a->buf, b->buf, n);

	if (c)
		return c;
	return a->len == b->len ? 0 : a->len < b->len ? -1 : 1;
}

static void sort_sides(struct frame *f)
{
	struct strbuf t = f->one;

	if (compare_sides(&f->one, &f->two) <= 0)
		return;
	f->one = f->two;
	f->two = t;
}

/* The block as it is normalised; @h is told where its sides are. */
static void add_block(struct strbuf *out, const struct frame *f,
		      unsigned int size, struct rerere_hunk *h)
{
	h->pre_start = out->len;
	add_marker(out, '<', size);
	h->one = out->len;
	h->one_len = f->one.len;
	strbuf_add(out, f->one.buf, f->one.len);
	add_marker(out, '=', size);
	h->two = out->len;
	h->two_len = f->two.len;
	strbuf_add(out, f->two.buf, f->two.len);
	add_marker(out, '>', size);
	h->pre_end = out->len;
}

static int close_conflict(struct parser *p, struct err *err)
{
	struct frame *f = &p->frames[p->depth - 1];
	struct rerere_hunk h = { .start = f->start, .end = p->at };
	int rc = 0;

	sort_sides(f);
	if (p->depth > 1) {
		struct frame *outer = f - 1;

		/* Within the base, too, git puts it on the second side. */
		add_block(outer->part == PART_ONE ? &outer->one : &outer->two, f,
			  p->size, &h);
	} else {
		add_block(&p->out->preimage, f, p->size, &h);
		rc = hash_hunk(p, &h, err);
		VEC_PUSH(&p->out->hunks, h);
	}
	frame_release(f);
	p->depth--;
	return rc;
}

static struct strbuf *side_of(struct frame *f)
{
	return f->part == PART_ONE ? &f->one : f->part == PART_TWO ? &f->two : NULL;
}

/* A line within a conflict. */
static int inner_line(struct parser *p, const char *line, size_t len,
		      struct err *err)
{
	struct frame *f = &p->frames[p->depth - 1];
	struct strbuf *side = side_of(f);

	switch (marker_of(p, line, len)) {
	case '<':
		return open_conflict(p, (size_t)(line - p->text), err);
	case '|':
		if (f->part != PART_ONE)
			return misplaced(p, "a conflict marker |||| out of place", err);
		f->part = PART_BASE;
		return 0;
	case '=':
		if (f->part == PART_TWO)
			return misplaced(p, "a conflict marker ==== out of place", err);
		f->part = PART_TWO;
		return 0;
	case '>':
		if (f->part != PART_TWO)
			return misplaced(p, "a conflict marker >>>> out of place", err);
		return close_conflict(p, err);
	}
	if (side)
		strbuf_add(side, line, len);
	return 0;
}

/* A line outside of conflicts, which git takes for a C string. */
static void outer_line(struct parser *p, const char *line, size_t len)
{
	size_t n = strnlen(line, len);

	p->out->has_nul |= n < len;
	strbuf_add(&p->out->preimage, line, n);
}

static size_t line_length(const char *p, size_t len)
{
	const char *nl = memchr(p, '\n', len);

	return nl ? (size_t)(nl - p) + 1 : len;
}

static int parse_lines(struct parser *p, struct err *err)
{
	while (p->at < p->len) {
		const char *line = p->text + p->at;
		size_t n = line_length(line, p->len - p->at);
		int rc = 0;

		p->at += n;
		p->line++;
		if (p->depth)
			rc = inner_line(p, line, n, err);
		else if (marker_of(p, line, n) == '<')
			rc = open_conflict(p, (size_t)(line - p->text), err);
		else
			outer_line(p, line, n);
		if (rc < 0)
			return rc;
	}
	if (p->depth)
		return misplaced(p, "the file ends within a conflict", err);
	return 0;
}

static int parse(struct rerere_image *out, struct parser *p, enum rerere_hash hash,
		 struct err *err)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	int rc;

	p->out = &image;
	image.marker_size = p->size;
	p->md = hash == RERERE_SHA1 ? EVP_sha1() : EVP_sha256();
	p->whole = EVP_MD_CTX_new();
	if (!p->whole || !EVP_DigestInit_ex(p->whole, p->md, NULL))
		return hash_failed(err);
	rc = parse_lines(p, err);
	if (rc >= 0)
		rc = finish_id(image.id, p->whole, err);
	if (rc < 0)
		return rc;
	rerere_image_release(out);
	*out = image;
	image = (struct rerere_image)RERERE_IMAGE_INIT;
	return out->hunks.n > 0;
}

int rerere_parse(struct rerere_image *out, const char *text, size_t len,
		 unsigned int marker_size, enum rerere_hash hash,
		 struct err *err)
{
	_cleanup_(parser_release) struct parser p = {
		.text = text, .len = len, .size = marker_size,
	};

	if (!marker_size || marker_size > MARKER_SIZE_MAX)
		return err_set(err, "conflict markers of %u characters", marker_size);
	return parse(out, &p, hash, err);
}

/* How long the first line is that is all '<'; 0: there is none. */
static unsigned int find_marker_size(const char *text, size_t len)
{
	for (size_t at = 0, n; at < len; at += n) {
		size_t k = 0;

		n = line_length(text + at, len - at);
		while (k < n && text[at + k] == '<')
			k++;
		if (k && k + 1 == n && text[at + k] == '\n' && k <= MARKER_SIZE_MAX)
			return (unsigned int)k;
	}
	return 0;
}

static int try_preimage(struct rerere_image *out, const char *text, size_t len,
			unsigned int size, const char *id, enum rerere_hash hash)
{
	_cleanup_rerere_image_ struct rerere_image image = RERERE_IMAGE_INIT;
	_cleanup_(parser_release) struct parser p = {
		.text = text, .len = len, .size = size, .bare = true,
	};

	/* What does not parse is not this one. */
	if (parse(&image, &p, hash, NULL) != 1 || strcmp(image.id, id) != 0 ||
	    image.preimage.len != len)
		return 0;
	rerere_image_release(out);
	*out = image;
	image = (struct rerere_image)RERERE_IMAGE_INIT;
	return 1;
}

int rerere_parse_preimage(struct rerere_image *out, const char *text, size_t len,
			  const char *id, enum rerere_hash hash)
{
	unsigned int size = find_marker_size(text, len);

	if (try_preimage(out, text, len, RERERE_MARKER_SIZE, id, hash))
		return 1;
	if (!size || size == RERERE_MARKER_SIZE)
		return 0;
	return try_preimage(out, text, len, size, id, hash);
}

void rerere_fit_markers(struct strbuf *preimage, const char *id,
			enum rerere_hash hash, unsigned int marker_size)
{
	_cleanup_rerere_image_ struct rerere_image was = RERERE_IMAGE_INIT;
	const char *text;
	size_t at = 0;

	if (!rerere_parse_preimage(&was, preimage->buf, preimage->len, id, hash) ||
	    was.marker_size == marker_size)
		return;
	text = was.preimage.buf;
	strbuf_reset(preimage);
	for (size_t i = 0; i < was.hunks.n; i++) {
		const struct rerere_hunk *h = &was.hunks.items[i];

		strbuf_add(preimage, text + at, h->pre_start - at);
		add_marker(preimage, '<', marker_size);
		strbuf_add(preimage, text + h->one, h->one_len);
		add_marker(preimage, '=', marker_size);
		strbuf_add(preimage, text + h->two, h->two_len);
		add_marker(preimage, '>', marker_size);
		at = h->pre_end;
	}
	strbuf_add(preimage, text + at, was.preimage.len - at);
}
