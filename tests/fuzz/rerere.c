// SPDX-License-Identifier: GPL-2.0-only
/*
 * A conflicted file, a postimage and another conflicted file, in pieces: whatever is
 * read holds together, and what is put in place of hunks comes out.
 */
#include <git2.h>

#include "base/mem.h"
#include "fuzz.h"
#include "merge/rerere.h"

static void check_image(const struct rerere_image *m, size_t len)
{
	size_t at = 0, pre = 0;

	INSIST(strlen(m->id) == rerere_hex_len(RERERE_SHA1));
	for (size_t i = 0; i < m->hunks.n; i++) {
		const struct rerere_hunk *h = &m->hunks.items[i];

		INSIST(at <= h->start && h->start < h->end && h->end <= len);
		INSIST(pre <= h->pre_start && h->pre_start < h->one);
		INSIST(h->one + h->one_len < h->two);
		INSIST(h->two + h->two_len < h->pre_end);
		INSIST(h->pre_end <= m->preimage.len);
		(void)rerere_place_of(m, i);
		at = h->end;
		pre = h->pre_end;
	}
}

static void by_hunk(const struct rerere_image *m, struct piece text, struct piece post)
{
	size_t n = m->hunks.n;
	_cleanup_free_ struct rerere_resolution *r = mem_zalloc((n + 1) * sizeof(*r));
	_cleanup_free_ struct rerere_choice *c = mem_zalloc((n + 1) * sizeof(*c));
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	bool all = true;

	if (!rerere_resolutions(r, m, post.p, post.len))
		return;
	for (size_t i = 0; i < n; i++) {
		all &= r[i].known;
		if (!r[i].known)
			continue;
		INSIST(r[i].at <= post.len && r[i].len <= post.len - r[i].at);
		c[i] = (struct rerere_choice){ post.p + r[i].at, r[i].len };
	}
	rerere_splice(&out, text.p, text.len, m, c);
	/* known for all hunks and all else unchanged: that is the postimage */
	if (all && n)
		INSIST(out.len == post.len && !memcmp(out.buf, post.p, post.len));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_rerere_image_ struct rerere_image m = RERERE_IMAGE_INIT;
	_cleanup_rerere_image_ struct rerere_image now = RERERE_IMAGE_INIT;
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	const char *p = (const char *)data, *end = p + size;
	struct piece text = next_piece(&p, end), post = next_piece(&p, end);
	struct piece other = next_piece(&p, end);

	git_libgit2_init();
	if (rerere_parse(&m, text.p, text.len, RERERE_MARKER_SIZE, RERERE_SHA1,
			 NULL) < 0)
		return 0;
	check_image(&m, text.len);
	by_hunk(&m, text, post);
	(void)rerere_parse_preimage(&now, post.p, post.len, m.id, RERERE_SHA1);
	if (rerere_parse(&now, other.p, other.len, 3, RERERE_SHA1, NULL) < 0)
		return 0;
	check_image(&now, other.len);
	(void)rerere_replay(&out, &now, m.preimage.buf, m.preimage.len, post.p,
			    post.len, NULL);
	return 0;
}
