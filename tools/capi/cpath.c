// SPDX-License-Identifier: GPL-2.0-only
#include "capi/cpath.h"

#include <string.h>

#include "base/bytes.h"

static const char *suffix(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot ? dot + 1 : "";
}

bool cpath_is_header(const char *path)
{
	static const char *const suffixes[] = {
		"h", "inc", "def", "inl", "h_shipped", "inc_shipped",
	};
	const char *s = suffix(path);

	if (s[0] == 'c' && !s[1])
		return false;	/* most */
	for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++)
		if (strcmp(s, suffixes[i]) == 0)
			return true;
	return false;
}

bool cpath_ends_in(const char *path, const char *suffix)
{
	size_t n = strlen(path), k = strlen(suffix);

	return n > k && memcmp(path + n - k, suffix, k) == 0;
}

bool cpath_is_source(const char *path)
{
	return cpath_ends_in(path, ".c") || cpath_ends_in(path, ".S");
}

bool cpath_is_devicetree(const char *path)
{
	return cpath_ends_in(path, ".dts") || cpath_ends_in(path, ".dtsi") ||
	       cpath_ends_in(path, ".dtso");
}

const char *cpath_last(const char *path)
{
	const char *slash = strrchr(path, '/');

	return slash ? slash + 1 : path;
}

bool cpath_is_c(const char *path)
{
	const char *s = suffix(path);

	return strcmp(s, "c") == 0 || strcmp(s, "c_shipped") == 0 ||
	       cpath_is_header(path);
}

bool cpath_in_kernel(const char *path)
{
	static const char *const others[] = {
		"tools/", "samples/", "scripts/", "Documentation/", "usr/",
	};

	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strncmp(path, others[i], strlen(others[i])) == 0)
			return false;
	return true;
}

bool cpath_other_arch(const char *a, const char *b)
{
	size_t n;

	if (strncmp(a, "arch/", 5) != 0 || strncmp(b, "arch/", 5) != 0)
		return false;
	n = strcspn(a + 5, "/");
	return n != strcspn(b + 5, "/") || memcmp(a + 5, b + 5, n) != 0;
}

bool cpath_rare_arch(const char *path)
{
	static const char *const common[] = { "x86/", "arm64/", "arm/" };

	if (strncmp(path, "arch/", 5) != 0)
		return false;
	for (size_t i = 0; i < sizeof(common) / sizeof(common[0]); i++)
		if (strncmp(path + 5, common[i], strlen(common[i])) == 0)
			return strncmp(path + 5, "x86/um/", 7) == 0;
	return true;
}

size_t cpath_arch(const char **arch, const char *path)
{
	const char *slash;

	if (!string_begins(path, "arch/"))
		return 0;
	*arch = path + 5;
	slash = strchr(*arch, '/');
	return slash ? (size_t)(slash - *arch) : 0;
}

size_t cpath_include_dir(const char *path)
{
	const char *arch;
	size_t len = cpath_arch(&arch, path);

	if (string_begins(path, "include/"))
		return 8;
	if (len && string_begins(arch + len, "/include/"))
		return 5 + len + 9;
	return 0;
}
