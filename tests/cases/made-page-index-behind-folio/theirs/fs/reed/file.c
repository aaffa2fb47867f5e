// SPDX-License-Identifier: GPL-2.0
#include <linux/mm_types.h>

struct reed_io {
	struct page **pages;
	unsigned int nr;
	struct folio *folio;
};

pgoff_t reed_first(struct reed_io *io);
pgoff_t reed_first(struct reed_io *io)
{
	if (io->folio)
		return io->folio->index;
	return io->nr ? io->pages[0]->index : 0;
}
