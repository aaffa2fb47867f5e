/* SPDX-License-Identifier: GPL-2.0 */
#ifndef __ASM_PGPROT_H
#define __ASM_PGPROT_H
typedef struct { unsigned long long pgprot; } pgprot_t;
#define __pgprot(x)	((pgprot_t) { (x) })
#define pgprot_noncached(p)	__pgprot((p).pgprot & ~3ULL)
#define PAGE_KERNEL	__pgprot(0x713)
#endif
