// SPDX-License-Identifier: GPL-2.0-only
#include "gmime.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdbool.h>
#include <string.h>

/* What the headers that we were built with belong to. */
#define LIBRARY "libgmime-3.0.so.0"

static struct gmime gmime;
static bool loaded;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void load(void)
{
	/* no conversion between pointers to data and to functions is portable */
	const struct {
		const char *name;
		void *at;
	} rows[] = {
		{ "g_mime_init", &gmime.init },
		{ "g_mime_iconv_open", &gmime.iconv_open },
		{ "g_mime_iconv_close", &gmime.iconv_close },
		{ "g_mime_content_type_parse", &gmime.content_type_parse },
		{ "g_mime_content_type_get_mime_type", &gmime.content_type_get_mime_type },
		{ "g_mime_content_type_get_parameter", &gmime.content_type_get_parameter },
		{ "g_mime_content_disposition_parse", &gmime.content_disposition_parse },
		{ "g_mime_content_disposition_is_attachment",
		  &gmime.content_disposition_is_attachment },
		{ "g_mime_content_disposition_get_parameter",
		  &gmime.content_disposition_get_parameter },
		{ "g_object_unref", &gmime.object_unref },
		{ "g_free", &gmime.free },
	};
	/* never closed: GLib cannot be */
	void *lib = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		void *symbol = lib ? dlsym(lib, rows[i].name) : NULL;

		if (!symbol)
			return;
		memcpy(rows[i].at, &symbol, sizeof(symbol));
	}
	gmime.init();
	loaded = true;
}

const struct gmime *gmime_get(struct err *err)
{
	(void)pthread_once(&once, load);
	if (loaded)
		return &gmime;
	(void)err_set(err, "cannot load " LIBRARY ", which reads mail");
	return NULL;
}
