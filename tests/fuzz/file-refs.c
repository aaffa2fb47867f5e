// SPDX-License-Identifier: GPL-2.0-only
/*
 * What is read of files that are no C: references to other files, modules and bindings of
 * Rust, labels of device trees. The first byte says what the rest is.
 */
#include <stdlib.h>

#include "capi/file-refs.h"
#include "capi/lex.h"
#include "capi/rule-devicetree.h"
#include "capi/rust-text.h"
#include "fuzz.h"

static void references(const char *path, const char *text, size_t len)
{
	struct file_refs refs;
	const char *name;
	size_t n;

	file_refs_init(&refs, path, text, len);
	while (file_refs_next(&refs, &name, &n))
		free(file_refs_resolve(path, name, n));
}

static void rust(const char *text, size_t len)
{
	_cleanup_map_ struct map all = MAP_INIT, twice = MAP_INIT;
	struct rust_binding b = { .line = 1 };

	rust_modules(&all, &twice, text, len);
	while (rust_next_binding(&b, text, text + len))
		if (b.after < text + len && *b.after == '(')
			(void)rust_count_args(b.after, text + len);
}

static void labels(const char *text, size_t len)
{
	_cleanup_lexed_ struct lexed lx = { 0 };
	label_vec all = VEC_INIT;

	lex(&lx, text, len, LEX_FULL);
	devicetree_labels(&all, &lx);
	for (size_t i = 0; i < all.n && i < 64; i++)
		(void)devicetree_same_node(&lx, all.items[0], &lx, all.items[i]);
	VEC_RELEASE(&all);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t len)
{
	char *text;

	if (!len)
		return 0;
	/* a copy of its own, so that a byte behind it is noticed */
	text = malloc(len);
	if (!text)
		return 0;
	for (size_t i = 1; i < len; i++)
		text[i - 1] = (char)data[i];
	switch (data[0]) {
	case 'k':
		references("drivers/x/Kconfig", text, len - 1);
		break;
	case 'y':
		references("Documentation/devicetree/bindings/x/y.yaml", text, len - 1);
		break;
	case 'r':
		rust(text, len - 1);
		break;
	default:
		labels(text, len - 1);
		break;
	}
	free(text);
	return 0;
}
