// SPDX-License-Identifier: GPL-2.0-only
/* What a script printed, the patch it was about, and the text of a script. */
#include "flow/checkpatch-internal.h"
#include "fuzz.h"

static void parse(struct piece said, struct piece patch)
{
	static const char *const ignore[] = { "SPACING", NULL };
	_cleanup_checkpatch_result_ struct checkpatch_result r =
		CHECKPATCH_RESULT_INIT;
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	size_t ignored = 0, n = 0;

	strbuf_add(&text, said.p, said.len);
	checkpatch_parse(&r, &ignored, &text, ignore, patch.p, patch.len);
	for (int level = 0; level <= CHECKPATCH_CHECK; level++)
		n += r.counts[level];
	INSIST(n == r.n);
	for (size_t i = 0; i < r.n; i++) {
		const struct checkpatch_finding *f = &r.items[i];

		INSIST(f->type && f->message && strcmp(f->type, "SPACING"));
		INSIST(!strchr(f->message, '\n'));
		INSIST(!f->path || f->patch_line);
		INSIST(!f->line || f->path);
	}
}

static void files(struct piece script)
{
	_cleanup_strbuf_ struct strbuf name = STRBUF_INIT;
	const char *at = script.p, *end = script.p + script.len;

	while (checkpatch_next_file(&name, &at, end) == 0) {
		INSIST(at <= end && name.len && name.buf[0] != '.');
		INSIST(!strchr(name.buf, '/'));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;
	struct piece said = next_piece(&p, end);
	struct piece patch = next_piece(&p, end);

	parse(said, patch);
	files(next_piece(&p, end));
	return 0;
}
