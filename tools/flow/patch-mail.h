/* SPDX-License-Identifier: GPL-2.0-only */
/* Patches that are proposed to somebody, as mails that say why. */
#ifndef FLOW_PATCH_MAIL_H
#define FLOW_PATCH_MAIL_H

#include "base/arena.h"
#include "base/strbuf.h"
#include "flow/apply-commit.h"
#include "repo/rev.h"

/* Appends a paragraph, filled, and an empty line. */
void mail_paragraph(struct strbuf *out, const char *fmt, ...)
	__attribute__((format(printf, 2, 3)));
/*
 * "drm/amdgpu: ", as the newest commits of @path have it, or ""; in @a or static. NULL: failed.
 */
const char *patch_mail_area(struct arena *a, struct repo *r, const git_oid *tip, const char *path,
			    struct err *err);
/* A subject that is not longer than it may be: @subject, else @plain. */
const char *patch_mail_subject(const char *subject, const char *plain);

struct patch_mail {
	const struct apply_ident *from;
	const char *subject;
	const struct strbuf *body, *diff;
	unsigned int number, total;	/* 0: it is alone */
};

/* Appends the mail, as git am takes it, without a Signed-off-by. */
void patch_mail_write(struct strbuf *out, const struct patch_mail *m);

/* Lines that come or go, whichever is more, change by change; and the files. */
void patch_count(size_t *files, size_t *changed, const struct strbuf *diff);

#endif
