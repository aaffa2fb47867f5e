/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PAGE_DATA_H
#define _PAGE_DATA_H

struct page_time_data {
	unsigned int seq;
	int mode;
};

extern struct page_time_data *page_data;
int page_usable(const struct page_time_data *d);

#endif
