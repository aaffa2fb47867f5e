/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _GFP_H
#define _GFP_H

#include <linux/types.h>

struct page;

#define alloc_hooks(call) ({ __typeof__(call) _res = (call); _res; })

struct page *alloc_pages_noprof(gfp_t gfp, unsigned int order);
#define alloc_pages(...) alloc_hooks(alloc_pages_noprof(__VA_ARGS__))
void __free_pages(struct page *page, unsigned int order);

#endif
