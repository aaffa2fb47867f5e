/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * Documents of jansson, filled with text from outside. Strings are made valid
 * UTF-8 (U+FFFD for what is not); what is printed is ASCII, so that nothing in
 * it can act on a terminal.
 */
#ifndef UI_JSON_H
#define UI_JSON_H

#include <jansson.h>
#include <stddef.h>

#include "base/cleanup.h"
#include "base/strbuf.h"

#define _cleanup_json_ _cleanup_(json_decrefp)	/* json_t *x = NULL; */

/* Never NULL for a text; json null for NULL. */
json_t *json_text(const char *s);
json_t *json_text_n(const char *s, size_t n);
json_t *json_count(size_t n);
/* Sets @key of object @o; NULL becomes null. */
void json_set_text(json_t *o, const char *key, const char *s);
/* Takes the reference of @value. */
void json_set(json_t *o, const char *key, json_t *value);
void json_push(json_t *array, json_t *value);
/*
 * Sets @key to the path, and @key "_bytes" to its base64 if it is not UTF-8.
 * NULL becomes null.
 */
void json_set_path(json_t *o, const char *key, const char *path);

/* Appends the document, indented by two, and a newline. Keys keep their order. */
void json_print(struct strbuf *out, const json_t *doc);

#endif
