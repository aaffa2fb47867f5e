// SPDX-License-Identifier: GPL-2.0-only
/*
 * A file "about", a name, a postimage without text, in pieces: what passes is what is
 * written again.
 */
#include <git2.h>

#include "base/mem.h"
#include "fuzz.h"
#include "merge/fixup-internal.h"

/* Reads and writes again. */
static bool again(struct strbuf *out, const char *text, size_t len)
{
	_cleanup_fixup_about_ struct fixup_about a = FIXUP_ABOUT_INIT;

	if (fixup_about_parse(&a, text, len, NULL) < 0)
		return false;
	for (size_t i = 0; i < a.n_commits; i++)
		INSIST(a.commits[i].author && a.commits[i].subject);
	fixup_about_write(out, &a);
	return true;
}

/* Blanks at the ends may go in the first round, and nothing after that. */
static void about(struct piece in)
{
	_cleanup_strbuf_ struct strbuf one = STRBUF_INIT, two = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf three = STRBUF_INIT;

	if (!again(&one, in.p, in.len))
		return;
	INSIST(again(&two, one.buf, one.len));
	INSIST(again(&three, two.buf, two.len));
	INSIST(two.len == three.len && !memcmp(two.buf, three.buf, two.len));
}

static void name(struct piece in)
{
	_cleanup_fixup_store_ struct fixup_store s = FIXUP_STORE_INIT;
	_cleanup_free_ char *text = mem_strndup(in.p, in.len), *path = NULL;
	struct fixup_entry e = { .id = "0123456789012345678901234567890123456789" };
	struct fixup_variant v = { .number = 0 };
	enum fixup_file file;

	text[strcspn(text, "\n")] = '\0';
	if (!fixup_read_name(&file, &v.number, text))
		return;
	INSIST(v.number <= FIXUP_VARIANT_MAX);
	path = fixup_path(&s, &e, &v, file);
	INSIST(!strcmp(strrchr(path, '/') + 1, text));
}

static void kind(struct piece in)
{
	_cleanup_strbuf_ struct strbuf out = STRBUF_INIT;
	size_t start = 0;
	uint32_t mode;

	if (fixup_kind_read(&mode, &start, in.p, in.len, NULL) < 0)
		return;
	fixup_kind_postimage(&out, mode, in.p + start, in.len - start);
	INSIST(out.len == in.len && !memcmp(out.buf, in.p, in.len));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;

	about(next_piece(&p, end));
	name(next_piece(&p, end));
	kind(next_piece(&p, end));
	return 0;
}
