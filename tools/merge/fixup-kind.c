// SPDX-License-Identifier: GPL-2.0-only
/* Conflicts without any text, and what became of them. */
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "merge/fixup-store.h"
#include "repo/blob.h"

static const char kind_magic[] = "crosstree conflict 1\n";

static char *stage_line(const struct tree_entry *e)
{
	char hex[GIT_OID_HEXSZ + 1];

	if (!e->mode)
		return mem_strdup("-");
	return mem_printf("%06o %s", e->mode, git_oid_tostr(hex, sizeof(hex), &e->oid));
}

int fixup_kind_preimage(struct strbuf *out, char id[RERERE_HEX_MAX + 1],
			const char *path, const char *kind,
			const struct tree_entry stages[3], struct err *err)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_free_ char *base = stage_line(&stages[0]);
	_cleanup_free_ char *one = stage_line(&stages[1]);
	_cleanup_free_ char *two = stage_line(&stages[2]);
	bool swap = strcmp(one, two) > 0;
	git_oid oid;
	int rc;

	strbuf_addstr(&text, kind_magic);
	strbuf_addf(&text, "kind %s\npath ", kind);
	text_quote_path(&text, path, strlen(path));
	strbuf_addf(&text, "\nbase %s\none %s\ntwo %s\n", base, swap ? two : one,
		    swap ? one : two);
	rc = blob_hash(&oid, text.buf, text.len, err);
	if (rc < 0)
		return rc;
	git_oid_tostr(id, RERERE_HEX_MAX + 1, &oid);
	strbuf_add(out, text.buf, text.len);
	return 0;
}

bool fixup_is_kind(const char *preimage, size_t len)
{
	size_t n = strlen(kind_magic);

	return len >= n && !memcmp(preimage, kind_magic, n);
}

static const struct {
	const char *line;
	uint32_t mode;
} results[] = {
	{ "deleted\n", 0 }, { "file 100644\n", MODE_FILE },
	{ "file 100755\n", MODE_EXEC }, { "file 120000\n", MODE_LINK },
};

void fixup_kind_postimage(struct strbuf *out, uint32_t mode, const char *text,
			  size_t len)
{
	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++)
		if (results[i].mode == mode)
			strbuf_addstr(out, results[i].line);
	if (mode)
		strbuf_add(out, text, len);
}

int fixup_kind_read(uint32_t *mode, size_t *start, const char *postimage,
		    size_t len, struct err *err)
{
	for (size_t i = 0; i < sizeof(results) / sizeof(results[0]); i++) {
		size_t n = strlen(results[i].line);

		if (len < n || memcmp(postimage, results[i].line, n) != 0 ||
		    (!results[i].mode && len > n))
			continue;
		*mode = results[i].mode;
		*start = n;
		return 0;
	}
	return err_set(err, "postimage: want 'deleted' or 'file MODE' in the first line");
}
