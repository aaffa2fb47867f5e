// SPDX-License-Identifier: GPL-2.0-only
#include "repo/commit-text.h"

#include <stdlib.h>

#include "repo/internal.h"

void commit_text_begin(struct strbuf *out, const git_oid *tree, const git_oid *parents,
		       size_t n)
{
	struct oid_hex h;

	strbuf_addf(out, "tree %s\n", oid_hex(&h, tree));
	for (size_t i = 0; i < n; i++)
		strbuf_addf(out, "parent %s\n", oid_hex(&h, &parents[i]));
}

void commit_text_ident(struct strbuf *out, const char *what, const char *name,
		       const char *email, int64_t seconds, int offset)
{
	int zone = abs(offset);

	strbuf_addf(out, "%s %s <%s> %lld %c%02d%02d\n", what, name, email,
		    (long long)seconds, offset < 0 ? '-' : '+', zone / 60, zone % 60);
}
