// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fscrypt.h>

struct page *fscrypt_encrypt_pagecache_blocks(struct folio *folio,
		size_t len, size_t offs, gfp_t gfp_flags)
{
	struct page *page = &folio->page;

	page->flags |= len | offs | gfp_flags;
	return page;
}
