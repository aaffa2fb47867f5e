// SPDX-License-Identifier: GPL-2.0-only
#include "capi/cpath.h"

#include <string.h>

#include "base/bytes.h"
#include "capi/guard-term.h"

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

/* Options that say which architecture it is, and its directory. */
static const struct {
	const char *option, *arch;
} arch_options[] = {
	{ "ALPHA", "alpha" },	   { "ARC", "arc" },	      { "ARM", "arm" },
	{ "ARM64", "arm64" },	   { "CSKY", "csky" },	      { "HEXAGON", "hexagon" },
	{ "IA64", "ia64" },	   { "LOONGARCH", "loongarch" }, { "M68K", "m68k" },
	{ "MICROBLAZE", "microblaze" }, { "MIPS", "mips" },   { "NIOS2", "nios2" },
	{ "OPENRISC", "openrisc" }, { "PARISC", "parisc" },   { "PPC", "powerpc" },
	{ "PPC32", "powerpc" },	   { "PPC64", "powerpc" },    { "RISCV", "riscv" },
	{ "S390", "s390" },	   { "SPARC", "sparc" },      { "SPARC32", "sparc" },
	{ "SPARC64", "sparc" },	   { "SUPERH", "sh" },	      { "UML", "um" },
	{ "X86", "x86" },	   { "X86_32", "x86" },	      { "X86_64", "x86" },
	{ "XTENSA", "xtensa" },
};

/* "CONFIG_X86", or "defined(CONFIG_X86)" */
static const char *arch_of_term(const char *term, size_t n)
{
	guard_strip_defined(&term, &n);
	if (n < 8 || memcmp(term, "CONFIG_", 7) != 0)
		return NULL;
	for (size_t i = 0; i < sizeof(arch_options) / sizeof(arch_options[0]); i++)
		if (strlen(arch_options[i].option) == n - 7 &&
		    memcmp(arch_options[i].option, term + 7, n - 7) == 0)
			return arch_options[i].arch;
	return NULL;
}

const char *cpath_guard_arch(const char *guard)
{
	const char *found = NULL, *term;
	size_t n;

	while (!found && guard_term(&guard, &term, &n))
		found = arch_of_term(term, n);
	return found;
}
