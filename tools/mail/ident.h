/* SPDX-License-Identifier: GPL-2.0-only */
/* For mail/ itself: what a From: and a Subject: line come to in git. */
#ifndef MAIL_IDENT_H
#define MAIL_IDENT_H

#include "base/strbuf.h"
#include "message.h"

/*
 * Name and address out of a decoded From: value, as git mailinfo does it.
 * Appends to empty buffers; both stay empty when there is nothing.
 */
void ident_split(struct strbuf *name, struct strbuf *email, const char *from);
/* "[PATCH 1/2] Re: x" to "x", in place; @keep: brackets without PATCH stay. */
void subject_clean(struct strbuf *subject, bool keep);

#endif
