/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PAGE_DATA_H
#define _PAGE_DATA_H

struct page_time {
	unsigned int seq;
	int mode;
};

extern struct page_time *page_data;
int page_usable(const struct page_time *d);

#endif
