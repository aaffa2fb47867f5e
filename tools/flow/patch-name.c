// SPDX-License-Identifier: GPL-2.0-only
#include "flow/patch-name.h"

#include "base/char.h"
#include "base/strbuf.h"

#define NAME_MAX_CHARS 52	/* as git format-patch */

char *patch_name(size_t number, const char *subject)
{
	struct strbuf s = STRBUF_INIT;
	size_t start;

	strbuf_addf(&s, "%04zu-", number);
	start = s.len;
	for (; *subject && s.len < start + NAME_MAX_CHARS; subject++) {
		if (char_is_word(*subject))
			strbuf_addch(&s, *subject);
		else if (s.len > start && s.buf[s.len - 1] != '-')
			strbuf_addch(&s, '-');
	}
	while (s.len && s.buf[s.len - 1] == '-')
		strbuf_setlen(&s, s.len - 1);
	return strbuf_detach(&s, NULL);
}
