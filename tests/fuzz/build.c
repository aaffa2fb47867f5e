// SPDX-License-Identifier: GPL-2.0-only
/*
 * The output of a compiler, a command line, a link and its target, in pieces: paths
 * of errors and links that are followed stay within the tree.
 */
#include "base/mem.h"
#include "flow/build-diag.h"
#include "flow/build-tree.h"
#include "fuzz.h"

static void output(struct piece in)
{
	_cleanup_build_errors_ struct build_errors e = BUILD_ERRORS_INIT;

	build_errors_parse(&e, in.p, in.len, "/top");
	for (size_t i = 0; i < e.n; i++) {
		const char *path = e.items[i].path;

		INSIST(*path && *path != '/' && strcmp(path, ".."));
		INSIST(strncmp(path, "../", 3) && !strstr(path, "/../"));
		INSIST(build_errors_in(&e, path));
	}
}

static void command(struct piece in)
{
	_cleanup_free_ char *text = mem_strndup(in.p, in.len);
	_cleanup_arena_ struct arena a = ARENA_INIT;
	const char **words = NULL;
	size_t n = 0, len = 0;

	if (build_words(&words, &n, &a, text, NULL) < 0)
		return;
	INSIST(n > 0 && !words[n]);
	for (size_t i = 0; i < n; i++)
		len += strlen(words[i]);
	INSIST(len <= strlen(text));
}

/* Walks the target from where the link is; it may touch the top, no more. */
static void link_of(struct piece at, struct piece to)
{
	_cleanup_free_ char *path = mem_strndup(at.p, at.len);
	_cleanup_free_ char *target = mem_strndup(to.p, to.len);
	long depth = 0;

	if (!build_tree_link_stays(path, to.p, to.len))
		return;
	INSIST(*target && *target != '/' && strlen(target) == to.len);
	for (const char *p = path; *p; p++)
		depth += *p == '/';
	for (const char *p = target; *p; p += *p == '/') {
		size_t n = strcspn(p, "/");

		if (n == 2 && !memcmp(p, "..", 2))
			depth--;
		else if (n && !(n == 1 && *p == '.'))
			depth++;
		INSIST(depth >= 0);
		p += n;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;
	struct piece at;

	output(next_piece(&p, end));
	command(next_piece(&p, end));
	at = next_piece(&p, end);
	link_of(at, next_piece(&p, end));
	return 0;
}
