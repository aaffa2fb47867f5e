// SPDX-License-Identifier: GPL-2.0-only
/* Rust files of any bytes: words within the text, lines that it has, ends behind beginnings. */
#include "capi/rust-items.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data;
	struct rust_file f = RUST_FILE_INIT;
	uint32_t lines = 1;

	for (size_t i = 0; i < size; i++)
		lines += s[i] == '\n';
	rust_file_read(&f, s, size);
	for (size_t i = 0; i < f.toks.n; i++) {
		const struct rust_tok *t = &f.toks.items[i];

		INSIST(t->line >= 1 && t->line <= lines && t->len);
		INSIST(t->kind == RTOK_OTHER || (t->text >= s && t->text + t->len <= s + size));
		if (rust_tok_is(t, "(") && i < 64)
			INSIST(rust_file_args(&f, i) >= -1);
	}
	for (size_t i = 0; i < f.items.n; i++) {
		const struct rust_item *it = &f.items.items[i];

		INSIST(*it->name && it->line >= 1 && it->line <= lines);
		INSIST(!it->function || it->end_line >= it->line);
		for (uint32_t k = 0; k < it->n_params; k++)
			INSIST(it->params[k]);
	}
	for (size_t i = 0; i < f.uses.n; i++)
		INSIST(f.uses.items[i].name && strlen(f.uses.items[i].path) <= size * 2);
	for (size_t i = 0; i < f.impls.n; i++)
		INSIST(f.impls.items[i].first <= f.impls.items[i].end &&
		       f.impls.items[i].end <= f.items.n);
	rust_file_release(&f);
	return 0;
}
