/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _LINUX_HIGHMEM_H
#define _LINUX_HIGHMEM_H

#include <linux/types.h>

struct page;

void *kmap_local_page(struct page *page);
void kunmap_local(void *vaddr);

#endif
