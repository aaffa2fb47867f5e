// SPDX-License-Identifier: GPL-2.0
#include <linux/fscrypt.h>

struct ubifs2_io {
	struct page *page;
	struct page *bounce;
};

static struct page *ubifs2_page(struct ubifs2_io *io)
{
	return io->page;
}

void ubifs2_write(struct ubifs2_io *io, unsigned int len);
void ubifs2_write(struct ubifs2_io *io, unsigned int len)
{
	struct folio *folio = page_folio(io->page);

	if (folio->order)
		len <<= folio->order;
	io->bounce = fscrypt_encrypt_pagecache_blocks(ubifs2_page(io), len, 0, GFP_KERNEL);
}
