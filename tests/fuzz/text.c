// SPDX-License-Identifier: GPL-2.0-only
/* What is shown is valid UTF-8 and holds nothing that acts on a terminal. */
#include <stdint.h>
#include <stdlib.h>

#include "base/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void insist(bool fine)
{
	if (!fine)
		abort();
}

static void check_safe(const struct strbuf *sb)
{
	uint32_t code = 0;

	for (size_t i = 0; i < sb->len;) {
		size_t len = text_decode(&code, sb->buf + i, sb->len - i);

		insist(len > 0 && !text_is_unsafe(code));
		i += len;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	_cleanup_strbuf_ struct strbuf escaped = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf utf8 = STRBUF_INIT;
	_cleanup_strbuf_ struct strbuf quoted = STRBUF_INIT;

	text_escape(&escaped, s, size, 0);
	check_safe(&escaped);
	text_to_utf8(&utf8, s, size);
	insist(text_is_utf8(utf8.buf, utf8.len));
	insist(!text_is_utf8(s, size) || utf8.len == size);
	text_quote_path(&quoted, s, size);
	check_safe(&quoted);
	insist(text_width(s, size) <= size);
	return 0;
}
