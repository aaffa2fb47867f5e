// SPDX-License-Identifier: GPL-2.0-only
/*
 * Up to four parts of a matrix in pieces: what is merged can be printed and read
 * again, has each pair and each cause once, and is the same in another order.
 */
#include "base/mem.h"
#include "flow/report-merge.h"
#include "fuzz.h"
#include "ui/json.h"

#define MOST 4

static json_t *merged(struct report_part *parts, size_t n, bool partial)
{
	const struct report_opts opts = { .partial = partial };
	struct report_result r = { .doc = NULL };
	_cleanup_err_ struct err err = ERR_INIT;

	if (report_merge(&r, parts, n, &opts, &err) < 0) {
		INSIST(err.msg && !r.doc);
		return NULL;
	}
	return r.doc;
}

static void check_ids(const json_t *causes)
{
	_cleanup_json_ json_t *seen = json_object();

	for (size_t i = 0; i < json_array_size(causes); i++) {
		const json_t *id = json_object_get(json_array_get(causes, i), "id");

		INSIST(!json_object_get(seen, json_string_value(id)));
		json_object_set(seen, json_string_value(id), json_true());
	}
}

static void check_doc(const json_t *doc)
{
	_cleanup_strbuf_ struct strbuf text = STRBUF_INIT;
	_cleanup_json_ json_t *back = NULL;

	json_print(&text, doc);
	back = json_loadb(text.buf, text.len, 0, NULL);
	INSIST(back);
	check_ids(json_object_get(doc, "textual"));
	check_ids(json_object_get(doc, "silent"));
}

static void check_order(struct report_part *parts, size_t n, const json_t *doc)
{
	_cleanup_json_ json_t *again = NULL;

	for (size_t i = 0; i < n / 2; i++) {
		struct report_part p = parts[i];

		parts[i] = parts[n - 1 - i];
		parts[n - 1 - i] = p;
	}
	again = merged(parts, n, true);
	INSIST(again && json_equal(doc, again));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *p = (const char *)data, *end = p + size;
	struct report_part parts[MOST];
	_cleanup_err_ struct err err = ERR_INIT;
	_cleanup_json_ json_t *doc = NULL, *whole = NULL;
	size_t n = 0;

	while (n < MOST && p < end) {
		struct piece piece = next_piece(&p, end);

		if (report_part_parse(&parts[n], "part", piece.p, piece.len, &err) < 0)
			break;
		n++;
	}
	doc = merged(parts, n, true);
	whole = merged(parts, n, false);
	INSIST(doc || !whole);
	if (doc) {
		check_doc(doc);
		check_order(parts, n, doc);
	}
	for (size_t i = 0; i < n; i++)
		report_part_release(&parts[i]);
	return 0;
}
