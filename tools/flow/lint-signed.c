// SPDX-License-Identifier: GPL-2.0-only
/* Who signed off: the author, whoever committed it, and he last. */
#include <string.h>
#include <strings.h>

#include "flow/lint-internal.h"

static bool same(const char *s, size_t n, const char *other)
{
	return n && strlen(other) == n && strncasecmp(s, other, n) == 0;
}

/* By address or by name: people have several addresses, and lists rewrite them. */
static bool is_by(const struct lint_trailer *t, const char *name, const char *email)
{
	const char *lt = memrchr(t->value, '<', t->len);
	const char *gt = lt ? memchr(lt, '>', (size_t)(t->value + t->len - lt)) : NULL;
	const char *who = t->value;
	size_t n = lt ? (size_t)(lt - t->value) : t->len;

	while (n && (who[n - 1] == ' ' || who[n - 1] == '"'))
		n--;
	if (n && *who == '"') {
		who++;
		n--;
	}
	if (gt && same(lt + 1, (size_t)(gt - lt - 1), email))
		return true;
	return same(who, n, name) || (!lt && same(who, n, email));
}

static bool signed_by(const struct lint_commit *c, const char *name, const char *email)
{
	for (size_t i = 0; i < c->n_trailers; i++)
		if (lint_trailer_is(&c->trailers[i], "Signed-off-by") &&
		    is_by(&c->trailers[i], name, email))
			return true;
	return false;
}

int lint_signed_author(struct lint_work *w, struct err *err)
{
	const struct lint_commit *c = w->c;

	(void)err;
	if (!lint_is_merge(c) && !signed_by(c, c->author, c->email))
		lint_say(w, "no Signed-off-by: of its author, %s <%s>", c->author, c->email);
	return 0;
}

int lint_signed_committer(struct lint_work *w, struct err *err)
{
	const struct lint_commit *c = w->c;

	(void)err;
	if (!lint_is_merge(c) && !signed_by(c, c->committer, c->committer_email))
		lint_say(w, "no Signed-off-by: of its committer, %s <%s>", c->committer,
			 c->committer_email);
	return 0;
}

int lint_signed_order(struct lint_work *w, struct err *err)
{
	const struct lint_commit *c = w->c;
	const struct lint_trailer *last = NULL;

	(void)err;
	for (size_t i = 0; i < c->n_trailers; i++)
		if (lint_trailer_is(&c->trailers[i], "Signed-off-by"))
			last = &c->trailers[i];
	if (!last || lint_is_merge(c) || is_by(last, c->committer, c->committer_email) ||
	    !signed_by(c, c->committer, c->committer_email))
		return 0;
	lint_say(w, "the last Signed-off-by: is not its committer's, %s <%s>", c->committer,
		 c->committer_email);
	return 0;
}

int lint_signed_merge(struct lint_work *w, struct err *err)
{
	const struct lint_commit *c = w->c;

	(void)err;
	if (lint_is_merge(c) && !signed_by(c, c->committer, c->committer_email))
		lint_say(w, "the merge has no Signed-off-by: of its committer, %s <%s>",
			 c->committer, c->committer_email);
	return 0;
}
