// SPDX-License-Identifier: GPL-2.0-only
#include <linux/fs.h>

#define PAGE_SHIFT 12

static int page_uptodate(const struct page *page)
{
	return page->flags & 1;
}

static ssize_t generic_file_buffered_read(struct kiocb *iocb,
		struct iov_iter *iter, ssize_t written)
{
	loff_t index = iocb->ki_pos >> PAGE_SHIFT;
	int error = 0;

	if (!iter->count)
		return written;

	for (;;) {
		struct page *page;
		size_t ret;

		page = find_get_page(index);
		if (!page) {
			if (iocb->ki_flags & IOCB_NOWAIT)
				goto would_block;
			error = -EAGAIN;
			goto out;
		}
		if (!page_uptodate(page)) {
			put_page(page);
			if (iocb->ki_flags & IOCB_WAITQ) {
				if (written)
					goto out;
			} else if (iocb->ki_flags & IOCB_NOWAIT) {
				goto would_block;
			}
			continue;
		}
		ret = copy_page_to_iter(page, iter);
		index++;
		put_page(page);
		if (!ret || !iter->count)
			goto out;
	}

would_block:
	error = -EAGAIN;
out:
	iocb->ki_pos = index << PAGE_SHIFT;

	return error;
}

ssize_t generic_file_read_iter(struct kiocb *iocb, struct iov_iter *iter);

ssize_t generic_file_read_iter(struct kiocb *iocb, struct iov_iter *iter)
{
	return generic_file_buffered_read(iocb, iter, 0);
}
