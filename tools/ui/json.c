// SPDX-License-Identifier: GPL-2.0-only
#include "json.h"

#include <string.h>

#include "base/mem.h"
#include "base/text.h"

json_t *json_text_n(const char *s, size_t n)
{
	_cleanup_strbuf_ struct strbuf clean = STRBUF_INIT;

	if (!s)
		return json_null();
	text_to_utf8(&clean, s, n);
	return json_stringn(clean.buf, clean.len);
}

json_t *json_text(const char *s)
{
	return json_text_n(s, s ? strlen(s) : 0);
}

void json_set(json_t *o, const char *key, json_t *value)
{
	json_object_set_new(o, key, value);
}

void json_push(json_t *array, json_t *value)
{
	json_array_append_new(array, value);
}

json_t *json_count(size_t n)
{
	return json_integer((json_int_t)n);
}

void json_set_text(json_t *o, const char *key, const char *s)
{
	json_set(o, key, json_text(s));
}

void json_set_path(json_t *o, const char *key, const char *path)
{
	_cleanup_strbuf_ struct strbuf bytes = STRBUF_INIT;
	_cleanup_free_ char *bytes_key = NULL;

	json_set_text(o, key, path);
	if (!path || text_is_utf8(path, strlen(path)))
		return;
	bytes_key = mem_printf("%s_bytes", key);
	text_base64(&bytes, path, strlen(path));
	json_set_text(o, bytes_key, bytes.buf);
}

static int append(const char *data, size_t len, void *out)
{
	strbuf_add(out, data, len);
	return 0;
}

void json_print(struct strbuf *out, const json_t *doc)
{
	json_dump_callback(doc, append, out,
			   JSON_INDENT(2) | JSON_ENSURE_ASCII | JSON_ENCODE_ANY);
	strbuf_addch(out, '\n');
}
