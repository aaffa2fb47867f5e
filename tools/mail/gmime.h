/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * For mail/ itself: the functions of GMime that are used. The library and what it
 * needs in turn take longer to load than a check of two trees; so it is loaded
 * when the first mail comes.
 */
#ifndef MAIL_GMIME_H
#define MAIL_GMIME_H

#include <gmime/gmime.h>

#include "base/err.h"

/* Named as in GMime and GLib, without g_mime_ and g_. */
struct gmime {
	void (*init)(void);
	iconv_t (*iconv_open)(const char *to, const char *from);
	int (*iconv_close)(iconv_t cd);
	GMimeContentType *(*content_type_parse)(GMimeParserOptions *options,
						const char *s);
	char *(*content_type_get_mime_type)(GMimeContentType *type);
	const char *(*content_type_get_parameter)(GMimeContentType *type,
						  const char *name);
	GMimeContentDisposition *(*content_disposition_parse)(GMimeParserOptions *options,
							      const char *s);
	gboolean (*content_disposition_is_attachment)(GMimeContentDisposition *d);
	const char *(*content_disposition_get_parameter)(GMimeContentDisposition *d,
							 const char *name);
	void (*object_unref)(void *object);
	void (*free)(void *p);
};

/* Started; for all threads and the rest of the process. NULL: it cannot be loaded. */
const struct gmime *gmime_get(struct err *err);

#endif
