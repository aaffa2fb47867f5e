/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _PAGE_ALLOC_H
#define _PAGE_ALLOC_H

struct sheet {
	unsigned long flags;
};

#define alloc_hooks(_do) ({		\
	static unsigned long _calls;	\
	__typeof__(_do) _res = _do;	\
	_calls++;			\
	_res;				\
})

struct sheet *sheet_alloc(int order);

#ifdef CONFIG_NODES
struct sheet *sheet_alloc_near_noprof(int order, unsigned long addr);
#else
#define sheet_alloc_near_noprof(order, addr)	sheet_alloc(order)
#endif

#define sheet_alloc_near(...)	alloc_hooks(sheet_alloc_near_noprof(__VA_ARGS__))

#endif
