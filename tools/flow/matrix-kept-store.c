// SPDX-License-Identifier: GPL-2.0-only
/* A head with the numbers of what follows, then each list. */
#include <string.h>

#include "flow/matrix-kept.h"

struct head {
	uint32_t version, n_tips, n_checks, n_found, n_dirs, n_skipped;
};

/* A check in the block. */
#define WITH_HOME 1u
#define TEXTUAL 2u

struct row {
	uint32_t what, side;
	git_oid home;
};

static size_t bytes_of_pairs(uint32_t n_tips)
{
	return ((size_t)n_tips * (n_tips ? n_tips - 1 : 0) / 2 + 3) / 4;
}

static void add_string(struct strbuf *out, const char *s)
{
	strbuf_add(out, s, strlen(s) + 1);
}

void matrix_kept_pack(struct strbuf *out, const struct matrix_kept *k)
{
	const struct head h = { KEPT_VERSION, k->n_tips, k->n_checks, k->n_found, k->n_dirs,
				k->n_skipped };

	strbuf_add(out, &h, sizeof(h));
	strbuf_add(out, k->tips, k->n_tips * sizeof(*k->tips));
	for (uint32_t i = 0; i < k->n_checks; i++) {
		const struct matrix_check *c = &k->checks[i];
		const struct row row = { (c->with_home ? WITH_HOME : 0) |
						 (c->textual ? TEXTUAL : 0),
					 c->side, c->home };

		strbuf_add(out, &row, sizeof(row));
	}
	strbuf_add(out, k->found, k->n_found * sizeof(*k->found));
	strbuf_add(out, k->pairs, bytes_of_pairs(k->n_tips));
	for (uint32_t i = 0; i < k->n_dirs; i++)
		add_string(out, k->dirs[i]);
	for (uint32_t i = 0; i < k->n_skipped; i++) {
		add_string(out, k->skipped[i].path);
		add_string(out, k->skipped[i].why);
	}
}

/* -------------------------------------------------------------------------- and back */

struct reader {
	const char *p, *end;
	struct arena *arena;
	bool bad;
};

/* @n things of @size bytes, copied; at least one byte is allocated. */
static void *take(struct reader *in, size_t n, size_t size)
{
	void *to;

	if (in->bad || n > (size_t)(in->end - in->p) / size) {
		in->bad = true;
		n = 0;
	}
	to = arena_alloc(in->arena, n * size + 1);
	if (n)
		memcpy(to, in->p, n * size);
	in->p += n * size;
	return to;
}

static const char *take_string(struct reader *in)
{
	const char *s = in->p;
	const char *nul = in->bad ? NULL : memchr(s, '\0', (size_t)(in->end - s));

	if (!nul) {
		in->bad = true;
		return "";
	}
	in->p = nul + 1;
	return arena_strndup(in->arena, s, (size_t)(nul - s));
}

static void take_checks(struct matrix_kept *k, struct reader *in)
{
	const struct row *rows = take(in, k->n_checks, sizeof(*rows));

	k->checks = arena_alloc(&k->arena, (in->bad ? 0 : k->n_checks) * sizeof(*k->checks) + 1);
	for (uint32_t i = 0; i < k->n_checks && !in->bad; i++) {
		in->bad = rows[i].what > (WITH_HOME | TEXTUAL) ||
			  rows[i].side > SIDE_THEIRS;
		k->checks[i] = (struct matrix_check){ (rows[i].what & WITH_HOME) != 0,
						      (rows[i].what & TEXTUAL) != 0,
						      (enum check_side)rows[i].side,
						      rows[i].home };
	}
}

static void take_found(struct matrix_kept *k, struct reader *in)
{
	size_t n = bytes_of_pairs(k->n_tips);

	k->found = take(in, k->n_found, sizeof(*k->found));
	k->pairs = take(in, n, 1);
	for (uint32_t i = 0; i < k->n_found && !in->bad; i++)
		in->bad = k->found[i].pair / 4 >= n || k->found[i].check >= k->n_checks ||
			  (i && k->found[i].pair <= k->found[i - 1].pair);
}

static void take_strings(struct matrix_kept *k, struct reader *in)
{
	size_t left = (size_t)(in->end - in->p);

	/* each takes a byte at least */
	if (in->bad || k->n_dirs > left || k->n_skipped > left / 2) {
		in->bad = true;
		return;
	}
	k->dirs = arena_alloc(&k->arena, (k->n_dirs + 1) * sizeof(*k->dirs));
	for (uint32_t i = 0; i < k->n_dirs && !in->bad; i++)
		k->dirs[i] = take_string(in);
	k->skipped = arena_alloc(&k->arena, (k->n_skipped + 1) * sizeof(*k->skipped));
	for (uint32_t i = 0; i < k->n_skipped && !in->bad; i++) {
		k->skipped[i].path = take_string(in);
		k->skipped[i].why = take_string(in);
	}
}

bool matrix_kept_unpack(struct matrix_kept *out, const void *block, size_t len)
{
	_cleanup_matrix_kept_ struct matrix_kept k = MATRIX_KEPT_INIT;
	struct reader in = { .p = block, .end = (const char *)block + len };
	struct head h;

	if (len < sizeof(h))
		return false;
	memcpy(&h, block, sizeof(h));
	if (h.version != KEPT_VERSION)
		return false;
	in.p += sizeof(h);
	in.arena = &k.arena;
	k.n_tips = h.n_tips;
	k.n_checks = h.n_checks;
	k.n_found = h.n_found;
	k.n_dirs = h.n_dirs;
	k.n_skipped = h.n_skipped;
	k.tips = take(&in, k.n_tips, sizeof(*k.tips));
	take_checks(&k, &in);
	take_found(&k, &in);
	take_strings(&k, &in);
	if (in.bad || in.p != in.end)
		return false;
	*out = k;
	k = (struct matrix_kept)MATRIX_KEPT_INIT;
	return true;
}
