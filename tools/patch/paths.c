// SPDX-License-Identifier: GPL-2.0-only
/* Which paths a patch may name: those that git would take on any file system. */
#include <git2.h>
#include <git2/sys/path.h>
#include <string.h>
#include <strings.h>

#include "base/text.h"
#include "patch/patch.h"

/* Code points that HFS+ does not see in a name. */
static bool hfs_ignores(uint32_t c)
{
	return (c >= 0x200c && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) ||
	       (c >= 0x206a && c <= 0x206f) || c == 0xfeff;
}

/* The name as HFS+ would see it, as far as it is ASCII. */
static bool hfs_is_dotgit(const char *s, size_t len)
{
	static const char want[] = ".git";
	size_t at = 0, seen = 0;

	while (at < len) {
		uint32_t c = 0;
		size_t n = text_decode(&c, s + at, len - at);

		if (!n)
			return false;
		at += n;
		if (hfs_ignores(c))
			continue;
		if (seen == 4 || c > 0x7f || (c | 0x20) != (uint32_t)(want[seen] | 0x20))
			return false;
		seen++;
	}
	return seen == 4;
}

/* ".git" and "git~1", with what NTFS drops behind them. */
static bool ntfs_is_dotgit(const char *s, size_t len)
{
	size_t n = 0;

	if (len >= 4 && !strncasecmp(s, ".git", 4))
		n = 4;
	else if (len >= 5 && !strncasecmp(s, "git~1", 5))
		n = 5;
	if (!n)
		return false;
	while (n < len && (s[n] == ' ' || s[n] == '.'))
		n++;
	return n == len || s[n] == ':';
}

static bool is_dots(const char *s, size_t len)
{
	return (len == 1 && *s == '.') || (len == 2 && !memcmp(s, "..", 2));
}

/* The part of a component before a backslash, which some systems take for /. */
static bool backslash_hides(const char *s, size_t len)
{
	const char *end = s + len;

	while (s < end) {
		const char *stop = memchr(s, '\\', (size_t)(end - s));
		size_t n = (size_t)((stop ? stop : end) - s);

		if (ntfs_is_dotgit(s, n) || hfs_is_dotgit(s, n) ||
		    (n == 2 && !memcmp(s, "..", 2)))
			return true;
		s += n + 1;
	}
	return false;
}

static const char *component_fault(const char *s, size_t len, uint32_t mode)
{
	if (!len)
		return "has an empty component";
	if (is_dots(s, len))
		return len == 1 ? "has a component \".\"" :
				  "leads out of the tree";
	if (backslash_hides(s, len))
		return "leads into .git";
	if ((mode & 0170000) == 0120000 &&
	    git_path_is_gitfile(s, len, GIT_PATH_GITFILE_GITMODULES,
				GIT_PATH_FS_GENERIC) == 1)
		return "would make .gitmodules a link";
	return NULL;
}

int patch_verify_path(const char *path, uint32_t mode, struct err *err)
{
	size_t len = strlen(path);

	if (len > PATCH_MAX_PATH)
		return err_set(err, "a path of %zu bytes is too long", len);
	if (*path == '/')
		return err_set(err, "path '%s' is absolute", path);
	for (const char *s = path;; ) {
		const char *slash = strchrnul(s, '/');
		const char *why = component_fault(s, (size_t)(slash - s), mode);

		if (why)
			return err_set(err, "path '%s' %s", path, why);
		if (!*slash)
			return 0;
		s = slash + 1;
	}
}
