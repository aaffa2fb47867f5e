// SPDX-License-Identifier: GPL-2.0-only
#include "capi/file-refs.h"

#include <string.h>

#include "base/char.h"
#include "base/mem.h"
#include "capi/ctree.h"
#include "capi/kconfig.h"

static const char bindings[] = "Documentation/devicetree/bindings/";

static bool is_binding(const char *path)
{
	return strncmp(path, bindings, sizeof(bindings) - 1) == 0 &&
	       cpath_ends_in(path, ".yaml");
}

bool file_refs_has(const char *path)
{
	return kconfig_is_path(path) || is_binding(path);
}

void file_refs_init(struct file_refs *refs, const char *path, const char *text, size_t len)
{
	*refs = (struct file_refs){ .path = path, .at = text, .end = text + len };
}

static const char *blanks(const char *p, const char *end)
{
	while (p < end && char_is_blank(*p))
		p++;
	return p;
}

/* Past @word and blanks; NULL: the line does not begin so. */
static const char *begins(const char *p, const char *end, const char *word)
{
	size_t n = strlen(word);

	if ((size_t)(end - p) < n || memcmp(p, word, n) != 0)
		return NULL;
	return p + n;
}

/* source "drivers/x/Kconfig", without a variable in it */
static bool of_kconfig(const char *p, const char *end, const char **name, size_t *len)
{
	const char *close;

	p = begins(p, end, "source");
	if (!p)
		return false;
	p = blanks(p, end);
	if (p == end || *p != '"')
		return false;
	p++;
	close = memchr(p, '"', (size_t)(end - p));
	if (!close || memchr(p, '$', (size_t)(close - p)))
		return false;
	*name = p;
	*len = (size_t)(close - p);
	return *len > 0;
}

/* $ref: /schemas/x.yaml#, or one of the same directory */
static bool of_binding(const char *p, const char *end, const char **name, size_t *len)
{
	const char *q = p < end && *p == '-' ? blanks(p + 1, end) : p;
	size_t n;

	q = begins(q, end, "$ref:");
	if (!q)
		return false;
	q = blanks(q, end);
	if (q < end && (*q == '"' || *q == '\''))
		q++;
	for (n = 0; q + n < end && !strchr("#\"' \t\r", q[n]); n++)
		continue;
	*name = q;
	*len = n;
	return n > 5 && memcmp(q + n - 5, ".yaml", 5) == 0;
}

bool file_refs_next(struct file_refs *refs, const char **name, size_t *len)
{
	bool kconfig = kconfig_is_path(refs->path);

	while (refs->at < refs->end) {
		const char *p = blanks(refs->at, refs->end);
		const char *nl = memchr(p, '\n', (size_t)(refs->end - p));
		const char *stop = nl ? nl : refs->end;

		refs->at = nl ? nl + 1 : refs->end;
		refs->line++;
		if (kconfig ? of_kconfig(p, stop, name, len) : of_binding(p, stop, name, len))
			return true;
	}
	return false;
}

char *file_refs_resolve(const char *path, const char *name, size_t len)
{
	static const char schemas[] = "/schemas/";
	size_t n = sizeof(schemas) - 1;

	if (kconfig_is_path(path))
		return mem_strndup(name, len);
	if (len > n && memcmp(name, schemas, n) == 0)
		return mem_printf("%s%.*s", bindings, (int)(len - n), name + n);
	if (memchr(name, ':', len) || *name == '/' || *name == '.')
		return NULL;
	return mem_printf("%.*s%.*s", (int)(cpath_last(path) - path), path, (int)len, name);
}
