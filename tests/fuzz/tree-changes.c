// SPDX-License-Identifier: GPL-2.0-only
/*
 * Any bytes as a list of changed paths: they are refused, or are the one block of a list in
 * which each path is found.
 */
#include <string.h>

#include "repo/tree.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	_cleanup_changes_ struct tree_changes c = TREE_CHANGES_INIT;
	_cleanup_strbuf_ struct strbuf block = STRBUF_INIT;

	if (!tree_changes_unpack(&c, data, size))
		return 0;
	for (size_t i = 0; i < c.n; i++)
		INSIST(tree_changes_find(&c, c.items[i].path, c.items[i].len) == &c.items[i]);
	tree_changes_pack(&block, &c);
	INSIST(block.len == size && !memcmp(block.buf, data, size));
	return 0;
}
