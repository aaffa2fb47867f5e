// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any text as a format string, and as C with format attributes: no more arguments than
 * there is room for, positions from 1.
 */
#include <string.h>

#include "capi/format-member.h"
#include "capi/format.h"
#include "fuzz.h"

static void read_one(const char *text, size_t size, bool scanf)
{
	struct format_want wants[FORMAT_MAX_ARGS];
	int n = format_read(wants, text, size, scanf);

	INSIST(n >= -1 && n <= FORMAT_MAX_ARGS);
	for (int i = 0; i < n; i++) {
		INSIST(*wants[i].text == '%' || *wants[i].text == '*');
		INSIST(memchr(wants[i].text, '\0', sizeof(wants[i].text)));
		INSIST(format_fits(wants[i].class, FORMAT_UNKNOWN));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_(cfile_release) struct cfile cf = { .facts = FACTS_INIT };
	_cleanup_arena_ struct arena a = ARENA_INIT;
	format_member_vec members = VEC_INIT;
	struct format_attr attr;

	read_one((const char *)data, size, false);
	read_one((const char *)data, size, true);
	cfile_parse(&cf, (const char *)data, size, LEX_FULL);
	for (size_t i = 0; i < cf.decls.n; i++)
		if (format_attr_read(&attr, &cf, &cf.decls.items[i]))
			INSIST(attr.fmt && attr.fmt <= 64 && attr.first <= 64 && attr.line);
	format_members(&members, &cf, &a);
	for (size_t i = 0; i < members.n; i++)
		INSIST(*members.items[i].tag && *members.items[i].name);
	VEC_RELEASE(&members);
	return 0;
}
