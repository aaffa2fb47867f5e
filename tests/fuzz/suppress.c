// SPDX-License-Identifier: GPL-2.0-only
/*
 * Values of a suppression, a path, and the message of a commit, in pieces: what
 * passes for a day, an owner, a release or an id is one.
 */
#include <git2.h>

#include "base/mem.h"
#include "flow/same-patch.h"
#include "flow/suppress.h"
#include "fuzz.h"

static char *text_of(struct piece in)
{
	char *s = mem_strndup(in.p, in.len);

	s[strcspn(s, "\n")] = '\0';
	return s;
}

static void value(const char *s)
{
	int over = suppress_day_over(s, 1709208000);

	INSIST(over < 0 || strlen(s) == 10);
	INSIST(over < 0 || over == (strcmp(s, "2024-02-29") < 0));
	INSIST(over < 0 || !suppress_is_release(s));
	if (suppress_is_owner(s))
		INSIST(strstr(s, " <") && s[strlen(s) - 1] == '>');
}

static void message(struct piece in)
{
	_cleanup_free_ char *s = mem_strndup(in.p, in.len);
	struct picked found[3];
	size_t n = same_patch_picked(found, 3, s);

	INSIST(n <= 3);
	for (size_t i = 0; i < n; i++) {
		INSIST(found[i].len >= 7 && found[i].len <= GIT_OID_HEXSZ);
		INSIST(found[i].hex >= s && found[i].hex + found[i].len <= s + strlen(s));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;
	_cleanup_free_ char *s = NULL, *path = NULL;

	git_libgit2_init();
	s = text_of(next_piece(&p, end));
	path = text_of(next_piece(&p, end));
	value(s);
	if (!strpbrk(s, "*?[\\") && *s && suppress_path_meets(s, path))
		INSIST(!strncmp(s, path, strlen(path)) ||
		       !strncmp(s, path, strlen(s) - (s[strlen(s) - 1] == '/')));
	message(next_piece(&p, end));
	return 0;
}
