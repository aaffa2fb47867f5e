// SPDX-License-Identifier: GPL-2.0-only
/*
 * Three texts with a line "%%" between them. Whoever is asked first, a clean merge is the
 * same; a side that changed nothing has no say; markers stand where there are conflicts.
 */
#include "base/mem.h"
#include "fuzz.h"
#include "merge/threeway.h"

static enum threeway_verdict merge(struct strbuf *out, const struct piece v[3])
{
	const struct blob b[3] = {
		{ .data = v[0].p, .len = v[0].len },
		{ .data = v[1].p, .len = v[1].len },
		{ .data = v[2].p, .len = v[2].len },
	};

	return threeway_merge(out, &(struct threeway){ &b[0], &b[1], &b[2], "ours", "theirs" });
}

static void check_alone(const struct piece *base, const struct piece *side)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	enum threeway_verdict v = merge(&out, (struct piece[]){ *base, *base, *side });

	INSIST(v != THREEWAY_CONFLICT);
	if (v == THREEWAY_CLEAN)
		INSIST(out.len == side->len && !memcmp(out.buf, side->p, out.len));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_strbuf_ struct strbuf one = STRBUF_INIT, other = STRBUF_INIT;
	const char *p = (const char *)data, *end = p + size;
	struct piece v[3];
	enum threeway_verdict first, second;

	for (int i = 0; i < 3; i++)
		v[i] = next_piece(&p, end);
	first = merge(&one, v);
	second = merge(&other, (struct piece[]){ v[0], v[2], v[1] });
	if (first == THREEWAY_DOUBT) {
		INSIST(!one.len);
	} else if (first == THREEWAY_CLEAN) {
		INSIST(second == THREEWAY_CLEAN && one.len == other.len);
		INSIST(!memcmp(one.buf, other.buf, one.len));
	} else {
		INSIST(second != THREEWAY_CLEAN);
		INSIST(memmem(one.buf, one.len, "<<<<<<< ours", 12));
		INSIST(memmem(one.buf, one.len, ">>>>>>> theirs", 14));
	}
	check_alone(&v[0], &v[1]);
	return 0;
}
