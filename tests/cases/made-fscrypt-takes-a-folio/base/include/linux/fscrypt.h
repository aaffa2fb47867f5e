/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_FSCRYPT_H
#define _LINUX_FSCRYPT_H
#include <linux/types.h>

struct page {
	unsigned long flags;
};
struct folio {
	struct page page;
	unsigned int order;
};
static inline struct folio *page_folio(struct page *page)
{
	return (struct folio *)page;
}

struct page *fscrypt_encrypt_pagecache_blocks(struct page *page,
					      unsigned int len,
					      unsigned int offs,
					      gfp_t gfp_flags);
#endif
