// SPDX-License-Identifier: GPL-2.0-only
/* MODULE_IMPORT_NS(): in a source of the module, or in a header that one includes. */
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "capi/rule-export.h"

struct hunt {
	struct sweep *sw;
	const char *ns;
	uint64_t *seen;		/* files of the view, by id */
};

static int imports(struct hunt *h, const char *path, struct err *err)
{
	_cleanup_snap_file_ struct snap_file f = SNAP_FILE_INIT;
	int rc = snapshot_read_fitting(&f, h->sw->in->merged, h->sw->repo, path, CFILE_MAX_BYTES,
				       err);
	size_t n = strlen(h->ns);

	if (rc)
		return rc < 0 ? rc : 0;
	for (const char *p = f.data, *end = p + f.len;;) {
		p = memmem(p, (size_t)(end - p), "MODULE_IMPORT_NS(", 17);
		if (!p)
			return 0;
		p += 17;
		if (p < end && *p == '"')
			p++;
		if ((size_t)(end - p) > n && memcmp(p, h->ns, n) == 0 &&
		    (p[n] == ')' || p[n] == '"'))
			return 1;
	}
}

/* Of the headers that no source before has asked for. */
static int headers_import(struct hunt *h, const char *source, struct err *err)
{
	_cleanup_free_ uint64_t *bits = NULL;
	uint32_t n;
	int rc = ctree_reach(&bits, &n, h->sw->merged, source, err);

	if (rc)
		return rc < 0 ? rc : 0;
	if (!h->seen)
		h->seen = mem_zalloc((n + 63) / 64 * sizeof(*h->seen));
	for (uint32_t w = 0; w < (n + 63) / 64 && rc == 0; w++) {
		uint64_t left = bits[w] & ~h->seen[w];

		h->seen[w] |= left;
		for (; left && rc == 0; left &= left - 1) {
			uint32_t file = w * 64 + (uint32_t)__builtin_ctzll(left);

			rc = imports(h, cworld_path(ctree_world(h->sw->merged), file), err);
		}
	}
	return rc;
}

int export_imported(bool *yes, struct sweep *sw, struct config_tree *merged,
		    const struct built *built, const char *path, const char *ns,
		    struct err *err)
{
	struct hunt h = { .sw = sw, .ns = ns };
	path_vec parts = VEC_INIT;
	int rc = config_tree_parts(&parts, merged, built, err);

	VEC_PUSH(&parts, path);
	for (size_t i = 0; i < parts.n && rc == 0; i++)
		rc = imports(&h, parts.items[i], err);
	for (size_t i = parts.n; i-- > 0 && rc == 0;)
		rc = headers_import(&h, parts.items[i], err);
	*yes = rc > 0;
	free(h.seen);
	VEC_RELEASE(&parts);
	return rc < 0 ? rc : 0;
}
